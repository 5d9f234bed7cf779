using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>Numbers in pieces, and in the corners of an Office file that only the one who opens its XML sees.</summary>
public sealed class OfficeDisguiseTests
{
    private const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";

    private static byte[] Book => XlsxSample.Of(("公示", [["村名", "户数"], ["后刘庄村", "12"]]));

    [Fact]
    public Task Runs_of_a_drawing_are_one_text_and_paragraphs_are_not() => FoundAndGoneAsync(
        Packages.With(Book, "xl/drawings/drawing1.xml", "application/vnd.openxmlformats-officedocument.drawing+xml",
            $"<d xmlns:a=\"{Drawing}\"><a:p><a:r><a:t>1381</a:t></a:r><a:r><a:t>2345678</a:t></a:r></a:p><a:p><a:t>1391</a:t></a:p><a:p><a:t>2345678</a:t></a:p></d>"),
        "13812345678", "xlsx part xl/drawings/drawing1.xml");

    [Theory]
    [InlineData("xl/drawings/vmlDrawing1.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", "<xml><div>电话<br/>13812345678</div></xml>")]
    [InlineData("xl/drawings/vmlDrawing1.vml", "application/vnd.openxmlformats-officedocument.vmlDrawing", "<xml><div>电话<font>138</font><b>1234</b>5678</div></xml>")]
    [InlineData("customXml/item1.xml", "application/xml", "<row>王明<br/>13812345678<id>1</id></row>")]
    public Task Texts_beside_children_are_read(string part, string type, string xml) => FoundAndGoneAsync(Packages.With(Book, part, type, xml), "13812345678", "xlsx part " + part);

    [Theory]
    [InlineData("xl/workbook.xml", "</x:workbook>", "xlsx workbook")]
    public Task Texts_in_extensions_of_a_workbook_are_read(string part, string end, string place) => FoundAndGoneAsync(
        Packages.Change(Book, part, x => x.Replace(end, "<x:extLst><x:ext uri=\"{1}\"><v>13812345678</v></x:ext></x:extLst>" + end, StringComparison.Ordinal)), "13812345678", place);

    [Fact]
    public Task Texts_in_extensions_of_styles_are_read() => FoundAndGoneAsync(
        Packages.With(Book, "xl/styles.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml",
            "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><extLst><ext uri=\"{1}\"><v>13812345678</v></ext></extLst></styleSheet>"),
        "13812345678", "xlsx styles");

    [Fact]
    public Task Comments_that_no_sheet_points_to_are_read() => FoundAndGoneAsync(
        Packages.With(Book, "xl/comments9.xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.comments+xml",
            "<comments xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><authors><author>王明</author></authors><commentList><comment ref=\"B2\"><text><r><t>1381</t></r><r><t>2345678</t></r></text></comment></commentList></comments>"),
        "13812345678", "xlsx comment comments9!B2");

    [Theory]
    [InlineData("1101051949", "1231002X", "", "11010519491231002X")]
    [InlineData("110105", "19491231", "002X", "11010519491231002X")]
    [InlineData("4405241880", "01010014", "", "440524188001010014")]
    [InlineData("138", "1234", "5678", "13812345678")]
    [InlineData("138", "12345678", "", "13812345678")]
    public async Task A_number_over_neighbouring_cells_is_one_number(string first, string second, string third, string number)
    {
        var file = XlsxSample.Of(("名单", [["姓名", "联系电话", "", ""], ["王小明", first, second, third], ["村", "138", "23", ""]]));
        var findings = await LeakFiles.ScanAsync(file);
        findings.ShouldContain(f => f.Detector.StartsWith(number.Length == 18 ? "P-ID" : "P-MOB", StringComparison.Ordinal) && f.Place == "xlsx 名单!B2" && f.Severity == LeakSeverity.Block, string.Join('\n', findings));
        LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content).ShouldNotContain(number);
    }

    [Fact]
    public Task The_code_of_a_field_is_one_text() => FoundAndGoneAsync(
        Document("<w:r><w:fldChar w:fldCharType=\"begin\"/></w:r><w:r><w:instrText>HYPERLINK tel:1381</w:instrText></w:r><w:r><w:instrText>2345678</w:instrText></w:r><w:r><w:fldChar w:fldCharType=\"end\"/></w:r>"),
        "13812345678", "docx body field code");

    [Fact]
    public async Task Digits_set_as_symbols_are_read()
    {
        var symbols = string.Concat("2345678".Select(d => $"<w:r><w:sym w:font=\"Symbol\" w:char=\"F03{d}\"/></w:r>"));
        var file = Document($"<w:r><w:t>电话1381</w:t></w:r>{symbols}");
        (await LeakFiles.ScanAsync(file)).ShouldContain(f => f.Detector == "P-MOB" && f.Place == "docx body" && f.Length == 11);
        var everything = LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content);
        everything.ShouldContain("138****5678");
        everything.ShouldNotContain("w:sym ");
    }

    /// <summary>On the second sheet nothing says that it is an account: it must go with the first all the same.</summary>
    [Fact]
    public async Task What_is_masked_is_masked_wherever_it_stands()
    {
        var file = XlsxSample.Of(("名单", [["姓名", "银行账号"], ["王小明", "370401122334455667"]]), ("附表", [["村名", "备注"], ["刘庄村", "补370401 1223344 55667元"]]));
        var masked = await LeakFiles.MaskAsync(file);
        var everything = LeakFiles.Everything(masked.Content);
        everything.ShouldNotContain("370401122334455667");
        everything.ShouldContain("补****元");
        masked.Redactions.ShouldContain(r => r.Place == "xlsx 附表!B2");
    }

    private static byte[] Document(string runs) => Packages.Change(DocxSample.Of(["正文"]), "word/document.xml", x => x.Replace("</w:body>", $"<w:p>{runs}</w:p></w:body>", StringComparison.Ordinal));

    private static async Task FoundAndGoneAsync(byte[] file, string number, string place)
    {
        var findings = await LeakFiles.ScanAsync(file);
        findings.Where(f => f.Detector == "P-MOB").Select(f => f.Place).ShouldBe([place], string.Join('\n', findings));
        LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content).ShouldNotContain(number);
    }
}
