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

    /// <summary>The same letters once more in another order, where only that order shows a number whole; each is a part of its own.</summary>
    public IReadOnlyList<PdfPageText> Columns { get; init; } = [];

    public const double WordGap = 0.25;
    private const double SameLine = 0.5;
    private const double ColumnGap = 1.6;

    public static PdfPageText Of(Page page, int part) => Of(Lines(PlacedLetter.OfPrints(page.Letters)), part, page.Width, page.Height);

    /// <param name="lines">The letters of each line in the order of reading.</param>
    public static PdfPageText Of(IEnumerable<IReadOnlyList<PlacedLetter>> lines, int part, double width, double height)
    {
        var (text, boxes) = (new StringBuilder(), new List<PageBox>());
        foreach (var line in lines)
        {
            if (text.Length > 0) Append(text, boxes, "\n", default);
            var end = double.NaN;
            foreach (var placed in line)
            {
                if (placed.Along - end > placed.Size * ColumnGap) Append(text, boxes, "\t", default);
                else if (placed.Along - end > placed.Size * WordGap) Append(text, boxes, " ", default);
                Append(text, boxes, placed.Letter.Value, placed.Box);
                end = placed.Along + placed.Length;
            }
        }

        return new PdfPageText(part, width, height, text.ToString(), boxes);
    }

    public IEnumerable<PageBox> BoxesOf(TextSpan span) => Boxes.Skip(span.Start).Take(span.Length).Where(b => b.Right > b.Left);

    private static void Append(StringBuilder text, List<PageBox> boxes, string value, PageBox box)
    {
        // Offsets stay: one character for one.
        foreach (var c in value) text.Append(Radicals.Fold(c));
        for (var i = 0; i < value.Length; i++) boxes.Add(box);
    }

    /// <summary>Text may be turned: lines are sought along the direction in which it is written.</summary>
    public static List<List<PlacedLetter>> Lines(IEnumerable<PlacedLetter> letters)
    {
        var lines = new List<List<PlacedLetter>>();
        foreach (var direction in letters.GroupBy(p => p.Degrees))
        {
            var first = lines.Count;
            foreach (var letter in direction.OrderByDescending(p => Math.Round(p.Across, 1)).ThenBy(p => p.Along))
            {
                if (lines.Count > first && Math.Abs(lines[^1][0].Across - letter.Across) <= letter.Size * SameLine) lines[^1].Add(letter);
                else lines.Add([letter]);
            }
        }

        foreach (var line in lines) line.Sort((a, b) => a.Along.CompareTo(b.Along));
        return lines;
    }
}
