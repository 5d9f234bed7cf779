using System.Collections.Frozen;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>All kinds of documents: the decisions 1–17 and the notices of the 2019 Regulation, and the forms of 2007.</summary>
public static class DocumentKinds
{
    public const string Replies = "答复";
    public const string Advice = "告知";
    public const string Notices = "通知";
    public const string Inquiries = "征询";
    public const string Letters = "函";

    public static IReadOnlyList<DocumentKind> All { get; } =
    [
        Reply("granted", "2019", RemedyRule.Either, ["supply"]),
        Tell("alreadyPublic", RemedyRule.Either, ["accessWay"]),
        Reply("partial", "2019", RemedyRule.WithholdsPart, ["disclosedPart", "grounds", "reasons"], "supply", "lawName"),
        Reply("refused", "2019", RemedyRule.Withholds, ["grounds", "reasons"], "lawName"),
        Tell("administrativeQuery", RemedyRule.Unreviewable, ["lawName"], "accessWay", "reasons"),
        Tell("notHeld", RemedyRule.Either, ["search"], "reasons"),
        Tell("otherAgency", RemedyRule.Either, ["reasons", "agencyAdvice"]),
        Tell("requiresCreation", RemedyRule.Unreviewable, ["reasons"]),
        Tell("stillUnclear", RemedyRule.Either, ["supplementNotice", "reasons"]),
        Tell("complaint", RemedyRule.Unreviewable, ["channel"], "reasons"),
        Tell("repeat", RemedyRule.Unreviewable, ["earlierReplyNumber", "earlierReplyOn"], "reasons"),
        Tell("publishedMaterial", RemedyRule.Unreviewable, ["accessWay"], "reasons"),
        Tell("excessive", RemedyRule.Either, ["reasons"], "explanation"),
        Tell("reissue", RemedyRule.None, ["reasons"]),
        Tell("notSupplemented", RemedyRule.None, ["supplementNotice", "supplementDueOn"]),
        Tell("feeUnpaid", RemedyRule.None, ["feeNotice", "paymentDueOn"]),
        new("terminated", "2019", Advice, RemedyRule.None, ["withdrawn", "otherwiseClosed"], ["closing"], []),

        Reply("granted2007", "2007", RemedyRule.Either, ["supply"]),
        Tell2007("alreadyPublic", RemedyRule.Either, ["accessWay"]),
        Reply("partial2007", "2007", RemedyRule.WithholdsPart, ["disclosedPart", "grounds", "reasons"], "supply", "lawName"),
        Reply("refused2007", "2007", RemedyRule.Withholds, ["grounds", "reasons"], "lawName"),
        Tell2007("otherAgency", RemedyRule.Either, ["agencyAdvice"], "reasons"),
        Tell2007("notHeld", RemedyRule.Either, ["search"], "reasons"),
        Tell2007("askedToClarify", RemedyRule.Either, ["supplementItems"]),
        Tell2007("otherChannel", RemedyRule.Either, ["channel"], "reasons"),
        new("terminated2007", "2007", Advice, RemedyRule.None, ["withdrawn", "otherwiseClosed"], ["closing"], []),

        Notice("receipt", "2019", null, ["dueOn"], "receiptBasis"),
        Notice("supplementNotice", "2019", Advice, ["items", "dueOn"], "countedFrom"),
        Notice("extensionNotice", "2019", Advice, ["reasons", "extensionDays", "dueOn"]),
        Notice("reasonsNotice", "2019", Notices, ["reasons", "dueOn"]),
        Notice("delayNotice", "2019", Advice, ["reasons", "dueOn"]),
        Others("thirdPartyConsultation", "2019", Inquiries, ["consulted"]),
        Notice("thirdPartyNotice", "2019", Advice, ["sentOn"]),
        Others("agencyConsultation", "2019", Letters, ["consulted", "consultationBasis"]),
        Notice("feeNotice", "2019", Notices, ["feeYuan", "feeBasis", "paymentWay"]),
        Others("thirdPartyDecisionNotice", "2019", Advice, ["disclosedPart", "reasons"], RemedyRule.Either),

        Notice("receipt2007", "2007", null, ["dueOn"]),
        Notice("extensionNotice2007", "2007", Advice, ["reasons", "extensionDays", "dueOn"]),
        Others("thirdPartyConsultation2007", "2007", Inquiries, ["consulted"]),
        Others("agencyConsultation2007", "2007", Letters, ["consulted"]),
        Notice("thirdPartyNotice2007", "2007", Advice, ["sentOn"]),
        Notice("feeNotice2007", "2007", Notices, ["feeYuan", "feeBasis", "paymentWay"]),
        Others("thirdPartyDecisionNotice2007", "2007", Notices, ["disclosedPart", "reasons"], RemedyRule.Either),
    ];

    private static readonly FrozenDictionary<string, DocumentKind> ByCode = All.ToFrozenDictionary(k => k.Code, StringComparer.Ordinal);

    private static readonly FrozenDictionary<(string Regime, string Decision), DocumentKind> ByDecision =
        All.SelectMany(k => k.Decisions.Select(d => (Key: (k.Regime, d), Kind: k))).ToFrozenDictionary(p => p.Key, p => p.Kind);

    /// <returns>The kind, or null.</returns>
    public static DocumentKind? Named(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>The document in which a decision is told.</summary>
    public static DocumentKind OfDecision(string regime, string decision) => ByDecision[(regime, decision)];

    /// <summary>The notice of the case's regime; a notice that 2007 does not know is that of 2019.</summary>
    public static DocumentKind Notice(string regime, string code) => (regime == "2007" ? Named(code + "2007") : null) ?? ByCode[code];

    private static DocumentKind Reply(string code, string regime, RemedyRule remedy, string[] needed, params string[] optional) =>
        new(code, regime, Replies, remedy, [code.Replace("2007", "", StringComparison.Ordinal)], needed, optional);

    private static DocumentKind Tell(string decision, RemedyRule remedy, string[] needed, params string[] optional) =>
        new(decision, "2019", Advice, remedy, [decision], needed, optional);

    private static DocumentKind Tell2007(string decision, RemedyRule remedy, string[] needed, params string[] optional) =>
        new(decision + "2007", "2007", Advice, remedy, [decision], needed, optional);

    private static DocumentKind Notice(string code, string regime, string? family, string[] needed, params string[] optional) =>
        new(code, regime, family, RemedyRule.None, [], needed, optional);

    private static DocumentKind Others(string code, string regime, string family, string[] needed, RemedyRule remedy = RemedyRule.None) =>
        new(code, regime, family, remedy, [], needed, [], ToApplicant: false);
}
