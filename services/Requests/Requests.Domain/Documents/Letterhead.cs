using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>What a town's documents bear at head and foot, and how they are numbered. What is not set has a default.</summary>
/// <param name="AgencyName">Full name (发文机关); by default the town's name with 人民政府 or 办事处.</param>
/// <param name="CodeWord">机关代字; by default the town's name without its rank.</param>
/// <param name="NumberPattern">See <see cref="DocumentNumberRule"/>.</param>
/// <param name="Contact">Whom to ask, printed in brackets below the date.</param>
/// <param name="PaymentWay">Where a fee is paid.</param>
/// <param name="CountyGovernment">Who reconsiders this town's decisions; by default the county's.</param>
/// <param name="Court">Which court; by default the county's.</param>
public sealed record LetterheadDetails(
    string? AgencyName = null, string? CodeWord = null, string? NumberPattern = null, string? Contact = null, string? PaymentWay = null,
    string? CountyGovernment = null, string? Court = null)
{
    public const string DefaultPaymentWay = "到本机关财务部门缴纳，或者通过政府非税收入收缴系统缴纳";

    /// <summary>Everything wrong with it at once.</summary>
    public IReadOnlyList<Fault> Faults() =>
    [
        .. DocumentNumberRule.Check(NumberPattern ?? DocumentNumberRule.DefaultPattern, CodeWord ?? ""),
        .. from text in new (string Field, string? Value, int Longest)[]
           {
               ("agencyName", AgencyName, 40), ("contact", Contact, 200), ("paymentWay", PaymentWay, 500), ("countyGovernment", CountyGovernment, 60), ("court", Court, 60),
           }
           where text.Value is { } value && (value.Length > text.Longest || string.IsNullOrWhiteSpace(value) || value.Any(char.IsControl))
           select new Fault(text.Field, "requests.letterhead-text", $"One line of at most {text.Longest} characters, or null for the default."),
    ];

    /// <param name="townKind">town, subdistrict or department.</param>
    public string Agency(string townName, string townKind)
    {
        ArgumentNullException.ThrowIfNull(townName);
        if (AgencyName is { } set) return set;
        var end = townKind switch { "town" => "人民政府", "subdistrict" => "办事处", _ => "" };
        return townName.EndsWith("人民政府", StringComparison.Ordinal) || townName.EndsWith("办事处", StringComparison.Ordinal) ? townName : townName + end;
    }

    public DocumentNumberRule Rule(string townName)
    {
        var usual = DocumentNumberRule.Of(townName);
        return new DocumentNumberRule(NumberPattern ?? usual.Pattern, CodeWord ?? usual.Word);
    }
}

/// <summary>A town's letterhead.</summary>
public sealed class TownLetterhead : ITownOwned
{
    public required TownId TownId { get; init; }

    public LetterheadDetails Details { get; private set; } = new();

    public long Version { get; private set; }

    public void Change(LetterheadDetails details) => (Details, Version) = (details, Version + 1);
}

/// <summary>What the documents of all towns of the county name.</summary>
public sealed class CountyLetterhead
{
    /// <summary>There is one.</summary>
    public const int TheOne = 1;

    public required int Id { get; init; }

    public RemedyBodies Bodies { get; private set; } = RemedyBodies.General;

    public long Version { get; private set; }

    public void Change(RemedyBodies bodies) => (Bodies, Version) = (bodies, Version + 1);
}
