using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>A figure and what is behind it.</summary>
/// <param name="Value">As the report says it; null for a cell that nobody has filled.</param>
/// <param name="Total">Number of rows behind the cell; <paramref name="Sources"/> lists the first 10,000.</param>
public sealed record CellView(string Table, string Row, string Column, Figure? Value, int Total, IReadOnlyList<CellSourceView> Sources);

/// <summary>Lists the cases, items or declarations behind one cell of a report.</summary>
internal static class ReadCell
{
    public static void Map(IEndpointRouteBuilder town) => town.MapGet("/reports/{year:int}/cells/{table}/{row}/{column}", HandleAsync)
        .WithName("readCell").ForTownOrCounty();

    private static async Task<Results<Ok<CellView>, ProblemHttpResult>> HandleAsync(
        int year, string table, string row, string column, string? form,
        TownContext town, ReportingDb db, TownReports reports, Declarations declarations, CountingOptions counting, CancellationToken ct)
    {
        if (table is "2" or "3" or "4") table = "table" + table;
        var asked = string.IsNullOrEmpty(form) && table.StartsWith("table", StringComparison.Ordinal) && !ReportForm.InForceFor(year).HasTables ? ReportForm.Current2021.Code : form;
        if (ReportAccess.KeyOf(town, year, asked).Failed(out var error, out var key)) return error.ToProblem();
        if (ReportSources.Of(await db.RowsOfAsync(key.Town, ct), table, row, column, year, counting) is not { } rows) return ReportErrors.NoSuchCell.ToProblem();
        var report = await reports.ReadAsync(key, ct);
        var (total, sources) = await CellSourceLists.OfAsync(rows, row, ct);
        var value = ValueOf(report, table, row, column) ?? (rows.Declared ? null : new Figure(total));
        var declaration = await declarations.FindAsync(key.Town, year, ct);
        if (declaration is not null && IsDeclared(declaration, rows, table, row, column))
            sources = [.. sources, new CellSourceView("declaration", $"{year}", $"申报（{declaration.DeclaredBy}）", declaration.DeclaredOn)];
        return TypedResults.Ok(new CellView(table, row, column, value, total, sources));
    }

    private static bool IsDeclared(DeclarationRow declaration, CellSources rows, string table, string row, string column) => table switch
    {
        "figures" => declaration.Nil.Contains(row, StringComparer.Ordinal),
        "table2" => declaration.Table2?[row, ColumnOf(row, column)].IsKnown ?? false,
        _ => rows.Declared && StatisticsForm.TryFind(row, out var known)
            && (declaration.Statistics.ContainsKey(known.Name) || declaration.Statistics.ContainsKey(known.Row)),
    };

    private static Figure? ValueOf(ReportView report, string table, string row, string column)
    {
        if (table == "figures") return report.Figures.TryGetValue(row, out var figure) ? figure : null;
        if (table == "statistics")
            return StatisticsForm.TryFind(row, out var known) ? report.Statistics?.FirstOrDefault(line => line.Row == known.Row)?.Value : null;
        var tables = report.Tables();
        var cells = table switch { "table2" => tables.Table2, "table3" => tables.Table3, _ => tables.Table4 };
        return cells?[row, table == "table2" ? ColumnOf(row, column) : column].Value is { } value ? new Figure(value, IsMoney: row == Table2Form.Fees) : null;
    }

    /// <summary>A row of table 2 with one cell calls its column by its own name.</summary>
    private static string ColumnOf(string row, string column) => Table2Form.SingleRows.Any(single => single.Code == row) ? row : column;
}
