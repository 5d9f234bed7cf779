using System.Runtime.InteropServices;
using UglyToad.PdfPig.Content;

namespace GovPortal.Publication.Leaks;

/// <summary>A letter by where it stands along and across the direction in which it is written.</summary>
internal sealed record PlacedLetter(Letter Letter, double DirectionX, double DirectionY, double Length)
{
    /// <summary>A second print lies within this part of the size, and nearer than half the letter: the next of two equal digits stands a whole one away.</summary>
    private const double PrintOffset = 0.3;

    public int Degrees { get; } = (int)Math.Round(Math.Atan2(DirectionY, DirectionX) * 180 / Math.PI);

    public double Along { get; } = (Letter.StartBaseLine.X * DirectionX) + (Letter.StartBaseLine.Y * DirectionY);

    public double Across { get; } = (Letter.StartBaseLine.Y * DirectionX) - (Letter.StartBaseLine.X * DirectionY);

    public double Size { get; } = Math.Max(Letter.PointSize, 4);

    /// <summary>Around this print and those over it.</summary>
    public PageBox Box { get; private set; } = BoxOf(Letter, DirectionX, DirectionY);

    public static PlacedLetter Of(Letter letter)
    {
        var (x, y) = (letter.EndBaseLine.X - letter.StartBaseLine.X, letter.EndBaseLine.Y - letter.StartBaseLine.Y);
        var length = Math.Sqrt((x * x) + (y * y));
        return length < 0.0001 ? new PlacedLetter(letter, 1, 0, 0) : new PlacedLetter(letter, x / length, y / length, length);
    }

    /// <summary>Each letter once: one that is printed again in nearly the same place, to look bold or to throw a shadow, is read once and painted over as a whole.</summary>
    public static List<PlacedLetter> OfPrints(IEnumerable<Letter> letters)
    {
        var (once, cells) = (new List<PlacedLetter>(), new Dictionary<PrintCell, PlacedLetter>());
        foreach (var letter in letters.Where(l => l.Value.Length > 0))
        {
            var placed = Of(letter);
            var cell = placed.Cell();
            if (First(placed, cell, cells) is { } first)
            {
                first.Box = first.Box.With(placed.Box);
                continue;
            }

            once.Add(placed);
            cells.TryAdd(cell, placed);
        }

        return once;
    }

    private static PlacedLetter? First(PlacedLetter placed, PrintCell cell, Dictionary<PrintCell, PlacedLetter> cells)
    {
        for (var across = -1; across <= 1; across++)
        {
            for (var along = -1; along <= 1; along++)
            {
                if (cells.TryGetValue(cell with { Across = cell.Across + across, Along = cell.Along + along }, out var first) && first.IsUnder(placed)) return first;
            }
        }

        return null;
    }

    private bool IsUnder(PlacedLetter other) =>
        Math.Abs(Along - other.Along) <= Math.Min(Size * PrintOffset, Math.Max(Length * 0.5, 0.1)) && Math.Abs(Across - other.Across) <= Size * PrintOffset;

    private PrintCell Cell() => new(Letter.Value, Degrees, (int)Math.Round(Size * 4), (long)Math.Floor(Across / (Size * PrintOffset)), (long)Math.Floor(Along / (Size * PrintOffset)));

    /// <summary>Generous: fonts lie about the height of their glyphs.</summary>
    private static PageBox BoxOf(Letter letter, double directionX, double directionY)
    {
        var (glyph, size) = (letter.BoundingBox, Math.Max(letter.PointSize, 4));
        var (upX, upY) = (-directionY * size, directionX * size);
        var (from, to) = (letter.StartBaseLine, letter.EndBaseLine);
        double[] xs = [from.X + (upX * 0.95), to.X + (upX * 0.95), from.X - (upX * 0.25), to.X - (upX * 0.25), glyph.BoundingLeft(), glyph.BoundingRight()];
        double[] ys = [from.Y + (upY * 0.95), to.Y + (upY * 0.95), from.Y - (upY * 0.25), to.Y - (upY * 0.25), glyph.BoundingBottom(), glyph.BoundingTop()];
        return new PageBox(xs.Min(), ys.Min(), xs.Max(), ys.Max());
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct PrintCell(string Value, int Degrees, int Size, long Across, long Along);
}
