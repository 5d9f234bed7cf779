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
}
