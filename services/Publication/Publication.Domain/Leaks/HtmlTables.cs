namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The tables of HTML in a text, found by their tags: the places must be those of the source, so nothing is parsed away.</summary>
internal static class HtmlTables
{
    public static IEnumerable<PartTable> In(string text)
    {
        var rows = new List<IReadOnlyList<TextSpan>>();
        var cells = new List<TextSpan>();
        var cell = -1;
        for (var at = text.IndexOf('<', StringComparison.Ordinal); at >= 0; at = text.IndexOf('<', at + 1))
        {
            var tag = Tag(text, at);
            if (tag is "td" or "th" or "/td" or "/th" or "tr" or "/tr" or "/table" && cell >= 0)
            {
                cells.Add(TextSpan.Between(cell, at));
                cell = -1;
            }

            if (tag is "td" or "th") cell = text.IndexOf('>', at) is > 0 and var close ? close + 1 : -1;
            if (tag is "tr" or "/tr" or "/table" && cells.Count > 0)
            {
                rows.Add([.. cells]);
                cells.Clear();
            }

            if (tag is not ("table" or "/table") || rows.Count == 0) continue;
            yield return new PartTable([.. rows]);
            rows.Clear();
        }

        if (rows.Count > 1) yield return new PartTable(rows);
    }

    private static string Tag(string text, int at)
    {
        var end = at + 1;
        while (end < text.Length && end - at < 8 && (char.IsAsciiLetter(text[end]) || (text[end] == '/' && end == at + 1))) end++;
        return text[(at + 1)..end].ToLowerInvariant();
    }
}
