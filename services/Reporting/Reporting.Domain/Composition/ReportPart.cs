namespace GovPortal.Reporting.Domain.Composition;

/// <summary>A part of the report.</summary>
/// <param name="Number">From 1; printed 一、二、….</param>
/// <param name="Title">Fixed by the form.</param>
/// <param name="Text">Sentences from the facts, then the declared narrative as it was written.</param>
/// <param name="Note">An editor's note, kept apart so that the narrative stays verbatim.</param>
public sealed record ReportPart(int Number, string Title, string Text, string? Note = null);

/// <summary>A figure that its town signed to be nil.</summary>
public sealed record NilStatement(string Figure, string DeclaredBy, DateOnly DeclaredOn);

/// <summary>An annual report as composed from the facts of one year, before it is signed.</summary>
/// <param name="Tables">Null tables are not part of the form; table 2 has declared and derived values merged.</param>
/// <param name="DerivedTable2">What the items alone say of normative documents, shown beside the declared values.</param>
/// <param name="Statistics">The 统计表 (2014–2018), else null.</param>
/// <param name="Verdict">The broken identities.</param>
public sealed record ComposedReport(
    string Town,
    int Year,
    Forms.ReportForm Form,
    IReadOnlyList<ReportPart> Parts,
    Checks.ReportTables Tables,
    Checks.CellTable? DerivedTable2,
    IReadOnlyList<Folds.StatisticsValue>? Statistics,
    Checks.Verdict Verdict,
    IReadOnlyDictionary<string, Folds.Figure> Figures,
    IReadOnlyList<NilStatement> Nil);
