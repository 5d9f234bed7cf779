using System.Text;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GovPortal.Publication.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>What the search learns of a file is what its reader sees: everything else in it is as if it were not there.</summary>
public sealed class VisibleTextTests
{
    private const int Most = 1_000;

    [Theory]
    [InlineData("13800138001", true, "an insertion stands in the text")]
    [InlineData("王小明", true, "a cell of a table")]
    [InlineData("目录", true, "what a field shows")]
    [InlineData("13800138006", true, "a text box")]
    [InlineData("13800138002", false, "a tracked deletion")]
    [InlineData("13800138003", false, "hidden text")]
    [InlineData("13800138004", false, "a field code")]
    [InlineData("13800138005", false, "a simple field's instruction")]
    [InlineData("13800138007", false, "a header")]
    [InlineData("13800138008", false, "a footer")]
    [InlineData("13800138009", false, "a footnote that nothing refers to")]
    [InlineData("1380013", false, "a comment, none of the numbers in pieces")]
    [InlineData("李四", false, "a comment's author")]
    [InlineData("13800138012", false, "custom XML")]
    [InlineData("13800138013", false, "the target of a link")]
    [InlineData("13800138014", false, "a file in the file")]
    [InlineData("张三", false, "an author")]
    public void Of_a_docx(string text, bool seen, string why)
    {
        var visible = VisibleText.Of(DocxSample.Hiding(), "a.docx", null, Most);
        if (text == "1380013") visible = visible.Replace("13800138001", "", StringComparison.Ordinal).Replace("13800138006", "", StringComparison.Ordinal);
        visible.Contains(text, StringComparison.Ordinal).ShouldBe(seen, why);
    }

    [Theory]
    [InlineData("后刘庄村", true, "a cell")]
    [InlineData("公示", true, "the name of a sheet")]
    [InlineData("13800138002", true, "a number with all its digits")]
    [InlineData("13800138003", true, "what a formula gives")]
    [InlineData("138 0013 8004", true, "a text in its cell")]
    [InlineData("13800138007", true, "a shared string in pieces")]
    [InlineData("13800138001", false, "a hidden row")]
    [InlineData("13800138005", false, "a hidden column")]
    [InlineData("13800138006", false, "a header of the printed page")]
    [InlineData("底稿", false, "the name of a hidden sheet")]
    [InlineData("440524188001010014", false, "a hidden sheet")]
    [InlineData("13800138008", false, "a string that no cell uses")]
    [InlineData("13800138009", false, "a comment")]
    [InlineData("13800138010", false, "a defined name")]
    public void Of_an_xlsx(string text, bool seen, string why) =>
        VisibleText.Of(XlsxSample.Hiding(), "a.xlsx", null, Most).Contains(text, StringComparison.Ordinal).ShouldBe(seen, why);

    [Fact]
    public void A_hidden_row_and_a_paragraph_in_a_hiding_style_are_not_seen_and_a_footnote_in_use_is()
    {
        var text = VisibleText.Of(Document(), "a.docx", null, Most);
        text.ShouldContain("看得见的段落");
        text.ShouldContain("看得见的行");
        text.ShouldContain("用到的脚注");
        text.ShouldNotContain("隐藏");
    }

    [Fact]
    public void Of_a_pdf_its_pages_and_neither_author_nor_annotations()
    {
        var text = VisibleText.Of(PdfLeakTests.Pdf((1, "Notice"), (2, "Annex of 2024")), "a.pdf", null, Most);
        text.ShouldBe("Notice\nAnnex of 2024");
    }

    [Fact]
    public void Of_a_text_file_all_of_it_with_blanks_drawn_together() =>
        VisibleText.Of(Encoding.UTF8.GetBytes("序号,  项目\n\n1,\t\t道路硬化\n"), "a.csv", null, Most).ShouldBe("序号, 项目\n1, 道路硬化");

    [Theory]
    [InlineData(5, "道路🙂路")]
    [InlineData(4, "道路🙂")]
    [InlineData(3, "道路")]
    [InlineData(0, "")]
    public void It_is_no_longer_than_asked_for_and_halves_no_character(int most, string text) =>
        VisibleText.Of(Encoding.UTF8.GetBytes("道路🙂路硬化"), "a.txt", null, most).ShouldBe(text);

    [Fact]
    public async Task A_file_that_nobody_can_read_has_no_text()
    {
        var broken = new LeakAttachment("a.docx", null, "PK\u0003\u0004nothing"u8.ToArray());
        (await LeakFiles.Check.VisibleTextAsync(broken, Most, TestContext.Current.CancellationToken)).ShouldBe("");
        var hidden = XlsxSample.Of(("底稿", [["王小明"]]));
        (await LeakFiles.Check.VisibleTextAsync(new LeakAttachment("a.xlsx", null, hidden), Most, TestContext.Current.CancellationToken)).ShouldBe("底稿\n王小明", "the sheet is shown");
    }

    private static byte[] Document()
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var main = document.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = new Styles(new Style(new StyleRunProperties(new Vanish())) { StyleId = "Unseen", Type = StyleValues.Paragraph });
            main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(Paragraph("用到的脚注")) { Id = 2 }, new Footnote(Paragraph("隐藏的脚注")) { Id = 3 });
            main.Document = new Document(new Body(
                Paragraph("看得见的段落"),
                new Paragraph(new Run(new FootnoteReference { Id = 2 })),
                new Paragraph(new ParagraphProperties(new ParagraphStyleId { Val = "Unseen" }), Run("隐藏的段落")),
                new Table(new TableRow(new TableCell(Paragraph("看得见的行"))), new TableRow(new TableRowProperties(new Hidden()), new TableCell(Paragraph("隐藏的行"))))));
        }

        return stream.ToArray();
    }

    private static Paragraph Paragraph(string text) => new(Run(text));

    private static Run Run(string text) => new(new Text(text));
}
