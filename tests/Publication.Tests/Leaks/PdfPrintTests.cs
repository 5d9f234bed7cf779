using System.Globalization;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Fonts.Standard14Fonts;
using UglyToad.PdfPig.Writer;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Numbers that the lines of a page do not show as they stand.</summary>
public sealed class PdfPrintTests
{
    private const string Number = "11010519491231002X";

    [Theory]
    [InlineData(0, 0)]
    [InlineData(0.3, 0)]
    [InlineData(0.5, 0.5)]
    [InlineData(1, -1)]
    [InlineData(3, 3)]
    public async Task Text_that_is_printed_twice_is_read_once_and_both_prints_are_painted(double right, double up)
    {
        var original = Page((80, 500, Number), (80 + right, 500 + up, Number));
        (await LeakFiles.RunAsync("pdftotext", ["-", "-"], original)).ShouldContain(Number);
        (await LeakFiles.ScanAsync(original)).ShouldContain(f => f.Detector == "P-ID18" && f.Length == 18);
        await ShouldBePaintedAsync(original);
    }

    [Fact]
    public async Task Letters_that_are_each_printed_twice_are_read_once()
    {
        using var source = PdfDocument.Open(Page((80, 500, Number)));
        var letters = source.GetPage(1).Letters.SelectMany(l => new[] { (l.StartBaseLine.X, 500d, l.Value), (l.StartBaseLine.X + 0.4, 500d, l.Value) }).ToArray();
        var findings = await LeakFiles.ScanAsync(Page(letters));
        findings.Count(f => f.Detector == "P-ID18").ShouldBe(1);
        await ShouldBePaintedAsync(Page(letters));
    }

    [Fact]
    public async Task Equal_digits_side_by_side_are_no_second_print() =>
        (await LeakFiles.ScanAsync(Page((80, 500, "13811111111")))).ShouldContain(f => f.Detector == "P-MOB" && f.Length == 11);

    [Theory]
    [InlineData("110105194912", "31002X")]
    [InlineData("1101051", "9491231", "002X")]
    public async Task A_number_that_is_broken_in_a_cell_beside_another_column_is_found_and_painted(params string[] pieces)
    {
        var cell = pieces.Select((p, i) => (200d, 500d - (i * 14), p));
        var left = pieces.Select((_, i) => (80d, 500d - (i * 14), string.Create(CultureInfo.InvariantCulture, $"Row {i}a")));
        var right = pieces.Select((_, i) => (320d, 500d - (i * 14), string.Create(CultureInfo.InvariantCulture, $"{i + 3}50 yuan")));
        var original = Page([.. left.Zip(cell, right).SelectMany(r => new[] { r.First, r.Second, r.Third })]);
        var finding = (await LeakFiles.ScanAsync(original)).Single(f => f.Detector == "P-ID18");
        finding.Place.ShouldBe("pdf page 1 column");
        await ShouldBePaintedAsync(original, 199);
    }

    [Fact]
    public async Task A_number_that_the_lines_show_is_reported_once()
    {
        var original = Page((80, 500, "ID"), (200, 500, Number), (80, 486, "Tel"), (200, 486, "13800138000"));
        var findings = await LeakFiles.ScanAsync(original);
        findings.Count(f => f.Detector is "P-ID18" or "P-MOB").ShouldBe(2, string.Join('\n', findings));
        findings.ShouldAllBe(f => f.Place == "pdf page 1");
    }

    /// <summary>Figures one above the other add up to the length of a phone number as often as not.</summary>
    [Fact]
    public async Task Tables_of_figures_are_not_held_up()
    {
        var held = 0;
        for (var seed = 1; seed <= 100; seed++)
        {
            var next = new NumberSeries(seed);
            var cells = Enumerable.Range(0, 12).SelectMany(row => Enumerable.Range(0, 6).Select(column => (60d + (column * 85), 700d - (row * 14), $"{next.Upto(column % 2 == 0 ? 200_000u : 3_000u)}")));
            var findings = await LeakFiles.ScanAsync(Page([.. cells]));
            if (findings.Any(f => f.Severity != LeakSeverity.Info && f.Detector != "P-META")) held++;
        }

        held.ShouldBeLessThan(2);
    }

