using System.Collections.Frozen;

namespace GovPortal.Requests.Domain;

/// <summary>Decision codes and refusal grounds by regime (2007 arts. 21–22; 2019 arts. 30, 35–39 and 国办函〔2020〕109号).</summary>
public static class Decisions
{
    private static readonly FrozenDictionary<string, FrozenSet<string>> CodesByRegime = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["2007"] = Set("alreadyPublic", "granted", "partial", "refused", "otherAgency", "notHeld", "askedToClarify", "otherChannel", "withdrawn", "otherwiseClosed"),
        ["2019"] = Set("granted", "alreadyPublic", "partial", "refused", "administrativeQuery", "notHeld", "otherAgency", "requiresCreation", "stillUnclear",
            "complaint", "repeat", "publishedMaterial", "excessive", "reissue", "notSupplemented", "feeUnpaid", "withdrawn", "otherwiseClosed"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, FrozenSet<string>> GroundsByRegime = new Dictionary<string, FrozenSet<string>>(StringComparer.Ordinal)
    {
        ["2007"] = Set("stateSecret", "tradeSecret", "privacy", "security", "notGovernmentInformation", "otherLaw"),
        ["2019"] = Set("stateSecret", "prohibitedByLaw", "security", "thirdParty", "internalAffairs", "deliberative", "enforcementFile"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static FrozenSet<string> Codes(string regime) => CodesByRegime[regime];

    /// <summary>Those that a document says, drafted and signed; the others come about by what the applicant does or leaves.</summary>
    public static FrozenSet<string> Drafted(string regime) => Codes(regime).Except(["notSupplemented", "feeUnpaid", "withdrawn", "otherwiseClosed"]).ToFrozenSet(StringComparer.Ordinal);

    public static FrozenSet<string> Grounds(string regime) => GroundsByRegime[regime];

    /// <summary>Partial disclosure and refusal say on which ground.</summary>
    public static bool NeedsGround(string decision) => decision is "partial" or "refused";

    private static FrozenSet<string> Set(params ReadOnlySpan<string> codes) => FrozenSet.Create(StringComparer.Ordinal, codes);
}
