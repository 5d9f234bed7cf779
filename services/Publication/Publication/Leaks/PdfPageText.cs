using System.Runtime.InteropServices;
using System.Text;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig.Content;

namespace GovPortal.Publication.Leaks;

/// <summary>A rectangle on a page, in points from the lower left of the page as it is shown.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct PageBox(double Left, double Bottom, double Right, double Top);

/// <summary>The text of a page in reading order, with the box of every character.</summary>
/// <param name="Part">Index of the part that holds this text.</param>
internal sealed record PdfPageText(int Part, double Width, double Height, string Text, IReadOnlyList<PageBox> Boxes)
{
    /// <summary>Index of the part that stands for the page's pictures, or -1, and where they are.</summary>
    public (int Part, IReadOnlyList<PageBox> Boxes) Pictures { get; init; } = (-1, []);

    private const double SameLine = 0.5;
    private const double WordGap = 0.25;
    private const double ColumnGap = 1.6;

    public static PdfPageText Of(Page page, int part)
    {
        var (text, boxes) = (new StringBuilder(), new List<PageBox>());
        foreach (var line in Lines(page.Letters))
        {
            if (text.Length > 0) Append(text, boxes, "\n", default);
            var end = double.NaN;
            foreach (var placed in line)
            {
                var size = Size(placed.Letter);
                if (placed.Along - end > size * ColumnGap) Append(text, boxes, "\t", default);
                else if (placed.Along - end > size * WordGap) Append(text, boxes, " ", default);
                Append(text, boxes, placed.Letter.Value, BoxOf(placed.Letter));
                end = placed.Along + placed.Length;
            }
        }

        return new PdfPageText(part, page.Width, page.Height, text.ToString(), boxes);
    }

    public IEnumerable<PageBox> BoxesOf(TextSpan span) => Boxes.Skip(span.Start).Take(span.Length).Where(b => b.Right > b.Left);

    private static void Append(StringBuilder text, List<PageBox> boxes, string value, PageBox box)
    {
        // Offsets stay: one character for one.
        foreach (var c in value) text.Append(Radicals.Fold(c));
        for (var i = 0; i < value.Length; i++) boxes.Add(box);
    }

    /// <summary>Text may be turned: lines are sought along the direction in which it is written.</summary>
    private static List<List<PlacedLetter>> Lines(IReadOnlyList<Letter> letters)
    {
        var lines = new List<List<PlacedLetter>>();
        foreach (var direction in letters.Where(l => l.Value.Length > 0).Select(PlacedLetter.Of).GroupBy(p => p.Degrees))
        {
            var first = lines.Count;
            foreach (var letter in direction.OrderByDescending(p => Math.Round(p.Across, 1)).ThenBy(p => p.Along))
            {
                if (lines.Count > first && Math.Abs(lines[^1][0].Across - letter.Across) <= Size(letter.Letter) * SameLine) lines[^1].Add(letter);
                else lines.Add([letter]);
            }
        }

        foreach (var line in lines) line.Sort((a, b) => a.Along.CompareTo(b.Along));
        return lines;
    }

    private static double Size(Letter letter) => Math.Max(letter.PointSize, 4);

    /// <summary>Generous: fonts lie about the height of their glyphs.</summary>
    private static PageBox BoxOf(Letter letter)
    {
        var (glyph, placed, size) = (letter.BoundingBox, PlacedLetter.Of(letter), Size(letter));
        var (upX, upY) = (-placed.DirectionY * size, placed.DirectionX * size);
        var (from, to) = (letter.StartBaseLine, letter.EndBaseLine);
        double[] xs = [from.X + (upX * 0.95), to.X + (upX * 0.95), from.X - (upX * 0.25), to.X - (upX * 0.25), glyph.BoundingLeft(), glyph.BoundingRight()];
        double[] ys = [from.Y + (upY * 0.95), to.Y + (upY * 0.95), from.Y - (upY * 0.25), to.Y - (upY * 0.25), glyph.BoundingBottom(), glyph.BoundingTop()];
        return new PageBox(xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }
}

/// <summary>A letter by where it stands along and across the direction in which it is written.</summary>
internal sealed record PlacedLetter(Letter Letter, double DirectionX, double DirectionY, double Length)
{
    public int Degrees { get; } = (int)Math.Round(Math.Atan2(DirectionY, DirectionX) * 180 / Math.PI);

    public double Along { get; } = (Letter.StartBaseLine.X * DirectionX) + (Letter.StartBaseLine.Y * DirectionY);

    public double Across { get; } = (Letter.StartBaseLine.Y * DirectionX) - (Letter.StartBaseLine.X * DirectionY);

    public static PlacedLetter Of(Letter letter)
    {
        var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        return length < 0.0001 ? new PlacedLetter(letter, 1, 0, 0) : new PlacedLetter(letter, x / length, y / length, length);
    }
}
