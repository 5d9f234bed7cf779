using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Fees;

/// <summary>What the rules let the agency charge, with the lines that add up to it. Charging is an officer's decision (可以收取).</summary>
/// <param name="Method">items, pages or cost.</param>
/// <param name="Yuan">0 if nothing may be charged.</param>
/// <param name="Tariff">The document that sets the prices; empty if none does.</param>
public sealed record FeeProposal(string Method, decimal Yuan, string Tariff, IReadOnlyList<string> Derivation)
{
    public const string ByItems = "items";
    public const string ByPages = "pages";
    public const string ByCost = "cost";

    /// <summary>The fee of this one item: what the applicant's month costs with it, less what it costs without (art. 4).</summary>
    /// <param name="ordinal">Its place among the applicant's items of the calendar month, by day of receipt and then registration; from 1.</param>
    public static Result<FeeProposal> Items(DateOnly receivedOn, DateOnly chargedOn, int ordinal)
    {
        if (FeeRegime.Of(receivedOn, chargedOn) != FeeKind.Processing) return None(ByItems, receivedOn, chargedOn);
        if (ProcessingFee.ForItems(ProcessingFeeTariff.InForceOn(receivedOn)!, 1, ordinal - 1).Failed(out var error, out var fee)) return error;
        return new FeeProposal(
            ByItems, fee.Amount.Amount, fee.Tariff, [$"{receivedOn:yyyy} 年 {receivedOn.Month} 月同一申请人向本机关提出的第 {ordinal} 件（按收到日期、登记先后排列）", .. fee.Derivation]);
    }

    /// <summary>The fee of the pages of this request; requests are not added together (art. 5).</summary>
    /// <param name="wayOnly">Answered by telling the way to what is public (art. 36(1), (2)): no page counts.</param>
    public static Result<FeeProposal> Pages(DateOnly receivedOn, DateOnly chargedOn, int pages, bool wayOnly)
    {
        if (FeeRegime.Of(receivedOn, chargedOn) != FeeKind.Processing) return None(ByPages, receivedOn, chargedOn);
        if (ProcessingFee.ForPages(ProcessingFeeTariff.InForceOn(receivedOn)!, wayOnly ? 0 : pages).Failed(out var error, out var fee)) return error;
        return new FeeProposal(
            ByPages, fee.Amount.Amount, fee.Tariff, wayOnly ? ["已主动公开，以告知获取方式、途径答复（条例第三十六条第一项、第二项）：不按量计收", .. fee.Derivation] : fee.Derivation);
    }

    /// <summary>The cost of searching, copying and posting, until 2017-03-31.</summary>
    public static Result<FeeProposal> Cost(DateOnly receivedOn, DateOnly chargedOn, CostWork work, CostTariff tariff)
    {
        ArgumentNullException.ThrowIfNull(work);
        ArgumentNullException.ThrowIfNull(tariff);
        if (FeeRegime.Of(receivedOn, chargedOn) != FeeKind.Cost) return None(ByCost, receivedOn, chargedOn);
        if (!tariff.IsSet) return FeeErrors.NoCostTariff;
        if (work.Copies.Keys.FirstOrDefault(m => !tariff.CopyYuan.ContainsKey(m)) is { } unknown)
            return FeeErrors.UnknownMedium.Saying($"The tariff has no price for '{unknown}'; it has {string.Join(", ", tariff.CopyYuan.Keys.Order(StringComparer.Ordinal))}.");
        var lines = new List<string>();
        var total = Line(lines, "检索费", work.SearchItems, "件", tariff.SearchYuanPerItem);
        foreach (var (medium, count) in work.Copies.OrderBy(c => c.Key, StringComparer.Ordinal)) total += Line(lines, $"复制费（{medium}）", count, "份", tariff.CopyYuan[medium]);
        if (work.PostageYuan > 0) lines.Add($"邮寄费：按实 {work.PostageYuan:0.##} 元");
        total += work.PostageYuan;
        lines.Add($"合计 {total:0.##} 元（{tariff.Basis}）");
        return new FeeProposal(ByCost, total, tariff.Basis, lines);
    }

    /// <summary>Whether the tariff of the processing fee gives just this amount: for the item, or for some number of pages. No other standard is allowed (办法 art. 9).</summary>
    /// <remarks>At other times there is no such tariff: what may be charged then is said elsewhere.</remarks>
    public static bool Gives(DateOnly receivedOn, DateOnly chargedOn, int ordinal, decimal yuan)
    {
        if (FeeRegime.Of(receivedOn, chargedOn) != FeeKind.Processing) return true;
        if (!Items(receivedOn, chargedOn, ordinal).Failed(out _, out var forItem) && forItem.Yuan == yuan) return true;
        // The fee never falls as pages are added, so the number that gives it is found by halving.
        var (few, many) = (0, ProcessingFee.MaxUnits);
        while (few < many)
        {
            var half = few + ((many - few) / 2);
            if (Pages(receivedOn, chargedOn, half, wayOnly: false).Value.Yuan < yuan) few = half + 1;
            else many = half;
        }

        return Pages(receivedOn, chargedOn, few, wayOnly: false).Value.Yuan == yuan;
    }

    private static FeeProposal None(string method, DateOnly receivedOn, DateOnly chargedOn) => FeeRegime.Of(receivedOn, chargedOn) switch
    {
        FeeKind.None => new FeeProposal(method, 0, "", [FeeRegime.WhyNone(receivedOn, chargedOn)]),
        FeeKind.Cost => new FeeProposal(method, 0, "", ["2007年条例第二十七条：只收取检索、复制、邮寄等成本费用，不按件、按量计收"]),
        FeeKind.Processing => new FeeProposal(method, 0, "", ["条例第四十二条：不收取检索、复制、邮寄等成本费用"]),
    };

    private static decimal Line(List<string> lines, string name, int count, string unit, decimal price)
    {
        if (count == 0) return 0;
        lines.Add($"{name}：{count} {unit} × {price:0.##} 元 = {count * price:0.##} 元");
        return count * price;
    }
}
