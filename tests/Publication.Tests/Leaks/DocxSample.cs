using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Documents with leaks wherever a .docx can hold one.</summary>
internal static class DocxSample
{
    /// <summary>A body of paragraphs, each in runs as given.</summary>
    public static byte[] Of(params string[][] paragraphs) => Write(main => main.Document = new Document(new Body(paragraphs.Select(runs => new Paragraph(runs.Select(Run))))));

    /// <summary>A paragraph, and a file in the file.</summary>
    public static byte[] Embedding(byte[] file, string text) => Write(main =>
    {
        main.Document = new Document(new Body(new Paragraph(Run(text))));
        using var inner = new MemoryStream(file);
        main.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.presentationml.presentation").FeedData(inner);
    });

    /// <summary>One different identity number or phone in each hiding place.</summary>
    public static byte[] Hiding() => Write(main =>
    {
        main.Document = new Document(new Body(
            new Paragraph(Run("正文"), new InsertedRun(Run("13800138001")) { Author = "张三", Id = "1" }, new DeletedRun(new Run(new DeletedText("13800138002"))) { Author = "张三", Id = "2" }),
            new Paragraph(new Run(new RunProperties(new Vanish()), new Text("13800138003"))),
            new Paragraph(new Run(new FieldCode(" HYPERLINK \"tel:13800138004\" "))),
            new Paragraph(new SimpleField(Run("目录")) { Instruction = "REF 13800138005" }),
            new Table(new TableProperties(), new TableGrid(new GridColumn(), new GridColumn(), new GridColumn()), new TableRow(Cell("姓名"), Cell("身份证号"), Cell("金额")), new TableRow(Cell("王小明"), Cell("440524188001010014"), Cell("500"))),
            new Paragraph(new Run(TextBox("13800138006"))),
            new SectionProperties(new HeaderReference { Type = HeaderFooterValues.Default, Id = "rIdHead" })));
        main.AddNewPart<HeaderPart>("rIdHead").Header = new Header(new Paragraph(Run("页眉13800138007")));
        main.AddNewPart<FooterPart>().Footer = new Footer(new Paragraph(Run("13800138008")));
        main.AddNewPart<FootnotesPart>().Footnotes = new Footnotes(new Footnote(new Paragraph(Run("脚注13800138009"))) { Id = 2 });
        main.AddNewPart<EndnotesPart>().Endnotes = new Endnotes(new Endnote(new Paragraph(Run("13800138010"))) { Id = 2 });
        main.AddNewPart<WordprocessingCommentsPart>().Comments = new Comments(new Comment(new Paragraph(Run("电话1380013"), Run("8011"))) { Id = "0", Author = "李四", Initials = "LS" });
        var custom = main.AddCustomXmlPart(CustomXmlPartType.CustomXml);
        using (var stream = new StreamWriter(custom.GetStream(FileMode.Create))) stream.Write("<data phone='13800138012'><id>11010519491231002X</id></data>");
        main.AddHyperlinkRelationship(new Uri("mailto:13800138013@qq.com"), true);
        var embedded = main.AddEmbeddedPackagePart("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
        using (var inner = new MemoryStream(XlsxSample.Of(("名单", [["张三", "13800138014"]])))) embedded.FeedData(inner);
        var picture = main.AddImagePart(ImagePartType.Png);
        using (var pixels = new MemoryStream(PictureSample.Png())) picture.FeedData(pixels);
    }, "张三丰");

    private static byte[] Write(Action<MainDocumentPart> fill, string? author = null)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            fill(document.AddMainDocumentPart());
            if (author is not null) document.PackageProperties.Creator = author;
        }

        return stream.ToArray();
    }

    private static Run Run(string text) => new(new Text(text) { Space = SpaceProcessingModeValues.Preserve });

    private static TableCell Cell(string text) => new(new Paragraph(Run(text)));

    private static Picture TextBox(string text) => new Picture(new DocumentFormat.OpenXml.Vml.Shape(new DocumentFormat.OpenXml.Vml.TextBox(new TextBoxContent(new Paragraph(Run(text))))));
}
