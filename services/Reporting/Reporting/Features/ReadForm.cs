using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>A form of the annual report: the wording of its parts and tables, as whoever draws a report needs it.</summary>
/// <param name="Basis">The law or circular that prescribes it.</param>
public sealed record ReportFormView(string Form, int FirstYear, string Basis, IReadOnlyList<string> PartTitles, IReadOnlyList<FormTableView> Tables);

/// <param name="Table">How the report's JSON names the table: table2, table3 or table4.</param>
/// <param name="Part">Number of the part that it stands in.</param>
/// <param name="Corner">What the form prints above the rows' own texts.</param>
public sealed record FormTableView(string Table, int Part, string Corner, IReadOnlyList<FormColumnView> Columns, IReadOnlyList<FormRowView> Rows);

/// <param name="Code">Its key in a row of the report's JSON; null where the row itself is the number.</param>
public sealed record FormColumnView(string? Code, string Label, string? Group);

public sealed record FormRowView(string Code, string? Block, string Label, string? Basis);

/// <summary>Reads a form's wording. It is the same for everybody.</summary>
internal static class ReadForm
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/reporting/forms/{form}", Handle)
        .WithName("readForm").ProducesProblem(StatusCodes.Status404NotFound).AllowAnonymous();

    private static Results<Ok<ReportFormView>, ProblemHttpResult> Handle(string form) =>
        ReportForm.TryFind(form, out var found) ? TypedResults.Ok(Of(found)) : ReportErrors.NoSuchForm.ToProblem();

    internal static ReportFormView Of(ReportForm form) => new(form.Code, form.FirstYear, form.Basis, form.PartTitles, form.HasTables ? [.. Tables(form)] : []);

    private static IEnumerable<FormTableView> Tables(ReportForm form)
    {
        yield return new FormTableView("table2", 2, "信息内容", Columns(Table2Form.StockColumns), [.. Table2Form.StockRows.Select(Row)]);
        yield return new FormTableView("table2", 2, "信息内容", [new FormColumnView(null, "本年数量", null)], [.. Table2Form.SingleRows.Select(Row)]);
        yield return new FormTableView(
            "table3", 3, Table3Form.Corner, Columns(Table3Form.Columns), [.. Table3Form.RowsOf(form).Select(row => new FormRowView(row.Code, row.Block, row.Label, row.Article))]);
        yield return new FormTableView(
            "table4", 4, "", Columns(Table4Form.Columns), [.. Table4Form.Groups.Select(group => new FormRowView(group.Code, group.Group, group.Label, null))]);
    }

    private static FormRowView Row(Table2Row row) => new(row.Code, row.Block, row.ColumnLabel.Length == 0 ? row.Label : $"{row.Label}（{row.ColumnLabel}）", null);

    private static IReadOnlyList<FormColumnView> Columns(IReadOnlyList<TableColumn> columns) => [.. columns.Select(column => new FormColumnView(column.Code, column.Label, column.Group))];
}
