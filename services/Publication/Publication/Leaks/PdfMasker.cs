using GovPortal.Publication.Domain.Leaks;
using SkiaSharp;

namespace GovPortal.Publication.Leaks;

/// <summary>Makes a PDF of pictures from a PDF: no text layer, properties, annotations, fields or attached files, and black where something was to be masked.</summary>
internal static class PdfMasker
{
    private const int Resolution = 150;
    private const int Quality = 85;
    private const double PointsPerInch = 72;
    private const double LargestPagePixels = 30_000_000;
    private const float Margin = 1.5f;

    public static async Task<byte[]> MaskAsync(
        byte[] file, IReadOnlyList<PdfPageText> pages, IReadOnlyList<Detection> chosen, PageRenderer renderer, CancellationToken ct)
    {
        if (pages.Count > LeakLimits.MaskedPages) throw new RefusedFileException(LeakFileErrors.TooManyPages);
        // Drawn again with the page, and nothing says where.
        if (chosen.Any(d => d.Targets.Count > 0 && PdfNet.IsUnplaced(d.Finding.Place))) throw new RefusedFileException(LeakFileErrors.MaskingIncomplete);
        var boxes = pages.Select(p => BoxesOf(p, chosen)).ToList();
        using var written = new MemoryStream();
        using (var document = SKDocument.CreatePdf(written, new SKDocumentPdfMetadata { RasterDpi = Resolution, EncodingQuality = Quality }))
        {
            var number = 0;
            await renderer.RenderAsync(file, ResolutionFor(pages), pages.Count, (rendered, _) =>
            {
                Draw(document, rendered, pages[number], boxes[number]);
                number++;
                return Task.CompletedTask;
            }, ct);
            document.Close();
        }

        return written.ToArray();
    }

    private static List<PageBox> BoxesOf(PdfPageText page, IReadOnlyList<Detection> chosen) =>
    [
        .. page.Columns.Append(page).SelectMany(text => chosen.Where(d => d.Part == text.Part).SelectMany(d => d.Targets).SelectMany(t => text.BoxesOf(t.Span))),
        .. chosen.Any(d => d.Part == page.Pictures.Part) ? page.Pictures.Boxes : [],
    ];

    /// <summary>A plan of two metres gets fewer dots per inch, not a gigabyte.</summary>
    private static int ResolutionFor(IReadOnlyList<PdfPageText> pages)
    {
        var largest = pages.Max(p => p.Width * p.Height) / (PointsPerInch * PointsPerInch);
        return (int)Math.Clamp(Math.Sqrt(LargestPagePixels / Math.Max(largest, 0.01)), 20, Resolution);
    }

    private static void Draw(SKDocument document, RenderedPage rendered, PdfPageText page, IEnumerable<PageBox> boxes)
    {
        using var bitmap = new SKBitmap(new SKImageInfo(rendered.Width, rendered.Height, SKColorType.Rgba8888, SKAlphaType.Opaque));
        var pixels = bitmap.GetPixelSpan();
        for (int from = 0, to = 0; from < rendered.Rgb.Length; from += 3, to += 4)
        {
            rendered.Rgb.AsSpan(from, 3).CopyTo(pixels[to..]);
            pixels[to + 3] = byte.MaxValue;
        }

        var (across, down) = ((float)(rendered.Width / page.Width), (float)(rendered.Height / page.Height));
        using (var canvas = new SKCanvas(bitmap))
        using (var black = new SKPaint { Color = SKColors.Black, IsAntialias = false })
        {
            foreach (var box in boxes)
                canvas.DrawRect(new SKRect(((float)box.Left - Margin) * across, (float)(page.Height - box.Top - Margin) * down, ((float)box.Right + Margin) * across, (float)(page.Height - box.Bottom + Margin) * down), black);
        }

        // Encoded only after painting: what was under the black is in no byte of the file.
        using var data = bitmap.Encode(SKEncodedImageFormat.Jpeg, Quality);
        using var image = SKImage.FromEncodedData(data);
        var paper = document.BeginPage((float)page.Width, (float)page.Height);
        paper.DrawImage(image, new SKRect(0, 0, (float)page.Width, (float)page.Height), SKSamplingOptions.Default);
        document.EndPage();
    }
}
