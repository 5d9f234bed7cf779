using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using Microsoft.Extensions.Options;
using UglyToad.PdfPig;

namespace GovPortal.Requests.Tests.Documents;

public sealed class LayoutTests
{
    private static readonly PdfFonts Fonts = new(Options.Create(new DocumentsOptions()));
    private static readonly DateTimeOffset Now = new(2026, 3, 2, 8, 0, 0, TimeSpan.Zero);

    [Fact]
    public void Every_document_can_be_read_out_of_its_pdf_again()
    {
        foreach (var kind in DocumentKinds.All)
        {
            var paper = A.Paper(kind.Code);
            var pages = TextOf(PdfPaper.Write(paper, Fonts, Now)!);
            var read = Flat(string.Concat(pages.Select((page, i) => page.Replace($"— {i + 1} —", "", StringComparison.Ordinal))));
            foreach (var part in paper.Paragraphs.Append(paper.Title).Append(paper.Number!).Append("王某某：").Append("2026年3月2日"))
                read.ShouldContain(Flat(part), customMessage: kind.Code);
        }
    }

    [Fact]
    public void A_machine_without_a_Chinese_font_makes_no_pdf()
    {
        var none = new PdfFonts(Options.Create(new DocumentsOptions { FontPath = "/nowhere/font.ttc", TitleFontPath = "/nowhere/font.ttc" }));
        PdfPaper.Write(A.Paper(), none, Now).ShouldBeNull();
    }

    [Fact]
    public void A_long_document_numbers_its_pages_and_never_seals_an_empty_one()
    {
        for (var count = 5; count < 60; count += count < 20 ? 1 : 9)
        {
            var paper = A.Paper() with { Paragraphs = [.. Enumerable.Range(1, count).Select(i => $"第{i}项内容。")] };
            var pages = TextOf(PdfPaper.Write(paper, Fonts, Now)!);
            for (var i = 0; i < pages.Count; i++) pages[i].ShouldContain($"— {i + 1} —");
            pages[^1].ShouldContain("2026年3月2日");
            pages[^1].ShouldContain($"第{count}项内容。", customMessage: $"{count} paragraphs");
            pages.Count.ShouldBeLessThanOrEqualTo(1 + ((count + 18) / 21));
        }
    }

    [Fact]
    public void A_docx_is_valid_and_has_the_page_the_fonts_and_every_word()
    {
        foreach (var kind in DocumentKinds.All)
        {
            var paper = A.Paper(kind.Code);
            using var file = WordprocessingDocument.Open(new MemoryStream(DocxPaper.Write(paper)), isEditable: false);
            new OpenXmlValidator().Validate(file, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath}: {e.Description}").ShouldBeEmpty(kind.Code);
            var body = file.MainDocumentPart!.Document!.Body!;
            foreach (var part in paper.Paragraphs.Append(paper.Title).Append(paper.Number!)) body.InnerText.ShouldContain(part);
            var page = body.Descendants<SectionProperties>().Single();
            page.GetFirstChild<PageSize>()!.Width!.Value.ShouldBe(11906u);
            page.GetFirstChild<PageMargin>()!.Top!.Value.ShouldBe(2098, "37 mm");
            body.InnerXml.ShouldContain("方正小标宋简体");
        }
    }

    [Fact]
    public void Words_that_no_format_can_hold_are_left_out()
    {
        var paper = A.Paper("requiresCreation", content: A.Content with { Reasons = "甲\u0001乙\ud800丙\u000b{{agency}}" });
        paper.Paragraphs.ShouldContain(p => p.Contains("甲乙丙{{agency}}"));
        DocxPaper.Write(paper).Length.ShouldBeGreaterThan(1000);
    }

    private static string Flat(string text) => string.Concat(text.Where(c => !char.IsWhiteSpace(c)));

    /// <summary>The text of each page in the order of drawing.</summary>
    private static List<string> TextOf(byte[] pdf)
    {
        using var document = PdfDocument.Open(pdf);
        return [.. document.GetPages().Select(page => page.Text)];
    }
}
