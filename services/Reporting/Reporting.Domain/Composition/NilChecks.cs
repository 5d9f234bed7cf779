using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>N-1 and N-2: nil is a signed statement, not an empty cell.</summary>
internal static class NilChecks
{
    public static IEnumerable<BrokenCheck> Of(ReportMaterial material) => Undeclared(material).Concat(Contradicted(material)).Concat(Blanks(material));

    /// <summary>N-1 (soft): the facts say zero, and nobody has signed that it is so.</summary>
    private static IEnumerable<BrokenCheck> Undeclared(ReportMaterial material) =>
        from figure in FigureNames.ToBeDeclaredWhenNil
        where material[figure].Value == 0 && !material.IsDeclaredNil(figure)
        select new BrokenCheck("N-1", Severity.Soft, figure, null, Cell.Zero, Cell.Unknown, $"{figure}登记为0，零报告声明尚未签署。");

    /// <summary>N-2 (hard): signed to be nil, but the facts say otherwise.</summary>
    private static IEnumerable<BrokenCheck> Contradicted(ReportMaterial material) =>
        from figure in material.Declaration?.Nil ?? []
        let value = material[figure].Value
        where value != 0
        select new BrokenCheck("N-2", Severity.Hard, figure, null, Cell.Of(value), Cell.Zero, $"{figure}已声明为零，登记记录为{new Figure(value)}。");

    /// <summary>N-1 for table 2: cells that neither a record nor a declaration fills.</summary>
    private static IEnumerable<BrokenCheck> Blanks(ReportMaterial material) =>
        material.Tables.Table2 is not { } table ? [] :
        from cell in Table2Fold.Cells()
        where !table[cell.Row, cell.Column].IsKnown
        select new BrokenCheck("N-1", Severity.Soft, cell.Row, cell.Column, Cell.Unknown, Cell.Unknown, $"表二「{LabelOf(cell.Row)}」尚未申报，没有的应当申报0。");

    private static string LabelOf(string row) => Table2Form.StockRows.Concat(Table2Form.SingleRows).First(known => known.Code == row).Label;
}
