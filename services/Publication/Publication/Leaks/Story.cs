using System.Runtime.InteropServices;
using System.Text;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>A place in a file that holds text and can be given another one.</summary>
internal interface ITextHolder
{
    string Read();

    void Write(string text);
}

/// <summary>A stretch of a part that came from one holder.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct StoryPiece(int Start, ITextHolder Holder, int Length);

/// <summary>A part as read, with the way back into the file.</summary>
internal sealed record ReadPart(ScannedPart Part, IReadOnlyList<StoryPiece> Pieces);

/// <summary>Text collected in reading order: what stands in several pieces of a file is one text to a reader.</summary>
internal sealed class Story(string place)
{
    private readonly StringBuilder _text = new();
    private readonly List<StoryPiece> _pieces = [];
    private readonly List<PartTable> _tables = [];
    private readonly List<PlacedText> _segments = [];
    private bool _hasTables;

    public int Length => _text.Length;

    public HiddenTrace Trace { get; init; }

    public bool Rounds { get; init; }

    /// <summary>The text from a position on.</summary>
    public string From(int start) => _text.ToString(start, _text.Length - start);

    public void Add(ITextHolder holder)
    {
        var text = holder.Read();
        if (text.Length == 0) return;
        _pieces.Add(new StoryPiece(_text.Length, holder, text.Length));
        _text.Append(text);
    }

    public void Add(string text) => _text.Append(text);

    public void Add(char c) => _text.Append(c);

    /// <summary>A new line, unless one has just begun.</summary>
    public void Break()
    {
        if (_text.Length > 0 && _text[^1] is not ('\n' or '\t')) _text.Append('\n');
    }

    public void AddTable(IReadOnlyList<IReadOnlyList<TextSpan>> rows)
    {
        _hasTables = true;
        if (rows.Count > 0) _tables.Add(new PartTable(rows));
    }

    public void Place(int from, string name) => _segments.Add(new PlacedText(TextSpan.Between(from, _text.Length), name));

    public ReadPart? ToPart() => _text.Length == 0 ? null : new ReadPart(
        new ScannedPart(place, _text.ToString()) { Trace = Trace, Rounds = Rounds, Tables = _hasTables ? [.. _tables.OrderBy(t => t.Rows[0][0].Start)] : null, Segments = [.. _segments] },
        _pieces);
}
