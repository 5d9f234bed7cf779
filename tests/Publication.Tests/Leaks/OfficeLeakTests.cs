using System.Globalization;
using CsCheck;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class OfficeLeakTests
{
    [Fact]
    public async Task A_leak_is_found_wherever_a_docx_can_hide_it()
    {
        var findings = await LeakFiles.ScanAsync(DocxSample.Hiding());
        var places = findings.Where(f => f.Detector == "P-MOB").Select(f => f.Place).ToList();
        places.Count.ShouldBeGreaterThanOrEqualTo(14, string.Join('\n', findings));
        foreach (var place in new[]
        {
            "docx body", "docx tracked deletion 1", "docx tracked insertion 1", "docx hidden text 1", "docx body field code", "docx header", "docx footer", "docx footnotes", "docx endnotes", "docx comment 1", "docx body text box 1",
        })
            places.ShouldContain(place);
        places.ShouldContain(p => p.Contains("customXml", StringComparison.OrdinalIgnoreCase));
        places.ShouldContain(p => p.Contains(".rels", StringComparison.Ordinal));
        places.ShouldContain(p => p.StartsWith("docx embedded", StringComparison.Ordinal) && p.EndsWith("xlsx 名单!B1", StringComparison.Ordinal));
        findings.ShouldContain(f => f.Detector == "P-LIST" && f.Severity == LeakSeverity.Block);
        findings.Where(f => f.Detector == "P-META" && f.Severity == LeakSeverity.Block).Select(f => f.Note).Distinct()
            .ShouldBe(["comment", "tracked deletion", "tracked insertion", "hidden text", "author or company", "embedded file"], ignoreOrder: true);
        findings.ShouldContain(f => f.Detector == "P-META" && f.Note == "picture" && f.Severity == LeakSeverity.Review);
    }

    [Fact]
    public async Task A_masked_docx_holds_no_trace_in_any_of_its_parts_and_opens()
    {
        var masked = await LeakFiles.MaskAsync(DocxSample.Hiding());
        var everything = LeakFiles.Everything(masked.Content);
        for (var i = 1; i <= 14; i++) everything.ShouldNotContain($"13800138{i:000}");
        everything.ShouldNotContain("440524188001010014");
        everything.ShouldNotContain("11010519491231002X");
        everything.ShouldNotContain("张三");
        everything.ShouldNotContain("李四");
        everything.ShouldContain("138****8007");
        everything.ShouldContain("44*************014");
        masked.Left.ShouldNotContain(f => f.Severity == LeakSeverity.Block);
        masked.Redactions.ShouldNotBeEmpty();
        using var document = WordprocessingDocument.Open(new MemoryStream(masked.Content), false);
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    [Fact]
    public async Task A_leak_is_found_wherever_a_xlsx_can_hide_it()
    {
        var findings = await LeakFiles.ScanAsync(XlsxSample.Hiding());
        findings.Where(f => f.Detector == "P-MOB").Select(f => f.Place).ShouldBe(
            [
                "xlsx 公示!A3 (hidden row)", "xlsx 公示!A4", "xlsx 公示!B4", "xlsx 公示!C4", "xlsx 公示!D4", "xlsx 公示!F4 (hidden column)", "xlsx 公示 settings", "xlsx unused string 1", "xlsx comment 公示!A2",
                "xlsx defined name 联系电话",
            ],
            ignoreOrder: true);
        var identity = findings.Single(f => f.Detector == "P-ID18");
        (identity.Place, identity.Start, identity.Length).ShouldBe(("xlsx 底稿!B2 (hidden sheet)", 0, 18));
        findings.Where(f => f.Detector == "P-META" && f.Severity == LeakSeverity.Block).Select(f => f.Note).Distinct()
            .ShouldBe(["hidden sheet", "hidden row", "hidden column", "comment", "author or company", "text that the file no longer shows"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_masked_xlsx_holds_no_trace_in_any_of_its_parts_and_opens()
    {
        var masked = await LeakFiles.MaskAsync(XlsxSample.Hiding());
        var everything = LeakFiles.Everything(masked.Content);
        for (var i = 1; i <= 10; i++) everything.ShouldNotContain($"13800138{i:000}");
        foreach (var gone in new[] { "1.3800138", "00138003", "138 0013", "440524", "王小明", "李四", "底稿", "联系电话" }) everything.ShouldNotContain(gone);
        foreach (var kept in new[] { "后刘庄村", "公示", "138****8002", "138****8003", "138****8007" }) everything.ShouldContain(kept);
        masked.Left.ShouldNotContain(f => f.Severity == LeakSeverity.Block);
        using var document = SpreadsheetDocument.Open(new MemoryStream(masked.Content), false);
        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(e => $"{e.Path?.XPath} {e.Description}").ShouldBeEmpty();
    }

    /// <summary>However a number is cut into runs, it is found and nothing of it stays.</summary>
    [Fact]
    public async Task Masking_leaves_nothing_however_the_text_is_cut_into_runs()
    {
        const string text = "申请人王小明，身份证11010519491231002X，电话13800138000，账号6222 0202 0011 2233 446，住滕州市看庄镇刘庄村3组12号。";
        await Gen.Int[1, text.Length - 1].Array[0, 30].SampleAsync(async cuts =>
        {
            var runs = new List<string>();
            var from = 0;
            foreach (var cut in cuts.Distinct().Order().Append(text.Length))
            {
                runs.Add(text[from..cut]);
                from = cut;
            }

            var masked = await LeakFiles.MaskAsync(DocxSample.Of([.. runs]));
            var everything = LeakFiles.Everything(masked.Content);
            return new[] { "11010519491231002X", "13800138000", "6222020200112233446", "刘庄村", "12号", "2002", "19491231" }.All(v => !everything.Contains(v, StringComparison.Ordinal))
                && new[] { "138****8000", "11*************02X", "滕州市看庄镇。" }.All(v => everything.Contains(v, StringComparison.Ordinal));
        }, iter: 40);
    }

    [Fact]
    public async Task A_list_keeps_its_names_and_amounts_and_loses_its_numbers()
    {
        var file = XlsxSample.Of(("名单", [["补贴公示"], ["姓名", "身份证号", "手机", "银行账号", "家庭住址", "金额"], ["王小明", "440524188001010014", "13800138000", "6222020200112233446", "滕州市看庄镇刘庄村3组12号", "500"], ["李 四", "11010519491231", "1380013", "370", "看庄镇", "800"]]));
        (await LeakFiles.ScanAsync(file)).ShouldContain(f => f.Detector == "P-LIST" && f.Severity == LeakSeverity.Block);
        var everything = LeakFiles.Everything((await LeakFiles.MaskAsync(file)).Content);
        foreach (var gone in new[] { "440524188001010014", "13800138000", "6222020200112233446", "刘庄村", "11010519491231<", ">1380013<", ">370<" }) everything.ShouldNotContain(gone);
        foreach (var kept in new[] { "王小明", "李 四", "500", "800", "138****8000", "滕州市看庄镇<" }) everything.ShouldContain(kept);
    }

    [Fact]
    public async Task Children_and_the_sick_lose_their_names()
    {
        var masked = await LeakFiles.MaskAsync(DocxSample.Of(["留守儿童王小明，电话13800138000。"], ["李四，13800138001，患精神分裂症。"]));
        var everything = LeakFiles.Everything(masked.Content);
        everything.ShouldContain("留守儿童王某某，电话138****8000。");
        everything.ShouldContain("李某，138****8001，患精神分裂症。");
    }

    [Fact]
    public async Task Text_files_are_masked_where_they_stand_in_any_encoding()
    {
        var gb = System.Text.CodePagesEncodingProvider.Instance.GetEncoding(54936)!.GetBytes("姓名,电话\r\n王小明,13800138000\r\n");
        (await LeakFiles.ScanAsync(gb)).Single(f => f.Detector == "P-MOB").Start.ShouldBe("姓名,电话\r\n王小明,".Length);
        System.Text.Encoding.UTF8.GetString((await LeakFiles.MaskAsync(gb)).Content).ShouldEndWith("王小明,138****8000\r\n");
        var html = System.Text.Encoding.UTF8.GetBytes("<p>电话138<b>0013</b>8000，&#49;3800138001</p><!-- 13800138002 -->");
        var masked = System.Text.Encoding.UTF8.GetString((await LeakFiles.MaskAsync(html)).Content);
        string.Create(CultureInfo.InvariantCulture, $"{masked}").ShouldEndWith("<p>电话138****8000，138****8001</p><!-- 138****8002 -->");
    }

    [Fact]
    public async Task A_number_that_a_spreadsheet_has_rounded_is_known_by_its_column()
    {
        var file = XlsxSample.Of(("名单", [["单位：看庄镇", "2014年"], ["序号", "身份证号码"], ["1", "440524188001010000"]]));
        (await LeakFiles.ScanAsync(file)).Single(f => f.Detector == "P-ID18").Place.ShouldBe("xlsx 名单!B3");
    }

    [Fact]
    public async Task An_ordinary_document_holds_nothing_up() =>
        (await LeakFiles.ScanAsync(DocxSample.Of(["关于召开会议的通知"], ["联系电话：0632-5071234"]))).Where(f => f.Severity != LeakSeverity.Info).ShouldBeEmpty();

    [Fact]
    public async Task An_embedded_picture_that_is_to_go_is_grey_afterwards()
    {
        var masked = await LeakFiles.MaskAsync(DocxSample.Hiding(), f => f.Note == "picture");
        using var picture = SkiaSharp.SKBitmap.Decode(LeakFiles.Entry(masked.Content, ".png"));
        picture.GetPixel(0, 0).ShouldBe(SkiaSharp.SKColors.LightGray);
    }
}
