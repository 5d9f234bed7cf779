namespace GovPortal.TestKit.CaseModel;

/// <summary>Which post does what, and in which states: read off the state table of the request workflow.</summary>
public static class ModelRules
{
    private const string Officer = "caseOfficer";
    private const string Approver = "approver";

    /// <summary>Before a decision is signed.</summary>
    private static readonly string[] Undecided =
        ["registered", "awaitingSupplement", "inProgress", "awaitingReasons", "awaitingPayment", "consulting", "inSecrecyReview", "drafted", "reviewed"];

    private static readonly string[] AtWork = ["registered", "inProgress"];

    private static readonly ActKind[] Only2019 =
        [ActKind.AskSupplement, ActKind.ReceiveSupplement, ActKind.LapseSupplement, ActKind.AskReasons, ActKind.ReceiveReasons];

    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Grounds = new Dictionary<string, IReadOnlyList<string>>
    {
        ["2007"] = ["stateSecret", "tradeSecret", "privacy", "security", "notGovernmentInformation", "otherLaw"],
        ["2019"] = ["stateSecret", "prohibitedByLaw", "security", "thirdParty", "internalAffairs", "deliberative", "enforcementFile"],
    };

    /// <summary>Decisions that a document says.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Drafted = new Dictionary<string, IReadOnlyList<string>>
    {
        ["2007"] = ["alreadyPublic", "granted", "partial", "refused", "otherAgency", "notHeld", "askedToClarify", "otherChannel"],
        ["2019"] =
        [
            "granted", "alreadyPublic", "partial", "refused", "administrativeQuery", "notHeld", "otherAgency", "requiresCreation", "stillUnclear", "complaint",
            "repeat", "publishedMaterial", "excessive", "reissue",
        ],
    };

    /// <summary>Decisions that come about by what the applicant does or leaves.</summary>
    public static readonly IReadOnlyDictionary<string, IReadOnlyList<string>> Undrafted = new Dictionary<string, IReadOnlyList<string>>
    {
        ["2007"] = ["withdrawn", "otherwiseClosed"],
        ["2019"] = ["notSupplemented", "feeUnpaid", "withdrawn", "otherwiseClosed"],
    };

    public static bool Over(string state) => state is "closed" or "archived";

    public static IReadOnlyList<string> Posts(ActKind kind) => kind switch
    {
        ActKind.Extend or ActKind.Sign or ActKind.CloseOtherwise or ActKind.Reopen or ActKind.ChangeRegime or ActKind.Delete => [Approver],
        ActKind.Review => ["reviewer"],
        ActKind.ReturnDraft => ["reviewer", Approver],
        ActKind.RecordSecrecyReview => ["secrecyReviewer"],
        _ => [Officer],
    };

    public static bool Allows(string regime, string state, ActKind kind)
    {
        // The Regulation of 2007 knows neither a supplement that restarts the limit nor reasons for excessive requests.
        if (regime == "2007" && Only2019.Contains(kind)) return false;
        return From(kind).Contains(state);
    }

    private static string[] From(ActKind kind) => kind switch
    {
        ActKind.Begin or ActKind.ChangeRegime => ["registered"],
        ActKind.AskSupplement or ActKind.AskReasons or ActKind.NoticeFee or ActKind.AskSecrecyReview or ActKind.Draft => AtWork,
        ActKind.ReceiveSupplement or ActKind.LapseSupplement => ["awaitingSupplement"],
        ActKind.ReceiveReasons => ["awaitingReasons"],
        ActKind.RecordFeeNoticeReceived or ActKind.RecordPayment or ActKind.LapseFee => ["awaitingPayment"],
        ActKind.ConsultThirdParty or ActKind.ConsultAgency => [.. AtWork, "consulting"],
        // What comes of a letter that was taken for lost comes while the case is worked on.
        ActKind.RecordConsultationReceived or ActKind.RecordOpinion => ["inProgress", "consulting"],
        ActKind.EndConsultation => ["consulting"],
        ActKind.RecordSecrecyReview => ["inSecrecyReview"],
        ActKind.ReturnDraft => ["drafted", "reviewed"],
        ActKind.Review => ["drafted"],
        ActKind.Sign => ["reviewed"],
        ActKind.Deliver => ["awaitingDelivery"],
        ActKind.Archive => ["closed"],
        ActKind.Reopen => ["closed", "archived"],
        ActKind.Delete => [.. Undecided, "awaitingDelivery", "closed", "archived"],
        _ => Undecided,
    };
}
