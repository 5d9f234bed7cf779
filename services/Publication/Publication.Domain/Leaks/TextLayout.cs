using GovPortal.Publication.Domain.Leaks.Detectors;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What stands together in a part: sentences of prose, rows and tables.</summary>
internal sealed class TextLayout
{
    private const int LongSentence = 400;
    private const int LongestUnit = 2000;

    private const int HighestHeader = 5;

    private readonly Dictionary<int, int> _headers = [];
    private readonly List<int> _sentences = [0];
    private readonly List<(TextSpan Span, int Table, int Row)> _rows = [];

    public TextLayout(ScannedPart part)
    {
        Text = part.Text;
        Tables = part.Tables ?? TableFinder.In(part.Text);
        for (var i = 0; i + 1 < Text.Length; i++)
        {
            // A sentence that never ends is cut, or every look around a place would be a look at everything.
            var length = i - _sentences[^1];
            if (Text[i] is '。' or '！' or '？' or '；' or '!' or '?' or '\n' || length > LongestUnit || (length > LongSentence && Text[i] is '，' or ',' or '、' or ' ' or '\t')) _sentences.Add(i + 1);
        }

        for (var table = 0; table < Tables.Count; table++)
        {
            for (var row = 0; row < Tables[table].Rows.Count; row++)
            {
                if (Tables[table].Rows[row] is { Count: > 0 } cells) _rows.Add((TextSpan.Between(cells[0].Start, cells[^1].End), table, row));
            }
        }

        _rows.Sort((a, b) => a.Span.Start.CompareTo(b.Span.Start));
    }

    public string Text { get; }

    /// <summary>Titles and units may stand above the header: it is the first row that names columns of a list, else the first with two filled cells.</summary>
    public int HeaderRow(int table)
    {
        if (_headers.TryGetValue(table, out var header)) return header;
        var rows = Tables[table].Rows.Take(HighestHeader).ToList();
        header = rows.FindIndex(row => Listed(row) > 1);
        if (header < 0) header = rows.FindIndex(row => Listed(row) > 0 && Filled(row) > 1);
        if (header < 0) header = rows.FindIndex(row => Filled(row) > 1);
        return _headers[table] = Math.Max(header, 0);
    }

    private int Listed(IReadOnlyList<TextSpan> row) => row.Select(c => ListHeader.Of(Cell(c))).Where(c => c is not (ListColumn.Other or ListColumn.Post)).Distinct().Count();

    private static int Filled(IReadOnlyList<TextSpan> row) => row.Count(c => c.Length > 0);

    public IReadOnlyList<PartTable> Tables { get; }

    public TextSpan SentenceAt(int position)
    {
        var at = _sentences.BinarySearch(position);
        if (at < 0) at = ~at - 1;
        return TextSpan.Between(_sentences[at], at + 1 < _sentences.Count ? _sentences[at + 1] : Text.Length);
    }

    /// <summary>The row of a table that a position is in, or null in prose.</summary>
    public (int Table, int Row)? RowAt(int position)
    {
        var (low, high) = (0, _rows.Count - 1);
        while (low < high)
        {
            var middle = (low + high + 1) / 2;
            if (_rows[middle].Span.Start <= position) low = middle;
            else high = middle - 1;
        }

        return low < _rows.Count && _rows[low].Span is var span && position >= span.Start && position <= span.End ? (_rows[low].Table, _rows[low].Row) : null;
    }

    public TextSpan RowSpan(int table, int row) => Tables[table].Rows[row] is { Count: > 0 } cells ? TextSpan.Between(cells[0].Start, cells[^1].End) : default;

    /// <summary>What belongs with a position: its row, else its sentence.</summary>
    public TextSpan UnitAt(int position) => RowAt(position) is var (table, row) && RowSpan(table, row) is { Length: <= LongestUnit } span ? span : SentenceAt(position);

    /// <summary>The header above a position, or empty outside tables and in the header itself.</summary>
    public ReadOnlySpan<char> HeaderAt(int position)
    {
        if (RowAt(position) is not var (table, row) || HeaderRow(table) is var top && row <= top) return default;
        var column = 0;
        var cells = Tables[table].Rows[row];
        while (column < cells.Count - 1 && cells[column].End < position) column++;
        var header = Tables[table].Rows[HeaderRow(table)];
        return column < header.Count ? Cell(header[column]) : default;
    }

    public ReadOnlySpan<char> Cell(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Up to <paramref name="length"/> characters before a position, not beyond the line.</summary>
    public ReadOnlySpan<char> Before(int position, int length)
    {
        var from = Math.Max(0, position - length);
        var line = position == 0 ? -1 : Text.LastIndexOf('\n', position - 1, position - from);
        return Text.AsSpan(line < 0 ? from : line + 1, position - (line < 0 ? from : line + 1));
    }

    public ReadOnlySpan<char> After(int position, int length)
    {
        var to = Math.Min(Text.Length, position + length);
        var line = Text.IndexOf('\n', position, to - position);
        return Text.AsSpan(position, (line < 0 ? to : line) - position);
    }
}