    /// <summary>The clean notices with long lines broken and cells side by side: columns and objects add nothing to what the lines say.</summary>
    [Fact]
    public async Task Clean_notices_are_not_held_up_for_their_columns_and_objects()
    {
        var (notices, held) = (new CleanNotices(11), new List<string>());
        for (var i = 0; i < 100; i++)
        {
            var (title, body) = notices.Next(i);
            var findings = await LeakFiles.ScanAsync(Printed(title, body));
            if (findings.FirstOrDefault(f => f.Severity != LeakSeverity.Info && f.Place != "pdf page 1") is { } finding) held.Add($"{finding}\n{body}");
        }

        held.Count.ShouldBeLessThan(2, string.Join('\n', held));
    }

    private static byte[] Printed(string title, string body)
    {
        const int Longest = 38;
        using var written = new MemoryStream();
        using var document = SkiaSharp.SKDocument.CreatePdf(written);
        using var face = SkiaSharp.SKTypeface.FromFile("/usr/share/fonts/opentype/noto/NotoSerifCJK-Regular.ttc");
        using var font = new SkiaSharp.SKFont(face, 8);
        using var ink = new SkiaSharp.SKPaint();
        var paper = document.BeginPage(595, 842);
        var y = 60;
        foreach (var line in body.Split('\n').Prepend(title).SelectMany(l => l.Chunk(Longest)).Select(c => new string(c)))
        {
            var cells = line.Split('|', '\t');
            for (var cell = 0; cell < cells.Length; cell++) paper.DrawText(cells[cell].Trim(), 60 + (cell * 100), y, SkiaSharp.SKTextAlign.Left, font, ink);
            y += 18;
        }

        document.EndPage();
        document.Close();
        return written.ToArray();
    }

    /// <summary>A plain series: the same figures in every run.</summary>
    private sealed class NumberSeries(int seed)
    {
        private uint _state = unchecked((uint)seed * 2654435761);

        public uint Upto(uint most) => (_state = unchecked((_state * 1664525) + 1013904223)) / 7 % most;
    }

    private static byte[] Page(params (double X, double Y, string Text)[] texts)
    {
        var builder = new PdfDocumentBuilder();
        var font = builder.AddStandard14Font(Standard14Font.Helvetica);
        var page = builder.AddPage(PageSize.A4);
        foreach (var (x, y, text) in texts) page.AddText(text, 12, new PdfPoint(x, y), font);
        return builder.Build();
    }

    /// <summary>Every letter that the original draws between two places is black in the masked file.</summary>
    private static async Task ShouldBePaintedAsync(byte[] original, double from = 79, double to = 310)
    {
        var masked = (await LeakFiles.MaskAsync(original)).Content;
        PdfSample.Everything(masked).ShouldNotContain(Number);
        using var source = PdfDocument.Open(original);
        var letters = source.GetPage(1).Letters.Where(l => l.StartBaseLine.X > from && l.StartBaseLine.X < to).ToList();
        letters.Count.ShouldBeGreaterThanOrEqualTo(18);
        await LeakFiles.Renderer.RenderAsync(masked, 72, 1, (page, _) =>
        {
            foreach (var letter in letters)
            {
                var (x, y) = ((int)(letter.StartBaseLine.X + letter.EndBaseLine.X) / 2, page.Height - (int)letter.StartBaseLine.Y - 4);
                page.Rgb[((y * page.Width) + x) * 3].ShouldBeLessThan((byte)60, $"{letter.Value} at {x}, {y}");
            }

            return Task.CompletedTask;
        }, TestContext.Current.CancellationToken);
    }
}
