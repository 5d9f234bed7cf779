namespace GovPortal.Requests.Domain.Fees;

/// <summary>Section <c>Requests:CostTariff</c>: what a county charged until 2017-03-31 (财综〔2008〕44号, 发改价格〔2008〕1828号: standards are local). For cases of that time.</summary>
public sealed record CostTariff
{
    public const string Section = "Requests:CostTariff";

    /// <summary>The local document that sets it; empty if the county charged nothing.</summary>
    public string Basis { get; init; } = "";

    /// <summary>Search fee (检索费) for each item.</summary>
    public decimal SearchYuanPerItem { get; init; }

    /// <summary>Copying fee (复制费) for each page or carrier, by medium, for example <c>paperA4</c> or <c>disc</c>.</summary>
    public Dictionary<string, decimal> CopyYuan { get; init; } = new(StringComparer.Ordinal);

    public bool IsSet => Basis.Length > 0;

    public bool Holds() => SearchYuanPerItem >= 0 && CopyYuan.Values.All(y => y >= 0) && (IsSet || (SearchYuanPerItem == 0 && CopyYuan.Count == 0));
}

/// <summary>What was searched, copied and posted.</summary>
/// <param name="SearchItems">Items searched for.</param>
/// <param name="Copies">Pages or carriers, by medium.</param>
/// <param name="PostageYuan">What the post took.</param>
public sealed record CostWork(int SearchItems, IReadOnlyDictionary<string, int> Copies, decimal PostageYuan);
