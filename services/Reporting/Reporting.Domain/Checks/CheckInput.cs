using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>The tables of one report; a table that is null is not checked.</summary>
/// <param name="Table2">Rows rules and normativeDocuments with made, repealed, inForce; permits, penalties, enforcements and
/// feesTenThousandYuan with one cell in a column of the same name.</param>
public sealed record ReportTables(CellTable? Table2 = null, CellTable? Table3 = null, CellTable? Table4 = null);

/// <summary>A report as handed in to be checked.</summary>
/// <param name="Previous">The tables of the year before, for the rules across years.</param>
/// <param name="Statistics">The 统计表 by row number.</param>
/// <param name="Parts">The parts' text by part number, for the rules about quoted figures.</param>
/// <param name="Members">The reports that this one sums up (本级政府汇总).</param>
public sealed record CheckedReport(
    ReportForm Form,
    int Year,
    ReportTables Tables,
    ReportTables? Previous = null,
    IReadOnlyDictionary<string, Cell>? Statistics = null,
    IReadOnlyDictionary<int, string>? Parts = null,
    IReadOnlyList<ReportTables>? Members = null);
