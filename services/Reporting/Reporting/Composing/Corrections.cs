using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Composing;

/// <summary>Finds where the records have moved on since the signature.</summary>
internal static class Corrections
{
    public static IReadOnlyList<CorrectionView> Between(ReportView signed, ReportView now)
    {
        var (was, tables) = (signed.Tables(), now.Tables());
        return
        [
            .. Figures(signed, now),
            .. Statistics(signed, now),
            .. Cells("table2", was.Table2, tables.Table2),
            .. Cells("table3", was.Table3, tables.Table3),
            .. Cells("table4", was.Table4, tables.Table4),
        ];
    }

    private static IEnumerable<CorrectionView> Figures(ReportView signed, ReportView now) =>
        from figure in now.Figures
        let was = signed.Figures.TryGetValue(figure.Key, out var value) ? value : (Figure?)null
        where !IsSame(was, figure.Value)
        select new CorrectionView("figures", figure.Key, null, FigureLabels.Of(figure.Key), was, figure.Value);

    private static IEnumerable<CorrectionView> Statistics(ReportView signed, ReportView now) =>
        signed.Statistics is null || now.Statistics is null ? [] :
        from row in now.Statistics
        let was = signed.Statistics.FirstOrDefault(line => line.Row == row.Row)?.Value
        where !IsSame(was, row.Value)
        select new CorrectionView("statistics", row.Row, null, $"统计表 {row.Row} {row.Label}", was, row.Value);

    private static IEnumerable<CorrectionView> Cells(string name, CellTable? signed, CellTable? now) =>
        signed is null || now is null ? [] :
        from row in now.Rows
        from cell in now.CellsOf(row)
        let was = signed[row, cell.Key]
        where was != cell.Value
        select new CorrectionView(name, row, cell.Key, CellLabels.Of(name, row, cell.Key), FigureOf(row, was), FigureOf(row, cell.Value));

    /// <summary>Reports were once signed with amounts of four digits: what rounds to one of those has not changed.</summary>
    private static bool IsSame(Figure? signed, Figure? now) =>
        signed?.Value == now?.Value || (signed is { IsMoney: true } was && now is { } amount && was.Value == Math.Round(amount.Value, 4, MidpointRounding.AwayFromZero));

    private static Figure? FigureOf(string row, Cell cell) => cell.Value is { } value ? new Figure(value, IsMoney: row == Table2Form.Fees) : null;
}
