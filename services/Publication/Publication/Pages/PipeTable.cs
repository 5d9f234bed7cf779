using System.Globalization;
using AngleSharp.Dom;

namespace GovPortal.Publication.Pages;

/// <summary>A table of data as a pipe table. A table that only lays out the page is none: one that holds another, has a single row or column, or cells with whole articles.</summary>
internal static class PipeTable
{
    private const int MaxColumns = 64;
    private const int MaxCell = 500;

    public static string? Of(IElement table, Func<IElement, string> textOf)
    {
        var rows = RowsOf(table);
        if (rows.Count < 2 || !rows.Exists(r => r.Count > 1) || table.QuerySelector("table") is not null) return null;
        if (rows.Exists(r => r.Count > MaxColumns || r.Exists(c => c.TextContent.Length > MaxCell))) return null;
        var texts = rows.ConvertAll(row => row.SelectMany(cell => Cells(cell, textOf)).ToList());
        var width = Math.Min(texts.Max(r => r.Count), MaxColumns);
        var lines = texts.ConvertAll(row => "| " + string.Join(" | ", Enumerable.Range(0, width).Select(n => n < row.Count ? row[n] : "")) + " |");
        lines.Insert(1, "|" + string.Concat(Enumerable.Repeat(" --- |", width)));
        return string.Join('\n', lines);
    }

    /// <summary>A cell over several columns, then blank ones in the rest of them.</summary>
    private static IEnumerable<string> Cells(IElement cell, Func<IElement, string> textOf)
    {
        yield return textOf(cell).ReplaceLineEndings(" ").Replace("|", "\\|", StringComparison.Ordinal);
        var span = int.TryParse(cell.GetAttribute("colspan"), CultureInfo.InvariantCulture, out var columns) ? Math.Clamp(columns, 1, MaxColumns) : 1;
        for (var more = 1; more < span; more++) yield return "";
    }

    private static List<List<IElement>> RowsOf(IElement table) =>
    [
        .. table.Children.SelectMany(part => part.LocalName == "tr" ? [part] : part.LocalName is "tbody" or "thead" or "tfoot" ? part.Children.Where(c => c.LocalName == "tr") : [])
            .Select(row => row.Children.Where(c => c.LocalName is "td" or "th").ToList()).Where(row => row.Count > 0),
    ];
}
