using System.Globalization;
using System.IO.Compression;
using System.Text;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class PdfLeakTests
{
    [Fact]
    public async Task A_leak_in_the_text_layer_is_found_on_its_page()
    {
        var findings = await LeakFiles.ScanAsync(Pdf((1, "Notice"), (2, "ID 11010519491231002X"), (3, "Tel 138 0013 8000")));
        findings.Single(f => f.Detector == "P-ID18").Place.ShouldBe("pdf page 2");
        var mobile = findings.Single(f => f.Detector == "P-MOB");
        (mobile.Place, mobile.Start, mobile.Length).ShouldBe(("pdf page 3", 4, 13));
        findings.ShouldContain(f => f.Detector == "P-META" && f.Place == "property author" && f.Severity == LeakSeverity.Block);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(90)]
    [InlineData(180)]
    [InlineData(270)]
    public async Task A_masked_pdf_is_pictures_with_black_over_every_value_and_holds_no_text(int turned)
    {
        var original = Pdf(turned, (1, "ID 11010519491231002X kept"), (2, "Tel 13800138000"));
        (await LeakFiles.RunAsync("pdftotext", ["-", "-"], original)).ShouldContain("11010519491231002X");
        var masked = (await LeakFiles.MaskAsync(original)).Content;

        (await LeakFiles.RunAsync("pdftotext", ["-", "-"], masked)).Trim('\f', '\n', ' ').ShouldBe("");
        using var document = PdfDocument.Open(masked);
        document.NumberOfPages.ShouldBe(2);
        document.GetPages().SelectMany(p => p.Letters).ShouldBeEmpty();
        document.GetPages().SelectMany(p => p.GetAnnotations()).ShouldBeEmpty();
        document.Information.Author.ShouldBeNullOrEmpty();
        var raw = PdfSample.Everything(masked);
        foreach (var gone in new[] { "11010519491231002X", "13800138000", "Zhang", "kept" }) raw.ShouldNotContain(gone);
        await ShouldBeBlackAsync(original, masked);
    }

    /// <summary>Every letter of the values, as the original draws it, is black in the masked file, and the word beside it is not.</summary>
    private static async Task ShouldBeBlackAsync(byte[] original, byte[] masked)
    {
        using var source = PdfDocument.Open(original);
        var pages = source.GetPages().ToList();
        var number = 0;
        await LeakFiles.Renderer.RenderAsync(masked, 150, pages.Count, (page, _) =>
        {
            var letters = pages[number].Letters;
            var (across, down) = (page.Width / pages[number].Width, page.Height / pages[number].Height);
            foreach (var letter in letters.Where(l => l.Value.All(c => char.IsAsciiDigit(c) || c == 'X'))) Darkest(page, letter, across, down, pages[number].Height).ShouldBeLessThan(40);
            if (number == 0) Darkest(page, letters.Last(l => l.Value == "t"), across, down, pages[0].Height).ShouldBeGreaterThan(100);
            number++;
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
        number.ShouldBe(2);
    }

    /// <returns>The lightest pixel of a letter's box, 0 for black.</returns>
    private static int Darkest(RenderedPage page, Letter letter, double across, double down, double height)
    {
        var box = letter.BoundingBox;
        double[] xs = [box.TopLeft.X, box.TopRight.X, box.BottomLeft.X, box.BottomRight.X];
        double[] ys = [box.TopLeft.Y, box.TopRight.Y, box.BottomLeft.Y, box.BottomRight.Y];
        var lightest = 0;
        for (var y = (int)((height - ys.Max()) * down); y <= (int)((height - ys.Min()) * down); y++)
        {
            for (var x = (int)(xs.Min() * across); x <= (int)(xs.Max() * across); x++) lightest = Math.Max(lightest, page.Rgb[((y * page.Width) + x) * 3]);
        }

        return lightest;
    }

    [Fact]
    public async Task A_list_in_Chinese_is_read_by_its_columns()
    {
        using var written = new MemoryStream();
        using (var document = SkiaSharp.SKDocument.CreatePdf(written))
        using (var face = SkiaSharp.SKTypeface.FromFile("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc"))
        using (var font = new SkiaSharp.SKFont(face, 12))
        using (var ink = new SkiaSharp.SKPaint())
        {
            var page = document.BeginPage(595, 842);
            string[][] rows = [["姓名", "身份证号", "金额"], ["王小明", "440524188001010014", "500"]];
            for (var row = 0; row < 2; row++)
            {
                for (var column = 0; column < 3; column++) page.DrawText(rows[row][column], 60 + (column * 180), 100 + (row * 20), SkiaSharp.SKTextAlign.Left, font, ink);
            }

            document.EndPage();
        }

        var findings = await LeakFiles.ScanAsync(written.ToArray());
        findings.ShouldContain(f => f.Detector == "P-LIST" && f.Place == "pdf page 1" && f.Severity == LeakSeverity.Block, string.Join('\n', findings));
        findings.ShouldContain(f => f.Detector == "P-ID18" && f.Length == 18);
    }

    [Fact]
    public async Task A_picture_without_text_is_for_a_person()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddPng(PictureSample.Png(), new PdfRectangle(10, 10, 100, 100));
        (await LeakFiles.ScanAsync(builder.Build())).ShouldContain(f => f.Detector == "P-META" && f.Severity == LeakSeverity.Review && f.Note == "picture");
        (await LeakFiles.ScanAsync(PictureSample.Png())).Single().Severity.ShouldBe(LeakSeverity.Review);
    }

    [Fact]
    public async Task A_picture_that_is_to_go_is_black_afterwards()
    {
        var builder = new PdfDocumentBuilder();
        builder.AddPage(PageSize.A4).AddPng(PictureSample.Png(), new PdfRectangle(100, 100, 300, 300));
        var masked = await LeakFiles.MaskAsync(builder.Build());
        await LeakFiles.Renderer.RenderAsync(masked.Content, 72, 1, (page, _) =>
        {
            page.Rgb[(((page.Height - 200) * page.Width) + 200) * 3].ShouldBeLessThan((byte)40);
            page.Rgb[(((page.Height - 400) * page.Width) + 200) * 3].ShouldBeGreaterThan((byte)200);
            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
    }

    [Fact]
    public async Task A_page_that_is_cut_out_of_a_larger_sheet_is_painted_at_the_right_place()
    {
        var original = Encoding.Latin1.GetString(Pdf((1, "ID 11010519491231002X kept"), (2, "Tel 13800138000"))).Replace("/MediaBox [", "/CropBox [ 50 300 595 842 ] /MediaBox [", StringComparison.Ordinal);
        original.ShouldContain("/CropBox");
        var bytes = Encoding.Latin1.GetBytes(original);
        await ShouldBeBlackAsync(bytes, (await LeakFiles.MaskAsync(bytes)).Content);
    }

    [Fact]
    public async Task A_renderer_that_is_not_there_refuses_the_masking_alone()
    {
        var options = Microsoft.Extensions.Options.Options.Create(new LeakCheckOptions { RendererPath = "/nowhere/pdftoppm" });
        using var check = new LeakCheck(options, new PageRenderer(options), TimeProvider.System);
        var file = new LeakAttachment("", null, Pdf((1, "Tel 13800138000")));
        (await check.ScanAsync("kanzhuang", file, TestContext.Current.CancellationToken)).Failed(out _).ShouldBeFalse();
        (await check.MaskAsync("kanzhuang", file, new MaskingRules(), _ => true, TestContext.Current.CancellationToken)).Failed(out var error).ShouldBeTrue();
        error!.Code.ShouldBe("publication.renderer-missing");
    }

    [Fact]
    public async Task Ten_thousand_pages_are_too_many()
    {
        var builder = new PdfDocumentBuilder();
        for (var i = 0; i < 10_000; i++) builder.AddPage(PageSize.A6);
        (await LeakFiles.RefusalAsync(builder.Build())).Code.ShouldBe("publication.file-too-many-pages");
    }

    [Fact]
    public async Task A_stream_that_unpacks_to_gigabytes_is_refused_before_anything_reads_it()
    {
        var packed = Zeros(210);
        var head = Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"%PDF-1.4\n1 0 obj\n<</Length {packed.Length}/Filter/FlateDecode>>\nstream\n"));
        (await LeakFiles.RefusalAsync([.. head, .. packed, .. "\nendstream\nendobj\n"u8])).Code.ShouldBe("publication.file-unpacks-too-large");
    }

    [Fact]
    public async Task A_broken_pdf_is_refused() => (await LeakFiles.RefusalAsync(Encoding.ASCII.GetBytes("%PDF-1.4\nnothing"))).Code.ShouldBe("publication.file-unreadable");

    private static byte[] Zeros(int megabytes)
    {
        using var packed = new MemoryStream();
        using (var zlib = new ZLibStream(packed, CompressionLevel.Fastest, leaveOpen: true))
        {
            var zeros = new byte[1024 * 1024];
            for (var i = 0; i < megabytes; i++) zlib.Write(zeros);
        }

        return packed.ToArray();
    }

    internal static byte[] Pdf(params (int Page, string Text)[] pages) => Pdf(0, pages);

    private static byte[] Pdf(int turned, params (int Page, string Text)[] pages)
    {
        var builder = new PdfDocumentBuilder();
        builder.DocumentInformation.Author = "Zhang San";
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        foreach (var (_, text) in pages)
        {
            var page = builder.AddPage(PageSize.A4);
            page.SetRotation(new PageRotationDegrees(turned));
            page.AddText(text, 14, new PdfPoint(80, 500), font);
        }

        return builder.Build();
    }
}
