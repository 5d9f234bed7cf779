using System.Text;

namespace GovPortal.Requests.Documents;

/// <summary>A line of text and whether a paragraph ends with it, so that it is not stretched.</summary>
internal sealed record TextLine(IReadOnlyList<string> Pieces, float Width, bool Last);

/// <summary>Breaks Chinese text into lines by 避头尾: no closing mark begins a line, no opening one ends it, figures and words stay whole.</summary>
internal static class LineBreaker
{
    /// <summary>Letters and figures in a row that stay together.</summary>
    private const int LongestWord = 16;

    private const string NeverFirst = "，。、；：？！）》〉」』】〕］｝〗”’～·％‰℃,.;:?!)]}>%°";
    private const string NeverLast = "（《〈「『【〔［｛〖“‘([{<￥$";

    /// <param name="measure">Width of a piece, which is one character, or one word or number of a foreign script.</param>
    /// <param name="indent">Room left free at the beginning of the first line.</param>
    public static IReadOnlyList<TextLine> Break(string text, float width, float indent, Func<string, float> measure)
    {
        var pieces = Pieces(text, measure);
        var lines = new List<TextLine>();
        var from = 0;
        while (from < pieces.Count)
        {
            var room = lines.Count == 0 ? width - indent : width;
            var to = Fill(pieces, from, room);
            if (to < pieces.Count) to = Legal(pieces, from, to);
            var line = pieces.GetRange(from, to - from);
            // A space at the edge is no width of the line.
            while (to < pieces.Count && line.Count > 1 && line[^1].Text == " ") line.RemoveAt(line.Count - 1);
            lines.Add(new TextLine([.. line.Select(p => p.Text)], line.Sum(p => p.Width), to == pieces.Count));
            from = to;
            while (from < pieces.Count && pieces[from].Text == " ") from++;
        }

        return lines;
    }

    private static int Fill(List<(string Text, float Width)> pieces, int from, float room)
    {
        var (to, used) = (from, 0f);
        while (to < pieces.Count && (used + pieces[to].Width <= room + 0.01f || to == from)) used += pieces[to++].Width;
        return to;
    }

    /// <summary>Takes pieces to the next line until the break is allowed; a line of nothing but marks is broken where it is full.</summary>
    private static int Legal(List<(string Text, float Width)> pieces, int from, int to)
    {
        for (var at = to; at > from; at--)
        {
            if (!NeverFirst.Contains(pieces[at].Text[0], StringComparison.Ordinal) && !NeverLast.Contains(pieces[at - 1].Text[^1], StringComparison.Ordinal)
                && !(pieces[at].Text is "—" or "…" && pieces[at].Text == pieces[at - 1].Text) && !BelongsToNumber(pieces, at)) return at;
        }

        return to;
    }

    /// <summary>第3号, 2026年: the figure and what counts it are read together (GB/T 9704-2012, 7.3.3: 数字、年份不能回行).</summary>
    private static bool BelongsToNumber(List<(string Text, float Width)> pieces, int at) =>
        pieces[at].Text[0] is '年' or '月' or '日' or '号' or '元' && char.IsAsciiDigit(pieces[at - 1].Text[^1]);

    private static List<(string Text, float Width)> Pieces(string text, Func<string, float> measure)
    {
        var pieces = new List<(string, float)>();
        var word = new StringBuilder();
        foreach (var rune in text.EnumerateRunes())
        {
            if (IsWord(rune))
            {
                word.Append(rune);
                continue;
            }

            Flush();
            pieces.Add((rune.ToString(), measure(rune.ToString())));
        }

        Flush();
        return pieces;

        void Flush()
        {
            if (word.Length == 0) return;
            // An address of the web has no place of its own to break at, and kept whole it would leave half a line empty.
            IEnumerable<string> parts = word.Length > LongestWord ? word.ToString().Select(c => c.ToString()) : [word.ToString()];
            pieces.AddRange(parts.Select(part => (part, measure(part))));
            word.Clear();
        }
    }

    private static bool IsWord(Rune rune) => rune.IsAscii && rune.Value > ' ' && !"([{<".Contains((char)rune.Value, StringComparison.Ordinal);
}
