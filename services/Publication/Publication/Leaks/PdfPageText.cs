using System.Text;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig.Content;

namespace GovPortal.Publication.Leaks;

/// <summary>A rectangle on a page, in points from the lower left of the page as it is shown.</summary>
internal readonly record struct PageBox(double Left, double Bottom, double Right, double Top);

/// <summary>The text of a page in reading order, with the box of every character.</summary>
/// <param name="Part">Index of the part that holds this text.</param>
internal sealed record PdfPageText(int Part, double Width, double Height, string Text, IReadOnlyList<PageBox> Boxes)
{
    private const double SameLine = 0.5;
    private const double WordGap = 0.25;
    private const double ColumnGap = 1.6;

    public static PdfPageText Of(Page page, int part)
    {
        var (text, boxes) = (new StringBuilder(), new List<PageBox>());
        foreach (var line in Lines(page.Letters))
        {
            if (text.Length > 0) Append(text, boxes, "\n", default);
            var right = double.NaN;
            foreach (var letter in line)
            {
                var (box, size) = (BoxOf(letter), Size(letter));
                if (box.Left - right > size * ColumnGap) Append(text, boxes, "\t", default);
                else if (box.Left - right > size * WordGap) Append(text, boxes, " ", default);
                Append(text, boxes, letter.Value, box);
                right = box.Right;
            }
        }

        return new PdfPageText(part, page.Width, page.Height, text.ToString(), boxes);
    }

    public IEnumerable<PageBox> BoxesOf(TextSpan span) => Boxes.Skip(span.Start).Take(span.Length).Where(b => b.Right > b.Left);

    private static void Append(StringBuilder text, List<PageBox> boxes, string value, PageBox box)
    {
        text.Append(value);
        for (var i = 0; i < value.Length; i++) boxes.Add(box);
    }

    private static List<List<Letter>> Lines(IReadOnlyList<Letter> letters)
    {
        var lines = new List<List<Letter>>();
        foreach (var letter in letters.Where(l => l.Value.Length > 0).OrderByDescending(l => Math.Round(l.StartBaseLine.Y, 1)).ThenBy(l => l.StartBaseLine.X))
        {
            if (lines.Count > 0 && Math.Abs(lines[^1][0].StartBaseLine.Y - letter.StartBaseLine.Y) <= Size(letter) * SameLine) lines[^1].Add(letter);
            else lines.Add([letter]);
        }

        foreach (var line in lines) line.Sort((a, b) => a.StartBaseLine.X.CompareTo(b.StartBaseLine.X));
        return lines;
    }

    private static double Size(Letter letter) => Math.Max(letter.PointSize, 4);

    /// <summary>Generous: fonts lie about the height of their glyphs, and turned text about their width.</summary>
    private static PageBox BoxOf(Letter letter)
    {
        var (glyph, size) = (letter.BoundingBox, Size(letter));
        var (from, to) = (letter.StartBaseLine, letter.EndBaseLine);
        return new PageBox(
            Math.Min(Math.Min(from.X, to.X), glyph.BoundingLeft()), Math.Min(Math.Min(from.Y, to.Y) - (size * 0.25), glyph.BoundingBottom()),
            Math.Max(Math.Max(from.X, to.X), glyph.BoundingRight()), Math.Max(Math.Max(from.Y, to.Y) + (size * 0.95), glyph.BoundingTop()));
    }
}
