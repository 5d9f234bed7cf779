using System.Text.Json;

namespace GovPortal.Portal.Suite;

/// <summary>A table of a report as a page draws it: the form's wording around the report's numbers.</summary>
/// <param name="Groups">Headings over several columns; empty where the form has none.</param>
/// <param name="HasBlocks">Whether rows stand under headings of their own, in a first column.</param>
public sealed record ReportGrid(string Corner, IReadOnlyList<HeadingSpan> Groups, IReadOnlyList<string> Columns, bool HasBlocks, IReadOnlyList<GridRow> Rows)
{
    public static ReportGrid Of(FormTable form, AnnualReport report)
    {
        var table = form.Table switch { "table2" => report.Table2, "table3" => report.Table3, _ => report.Table4 };
        var blocks = Spans(form.Rows.Select(row => row.Block));
        return new ReportGrid(
            form.Corner,
            form.Columns.Any(column => column.Group is not null) ? [.. Spans(form.Columns.Select(column => column.Group)).OfType<HeadingSpan>()] : [],
            [.. form.Columns.Select(column => column.Label)],
            form.Rows.Any(row => row.Block is not null),
            [.. form.Rows.Select((row, at) => new GridRow(blocks[at], row.Block is not null, row.Label, [.. form.Columns.Select(column => CellOf(table, row.Code, column.Code))]))]);
    }

    public static string TextOf(JsonElement? value) => value is { ValueKind: JsonValueKind.Number or JsonValueKind.String } known ? known.ToString() : "";

    private static string CellOf(JsonElement? table, string row, string? column) =>
        table is not { ValueKind: JsonValueKind.Object } all || !all.TryGetProperty(row, out var cells) ? ""
        : column is null ? TextOf(cells)
        : cells.ValueKind == JsonValueKind.Object && cells.TryGetProperty(column, out var cell) ? TextOf(cell) : "";

    /// <summary>Where a heading begins it stands with how far it reaches; null where it goes on.</summary>
    private static List<HeadingSpan?> Spans(IEnumerable<string?> headings)
    {
        var all = headings.ToList();
        return [.. all.Select((heading, at) =>
            at > 0 && heading is not null && all[at - 1] == heading ? null : new HeadingSpan(heading, heading is null ? 1 : all.Skip(at).TakeWhile(next => next == heading).Count()))];
    }
}

public sealed record HeadingSpan(string? Text, int Length);

/// <param name="Block">The heading that begins with this row; null where it began above.</param>
/// <param name="InBlock">Whether the row stands under a heading.</param>
public sealed record GridRow(HeadingSpan? Block, bool InBlock, string Label, IReadOnlyList<string> Cells);
