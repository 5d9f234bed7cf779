using GovPortal.Publication.Domain.Leaks.Detectors;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>Finds the tables of a plain text: Markdown pipes, tabs, commas, columns set with spaces, and HTML.</summary>
internal static class TableFinder
{
    private const int FewestRows = 2;
    private const int WidestHeaderCell = 24;

    public static IReadOnlyList<PartTable> In(string text)
    {
        var tables = new List<PartTable>();
        if (text.Contains("<t", StringComparison.OrdinalIgnoreCase)) tables.AddRange(HtmlTables.In(text));
        var rows = new List<IReadOnlyList<TextSpan>>();
        var separator = Separator.None;
        for (var at = 0; at < text.Length;)
        {
            var end = text.IndexOf('\n', at);
            if (end < 0) end = text.Length;
            var line = TextSpan.Between(at, end);
            at = end + 1;
            if (IsRule(text, line)) continue;
            var cells = separator == Separator.None ? null : Cells(text, line, separator);
            if (cells is null || !Fits(text, line, cells, rows, separator))
            {
                Close(tables, rows);
                (separator, cells) = Begin(text, line);
            }

            if (cells is null) separator = Separator.None;
            else rows.Add(cells);
        }

        Close(tables, rows);
        return tables;
    }

    private enum Separator
    {
        None,
        Pipe,
        Tab,
        Comma,
        Space,
    }

    private static void Close(List<PartTable> tables, List<IReadOnlyList<TextSpan>> rows)
    {
        if (rows.Count >= FewestRows) tables.Add(new PartTable([.. rows]));
        rows.Clear();
    }

    private static (Separator Separator, List<TextSpan>? Cells) Begin(string text, TextSpan line)
    {
        foreach (var separator in (ReadOnlySpan<Separator>)[Separator.Pipe, Separator.Tab, Separator.Comma, Separator.Space])
        {
            // Commas of sentences part no cells.
            if (separator == Separator.Comma && IsSentence(text, line)) continue;
            if (Cells(text, line, separator) is { Count: > 1 } cells && (separator < Separator.Comma || cells.TrueForAll(c => c.Length <= WidestHeaderCell))) return (separator, cells);
        }

        return (Separator.None, null);
    }

    /// <summary>Prose has commas and spaces too: only rows as long as the first make a table of those, unless the first names the columns of a list. A remark in a cell may end as a sentence does.</summary>
    private static bool Fits(string text, TextSpan line, List<TextSpan> cells, List<IReadOnlyList<TextSpan>> rows, Separator separator) =>
        cells.Count > 1 && (separator < Separator.Comma || rows.Count == 0 || cells.Count == rows[0].Count || (separator == Separator.Comma && NamesList(text, rows[0]) && !IsSentence(text, line)));

    private static bool NamesList(string text, IReadOnlyList<TextSpan> row) =>
        row.Select(c => ListHeader.Of(text.AsSpan(c.Start, c.Length))).Where(ListHeader.IsListed).Distinct().Count() > 1;

    /// <summary>Whether a sentence ends in a line, outside what stands in quotes.</summary>
    private static bool IsSentence(string text, TextSpan line)
    {
        var (quotes, quoted) = (HasQuotes(text, line), false);
        for (var at = line.Start; at < line.End; at++)
        {
            if (quotes && text[at] == '"') quoted = !quoted;
            if (!quoted && text[at] is ('。' or '；')) return true;
        }

        return false;
    }

    private static bool HasQuotes(string text, TextSpan line) => text.AsSpan(line.Start, line.Length).Count('"') % 2 == 0;

    private static List<TextSpan>? Cells(string text, TextSpan line, Separator separator)
    {
        var cells = new List<TextSpan>();
        var (start, quoted) = (line.Start, false);
        var quotes = separator == Separator.Comma && HasQuotes(text, line);
        for (var at = line.Start; at <= line.End; at++)
        {
            if (at < line.End && quotes && text[at] == '"') quoted = !quoted;
            if (at < line.End && (quoted || !Separates(text[at], separator))) continue;
            var cell = Trim(text, TextSpan.Between(start, at));
            // Empty cells count between commas, and between pipes and tabs but not at the rim; between spaces there are none.
            var rim = at == line.End || start == line.Start;
            if (cell.Length > 0 || separator == Separator.Comma || (separator != Separator.Space && !rim)) cells.Add(cell);
            start = at + 1;
        }

        return cells.Count > 1 ? cells : null;
    }

    private static bool Separates(char c, Separator separator) => separator switch
    {
        Separator.Pipe => c is '|' or '｜',
        Separator.Tab => c == '\t',
        Separator.Comma => c is ',' or '，',
        Separator.Space => c is ' ' or '\u3000' or '\u00A0',
        Separator.None => false,
    };

    private static TextSpan Trim(string text, TextSpan span)
    {
        var (start, end) = (span.Start, span.End);
        while (start < end && IsRim(text[start])) start++;
        while (end > start && IsRim(text[end - 1])) end--;
        return TextSpan.Between(start, end);
    }

    private static bool IsRim(char c) => char.IsWhiteSpace(c) || c is '"' or '*';

    /// <summary>The line of dashes under a Markdown header.</summary>
    private static bool IsRule(string text, TextSpan line)
    {
        var dashes = 0;
        for (var at = line.Start; at < line.End; at++)
        {
            if (text[at] == '-') dashes++;
            else if (text[at] is not ('|' or ':' or ' ' or '\r' or '+')) return false;
        }

        return dashes > 2;
    }
}
