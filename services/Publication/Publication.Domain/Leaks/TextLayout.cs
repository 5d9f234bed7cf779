using GovPortal.Publication.Domain.Leaks.Detectors;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>What stands together in a part: sentences of prose, rows and tables.</summary>
internal sealed class TextLayout
{
    private const int LongSentence = 400;
    private const int LongestUnit = 2000;
    private const int LongestLineAbove = 120;

    private readonly Dictionary<int, TableHeaders> _headers = [];
    private readonly Dictionary<(int Table, int Header), IReadOnlyList<ListColumn>> _columns = [];
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

    /// <summary>The rows of a table that name its columns.</summary>
    public TableHeaders HeadersOf(int table) => _headers.TryGetValue(table, out var headers) ? headers : _headers[table] = TableHeaders.Of(this, Tables[table]);

    /// <summary>The cells of the header that a row stands under; empty for the header itself and what stands above it.</summary>
    public IReadOnlyList<TextSpan> HeaderAbove(int table, int row) => HeadersOf(table).Above(row) is >= 0 and var header ? Tables[table].Rows[header] : [];

    /// <summary>The header above a position, or empty outside tables and in the header itself.</summary>
    public ReadOnlySpan<char> HeaderAt(int position)
    {
        if (RowAt(position) is not var (table, row) || HeaderAbove(table, row) is not { Count: > 0 } header) return default;
        var column = ColumnOf(table, row, position);
        return column < header.Count ? Cell(header[column]) : default;
    }

    /// <summary>What the header above a position says that the column holds, in the light of its other columns.</summary>
    public ListColumn ColumnAt(int position)
    {
        if (RowAt(position) is not var (table, row) || HeadersOf(table).Above(row) is not (>= 0 and var header)) return ListColumn.Other;
        if (!_columns.TryGetValue((table, header), out var columns)) _columns[(table, header)] = columns = ListHeader.ColumnsOf(this, Tables[table].Rows[header]);
        var column = ColumnOf(table, row, position);
        return column < columns.Count ? columns[column] : ListColumn.Other;
    }

    /// <summary>Whether a stretch begins in one cell of a table and ends in another.</summary>
    public bool IsOverCells(TextSpan span) => RowAt(span.Start) is var (table, row) && ColumnOf(table, row, span.Start) != ColumnOf(table, row, span.End - 1);

    private int ColumnOf(int table, int row, int position)
    {
        var (column, cells) = (0, Tables[table].Rows[row]);
        while (column < cells.Count - 1 && cells[column].End < position) column++;
        return column;
    }

    public ReadOnlySpan<char> Cell(TextSpan span) => Text.AsSpan(span.Start, span.Length);

    /// <summary>Up to <paramref name="length"/> characters before a position, not beyond the line.</summary>
    public ReadOnlySpan<char> Before(int position, int length)
    {
        var from = Math.Max(0, position - length);
        var line = position == 0 ? -1 : Text.LastIndexOf('\n', position - 1, position - from);
        return Text.AsSpan(line < 0 ? from : line + 1, position - (line < 0 ? from : line + 1));
    }

    /// <summary>The line above the one that begins right at a position; empty where anything stands before it on its line.</summary>
    public ReadOnlySpan<char> LineAbove(int position)
    {
        var from = Math.Max(0, position - LongestLineAbove);
        var before = Text.AsSpan(from, position - from).TrimEnd(' ');
        if (before is not [.., '\n']) return default;
        var line = before[..^1].TrimEnd("\r ");
        return line[(line.LastIndexOf('\n') + 1)..];
    }

    public ReadOnlySpan<char> After(int position, int length)
    {
        var to = Math.Min(Text.Length, position + length);
        var line = Text.IndexOf('\n', position, to - position);
        return Text.AsSpan(position, (line < 0 ? to : line) - position);
    }
}
