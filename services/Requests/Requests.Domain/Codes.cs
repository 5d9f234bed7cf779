using System.Collections.Frozen;

namespace GovPortal.Requests.Domain;

/// <summary>The other codes that cases, appeals and filings take.</summary>
public static class Codes
{
    public static FrozenSet<string> Channels { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "counter", "registeredMail", "ordinaryMail", "web", "fax", "email", "oral");

    /// <summary>The columns of table 3.</summary>
    public static FrozenSet<string> ApplicantKinds { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "naturalPerson", "business", "research", "charity", "legalService", "otherOrganization");

    public static FrozenSet<string> AppealKinds { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "reconsideration", "litigationDirect", "litigationAfterReconsideration");

    public static FrozenSet<string> AppealResults { get; } = FrozenSet.Create(StringComparer.Ordinal, "upheld", "corrected", "other");

    /// <summary>Form in which the information is wanted (2019 arts. 29(3), 40).</summary>
    public static FrozenSet<string> SupplyForms { get; } = FrozenSet.Create(StringComparer.Ordinal, "paper", "electronic", "disc", "viewing", "copying", "other");

    /// <summary>Way in which the applicant wants to get it (2019 art. 29(3)).</summary>
    public static FrozenSet<string> ReceiptWays { get; } = FrozenSet.Create(StringComparer.Ordinal, "collect", "post", "email", "fax", "online", "viewing");

    /// <summary>What a person who reads, sees or hears with difficulty needs (2019 art. 43).</summary>
    public static FrozenSet<string> AssistanceNeeds { get; } = FrozenSet.Create(StringComparer.Ordinal, "reading", "seeing", "hearing", "writing", "other");
}
