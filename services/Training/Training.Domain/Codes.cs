using System.Collections.Frozen;

namespace GovPortal.Training.Domain;

/// <summary>The codes that the register takes.</summary>
public static class Codes
{
    public static FrozenSet<string> Roles { get; } =
        FrozenSet.Create(StringComparer.Ordinal, "informationOfficer", "reviewer", "secrecyReviewer", "approver", "caseOfficer");

    public static FrozenSet<string> Employments { get; } = FrozenSet.Create(StringComparer.Ordinal, "civilServant", "institution", "contract", "project");

    public static FrozenSet<string> SessionKinds { get; } = FrozenSet.Create(StringComparer.Ordinal, "training", "meeting");

    public static FrozenSet<string> Organisers { get; } = FrozenSet.Create(StringComparer.Ordinal, "county", "town", "city");
}
