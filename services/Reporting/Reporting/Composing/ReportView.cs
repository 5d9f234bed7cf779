using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Composing;

/// <summary>An annual report (政府信息公开工作年度报告) as JSON.</summary>
/// <param name="State">draft, signed or published.</param>
/// <param name="Statistics">The 统计表 of 2014–2018, else null.</param>
/// <param name="Checks">The broken identities only.</param>
/// <param name="Corrections">What the records say now where they differ from what was signed.</param>
public sealed record ReportView(
    string Town,
    string TownName,
    int Year,
    string Form,
    string State,
    IReadOnlyList<ReportPart> Parts,
    Table2View? Table2,
    CellTable? Table3,
    CellTable? Table4,
    IReadOnlyList<StatisticsRowView>? Statistics,
    bool Holds,
    IReadOnlyList<BrokenCheck> Checks,
    IReadOnlyDictionary<string, Figure> Figures,
    IReadOnlyList<NilStatement> Nil,
    IReadOnlyList<CorrectionView> Corrections,
    DateTimeOffset GeneratedAt,
    SignatureView? Signature)
{
    public static ReportView Draft(ComposedReport report, string townName, DateTimeOffset now) => new(
        report.Town,
        townName,
        report.Year,
        report.Form.Code,
        ReportStates.Draft,
        report.Parts,
        report.Tables.Table2 is { } table2 ? Table2View.Of(table2, report.DerivedTable2) : null,
        report.Tables.Table3,
        report.Tables.Table4,
        report.Statistics?.Select(row => new StatisticsRowView(row.Row, row.Label, ValueOf(row), row.Unit)).ToList(),
        report.Verdict.Holds,
        report.Verdict.Checks,
        report.Figures,
        report.Nil,
        [],
        now,
        null);

    /// <summary>The tables as the rules and the roll-up take them.</summary>
    public ReportTables Tables() => new(Table2 is null ? null : TableOf(Table2), Table3, Table4);

    private static Figure? ValueOf(StatisticsValue row) => row.Value.Value is { } value ? new Figure(value, IsMoney: row.Unit == "万元") : null;

    private static CellTable TableOf(Table2View view)
    {
        var table = new CellTable();
        foreach (var (row, stock) in new[] { (Table2Form.Rules, view.Rules), (Table2Form.NormativeDocuments, view.NormativeDocuments) })
            table.Put(row, Table2Form.Made, stock.Made).Put(row, Table2Form.Repealed, stock.Repealed).Put(row, Table2Form.InForce, stock.InForce);
        return table.Put(Table2Form.Permits, Table2Form.Permits, view.Permits)
            .Put(Table2Form.Penalties, Table2Form.Penalties, view.Penalties)
            .Put(Table2Form.Enforcements, Table2Form.Enforcements, view.Enforcements)
            .Put(Table2Form.Fees, Table2Form.Fees, view.FeesTenThousandYuan is { } fees ? Cell.Of(decimal.Parse(fees)) : Cell.Unknown);
    }
}

/// <summary>A row of the 统计表; an amount in 万元 is a decimal string.</summary>
public sealed record StatisticsRowView(string Row, string Label, Figure? Value, string Unit);

/// <param name="Table">table2, table3, table4, statistics or figures.</param>
/// <param name="Label">What it is, as a reader of the report calls it; null in what older releases wrote.</param>
public sealed record CorrectionView(string Table, string Row, string? Column, string? Label, Figure? Signed, Figure? Now);

/// <param name="Hash">SHA-256 of the signed report's JSON, hexadecimal.</param>
public sealed record SignatureView(string SignedBy, DateTimeOffset SignedAt, string Hash, DateTimeOffset? PublishedAt);

internal static class ReportStates
{
    public const string Draft = "draft";
    public const string Signed = "signed";
    public const string Published = "published";
}
