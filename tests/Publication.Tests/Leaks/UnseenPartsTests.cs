using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-META: names, earlier texts and hidden things in the corners of an Office file; masking takes them out.</summary>
public sealed class UnseenPartsTests
{
    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private static byte[] Book => XlsxSample.Of(("公示", [["村名", "户数"], ["后刘庄村", "12"]]));

    private static byte[] Letter => DocxSample.Of(["正文"]);

    [Fact]
    public Task Who_commented_on_a_document_is_told() => ToldAndGoneAsync(
        Packages.With(Letter, "word/people.xml", Word + "people+xml", "<w15:people xmlns:w15=\"http://schemas.microsoft.com/office/word/2012/wordml\"><w15:person w15:author=\"王小明\"/></w15:people>"), "author or company", "王小明");

    [Fact]
    public Task Who_commented_on_a_workbook_is_told() => ToldAndGoneAsync(
        Packages.With(Book, "xl/persons/person.xml", "application/vnd.ms-excel.person+xml", "<personList xmlns=\"http://schemas.microsoft.com/office/spreadsheetml/2018/threadedcomments\"><person displayName=\"wangxiaoming\" id=\"{1}\"/></personList>"),
        "author or company", "wangxiaoming");

    [Fact]
    public Task Who_changed_the_layout_is_told() => ToldAndGoneAsync(
        Body("<w:p><w:pPr><w:pPrChange w:id=\"1\" w:author=\"wangxiaoming\"><w:pPr/></w:pPrChange></w:pPr><w:r><w:rPr><w:rPrChange w:id=\"2\" w:author=\"wangxiaoming\"><w:rPr/></w:rPrChange></w:rPr><w:t>字</w:t></w:r></w:p>"),
        "author or company", "wangxiaoming");

    [Theory]
    [InlineData("xl/revisions/revisionLog1.xml", "revisionLog+xml", "<revisions><rcc><nc><is><t>王小明的旧账</t></is></nc></rcc></revisions>")]
    [InlineData("xl/pivotCache/pivotCacheRecords1.xml", "pivotCacheRecords+xml", "<pivotCacheRecords><r><s v=\"王小明的旧账\"/></r></pivotCacheRecords>")]
    [InlineData("xl/externalLinks/externalLink1.xml", "externalLink+xml", "<externalLink><externalBook><sheetDataSet><sheetData><row><cell><v>王小明的旧账</v></cell></row></sheetData></sheetDataSet></externalBook></externalLink>")]
    public Task What_a_workbook_keeps_of_other_texts_is_told(string part, string type, string xml) => ToldAndGoneAsync(Packages.With(Book, part, Sheet + type, xml), "text that the file no longer shows", "旧账");

    [Fact]
    public Task A_hidden_row_of_a_document_is_told() => ToldAndGoneAsync(
        Body("<w:tbl><w:tr><w:trPr><w:hidden/></w:trPr><w:tc><w:p><w:r><w:t>隐藏的行</w:t></w:r></w:p></w:tc></w:tr></w:tbl>"), "hidden text", "隐藏的行");

    [Fact]
    public Task A_paragraph_in_a_hiding_style_is_told() => ToldAndGoneAsync(
        Packages.With(Body("<w:p><w:pPr><w:pStyle w:val=\"Unseen\"/></w:pPr><w:r><w:t>隐藏的段落</w:t></w:r></w:p>"), "word/styles.xml", Word + "styles+xml",
            "<w:styles xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:style w:type=\"paragraph\" w:styleId=\"Unseen\"><w:rPr><w:vanish/></w:rPr></w:style></w:styles>"),
        "hidden text", "隐藏的段落");

    /// <summary>A cell that does not say its column stands in the one after its neighbour's.</summary>
    [Fact]
    public async Task A_cell_without_a_reference_goes_with_its_hidden_column()
    {
        var file = Packages.Change(Book, "xl/worksheets/sheet1.xml", x => x.Replace(" r=\"B2\"", "", StringComparison.Ordinal)
            .Replace("<x:sheetData>", "<x:cols><x:col min=\"2\" max=\"2\" width=\"0\" hidden=\"1\"/></x:cols><x:sheetData>", StringComparison.Ordinal).Replace(">12<", ">1234567<", StringComparison.Ordinal));
        (await LeakFiles.ScanAsync(file)).ShouldContain(f => f.Note == "hidden column");
        LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content).ShouldNotContain("1234567");
    }

    /// <summary>An archive of a kind that nothing here reads: it is told, and the document is read all the same.</summary>
    [Fact]
    public async Task A_file_of_an_unknown_kind_in_a_document_is_a_finding_and_no_refusal()
    {
        var file = DocxSample.Embedding(Packages.Zip("ppt/slide.txt", "x"), "正文13800138000");
        var findings = await LeakFiles.ScanAsync(file);
        findings.ShouldContain(f => f.Note == "embedded file" && f.Severity == LeakSeverity.Block);
        findings.ShouldContain(f => f.Detector == "P-MOB");
        LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content).ShouldNotContain("embeddings/");
    }

    private static byte[] Body(string xml) => Packages.Change(Letter, "word/document.xml", x => x.Replace("</w:body>", xml + "</w:body>", StringComparison.Ordinal));

    private static async Task ToldAndGoneAsync(byte[] file, string note, string gone)
    {
        var findings = await LeakFiles.ScanAsync(file);
        findings.ShouldContain(f => f.Detector == "P-META" && f.Note == note && f.Severity == LeakSeverity.Block, string.Join('\n', findings));
        LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content).ShouldNotContain(gone);
    }
}
