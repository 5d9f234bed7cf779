using System.Text;
using GovPortal.Requests.Domain.Documents;
using SkiaSharp;

namespace GovPortal.Requests.Documents;

/// <summary>Draws a paper as PDF by GB/T 9704, with its text as text.</summary>
internal static class PdfPaper
{
    private static readonly SKColor Red = new(0xE6, 0x00, 0x12);

    /// <returns>The file, or null when the machine has no Chinese font (<see cref="PdfFonts"/>).</returns>
    public static byte[]? Write(Paper paper, PdfFonts fonts, DateTimeOffset now)
    {
        if (fonts.Body is not { } body || fonts.Title is not { } bold) return null;
        using var stream = new MemoryStream();
        var about = new SKDocumentPdfMetadata { Title = paper.Title, Author = paper.Agency, Creation = now.UtcDateTime, Modified = now.UtcDateTime, Producer = "GovPortal" };
        using var text = new TextBrush(body, bold);
        using (var document = SKDocument.CreatePdf(stream, about))
        {
            var pages = new PaperLayout(paper, text).Pages();
            for (var i = 0; i < pages.Count; i++) Draw(document, pages[i], i + 1, text);
            document.Close();
        }

        return PdfUnicode.Correct(stream.ToArray(), text.Written);
    }

    private static void Draw(SKDocument document, IReadOnlyList<PlacedText> page, int number, TextBrush text)
    {
        var canvas = document.BeginPage(PageGeometry.Width, PageGeometry.Height);
        foreach (var placed in page)
        {
            if (placed.Rule) text.Rule(canvas, placed.Y, Red);
            else text.Draw(canvas, placed, placed.Red ? Red : SKColors.Black);
        }

        var shown = $"— {number} —";
        var width = text.Measure(shown, PageGeometry.PageNumberSize, bold: false);
        var cell = PageGeometry.PageNumberSize;
        // Odd pages right, even pages left, one character from the edge.
        var x = number % 2 == 1 ? PageGeometry.Left + PageGeometry.TypeWidth - cell - width : PageGeometry.Left + cell;
        var y = PageGeometry.Top + PageGeometry.TypeHeight + PageGeometry.PageNumberDrop + (PageGeometry.PageNumberSize / 2);
        text.Draw(canvas, new PlacedText([shown], x, y, PageGeometry.PageNumberSize, Bold: false, Red: false, Gap: 0), SKColors.Black);
        document.EndPage();
    }
}

/// <summary>A piece of text at its place: <paramref name="Y"/> is the baseline, <paramref name="Gap"/> what stretches the line between pieces.</summary>
internal sealed record PlacedText(IReadOnlyList<string> Pieces, float X, float Y, float Size, bool Bold, bool Red, float Gap, bool Rule = false);

/// <summary>Measures and draws in the grid of the page.</summary>
internal sealed class TextBrush(SKTypeface body, SKTypeface bold) : IDisposable
{
    private readonly Dictionary<(int Character, bool Bold), SKTypeface> _faces = [];
    private readonly SKFont _font = new() { Edging = SKFontEdging.Antialias, Subpixel = true, LinearMetrics = true };
    private readonly SKPaint _paint = new() { IsAntialias = true };

    public float Measure(string text, float size, bool bold) => text.EnumerateRunes().Sum(rune => Advance(rune, size, bold));

    public void Draw(SKCanvas canvas, PlacedText placed, SKColor colour)
    {
        _paint.Color = colour;
        var x = placed.X;
        foreach (var piece in placed.Pieces)
        {
            foreach (var run in Runs(piece, placed.Bold))
            {
                _font.Typeface = run.Face;
                _font.Size = placed.Size;
                foreach (var rune in run.Text.EnumerateRunes())
                {
                    canvas.DrawText(rune.ToString(), x, placed.Y, SKTextAlign.Left, _font, _paint);
                    x += Advance(rune, placed.Size, placed.Bold);
                }
            }

            x += placed.Gap;
        }
    }

    /// <summary>Which of the characters drawn has the glyph of <paramref name="tabled"/>, if that was not drawn itself.</summary>
    public int? Written(int tabled)
    {
        foreach (var drawn in _faces.GroupBy(f => f.Value, f => f.Key.Character))
        {
            if (drawn.Contains(tabled)) return null;
            _font.Typeface = drawn.Key;
            var glyph = _font.GetGlyph(tabled);
            foreach (var character in drawn)
            {
                if (glyph != 0 && _font.GetGlyph(character) == glyph) return character;
            }
        }

        return null;
    }

    public void Rule(SKCanvas canvas, float y, SKColor colour)
    {
        _paint.Color = colour;
        _paint.StrokeWidth = 1.4f;
        canvas.DrawLine(PageGeometry.Left, y, PageGeometry.Left + PageGeometry.TypeWidth, y, _paint);
    }

    public void Dispose()
    {
        _font.Dispose();
        _paint.Dispose();
    }

    /// <summary>The grid squeezes size 3 a little, so that 28 characters fill a line; other sizes keep their width.</summary>
    private float Advance(Rune rune, float size, bool inBold)
    {
        _font.Typeface = Face(rune, inBold);
        _font.Size = size;
        return _font.MeasureText(rune.ToString()) * (size.Equals(PageGeometry.BodySize) ? PageGeometry.Cell / PageGeometry.BodySize : 1);
    }

    private List<(string Text, SKTypeface Face)> Runs(string text, bool inBold)
    {
        var runs = new List<(string Text, SKTypeface Face)>();
        foreach (var rune in text.EnumerateRunes())
        {
            var face = Face(rune, inBold);
            if (runs.Count > 0 && ReferenceEquals(runs[^1].Face, face)) runs[^1] = (runs[^1].Text + rune, face);
            else runs.Add((rune.ToString(), face));
        }

        return runs;
    }

    private SKTypeface Face(Rune rune, bool inBold)
    {
        if (!_faces.TryGetValue((rune.Value, inBold), out var face)) _faces[(rune.Value, inBold)] = face = PdfFonts.For(inBold ? bold : body, rune.Value);
        return face;
    }
}
