namespace GovPortal.Requests.Domain.Documents;

/// <summary>Which remedies a kind of document must tell of.</summary>
public enum RemedyRule
{
    /// <summary>It decides nothing that can be attacked on its own.</summary>
    None,

    /// <summary>Withholds all: reconsideration comes first since 2024 (复议法 2023 art. 23(1)(4)).</summary>
    Withholds,

    /// <summary>Withholds a part: the same, for that part.</summary>
    WithholdsPart,

    /// <summary>Reconsideration or lawsuit, at choice.</summary>
    Either,

    /// <summary>As <see cref="Either"/>, but courts do not review it (法释〔2025〕8号 art. 10): printed or not by setting.</summary>
    Unreviewable,
}

/// <summary>A kind of document that a case can produce.</summary>
/// <param name="Code">Name of its template.</param>
/// <param name="Regime">2007 or 2019.</param>
/// <param name="Family">Words of its number that share one counter (答复, 告知, 通知, 征询, 函); null for a slip without number.</param>
/// <param name="Decisions">The decision codes it carries; empty for a notice.</param>
/// <param name="Needed">Placeholders its template cannot do without.</param>
/// <param name="Optional">Placeholders its template may use besides.</param>
/// <param name="ToApplicant">Whether it goes to the applicant; one that goes to others never names him.</param>
public sealed record DocumentKind(
    string Code, string Regime, string? Family, RemedyRule Remedy, IReadOnlyList<string> Decisions, IReadOnlyList<string> Needed, IReadOnlyList<string> Optional, bool ToApplicant = true)
{
    /// <summary>What every template may use; applicants' words stand only in documents to the applicant.</summary>
    private static readonly string[] ForAll = ["agency", "caseNo", "remedies"];

    private static readonly string[] ForApplicant = ["you", "receivedOn", "subject", "channelText"];

    public IReadOnlyList<string> Placeholders { get; } = [.. ForAll, .. ToApplicant ? ForApplicant : [], .. Needed, .. Optional];

    /// <summary>What a template must contain: what the law wants in the document, who asked for what, and the remedies where there are any.</summary>
    public IReadOnlyList<string> Mandatory { get; } =
        [.. ToApplicant ? ["caseNo", "receivedOn", "subject"] : new[] { "caseNo" }, .. Needed, .. Remedy == RemedyRule.None ? [] : new[] { "remedies" }];
}
