using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Documents;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Documents_for_Word
{
    [Theory]
    [InlineData(2014, 1)]
    [InlineData(2020, 4)]
    [InlineData(2023, 4)]
    public async Task A_report_is_a_valid_document_with_its_tables(int year, int tables)
    {
        using var stream = new MemoryStream(ReportDocument.Of(await Written.ReportAsync(year), ReportForm.InForceFor(year)));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        new OpenXmlValidator().Validate(document, TestContext.Current.CancellationToken).Select(fault => fault.Description).ShouldBeEmpty();
        var body = document.MainDocumentPart!.Document!.Body!;
        body.Elements<Table>().Count().ShouldBe(tables);
        body.InnerText.ShouldStartWith($"看庄镇{year}年政府信息公开工作年度报告");
        body.InnerText.ShouldContain("零报告声明：行政诉讼数为零，由镇长于2024年1月15日签署。");
    }

    [Fact]
    public async Task Characters_of_every_plane_stay_and_only_what_XML_cannot_hold_goes()
    {
        var report = await Written.ReportAsync(2023);
        var part = report.Parts[0] with { Text = "\u0001𬭎、𣲗、𠮷村\ud800镇" };
        using var stream = new MemoryStream(ReportDocument.Of(report with { Parts = [part, .. report.Parts.Skip(1)] }, ReportForm.Current2021));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        document.MainDocumentPart!.Document!.Body!.InnerText.ShouldContain("𬭎、𣲗、𠮷村镇");
    }

    [Fact]
    public async Task What_changed_after_the_signature_stands_in_a_table_of_its_own()
    {
        var signed = await Written.ReportAsync(2023);
        var now = await Written.ReportAsync(2023, Written.Case("C1", "2023-03-01", "2023-03-09"));
        using var stream = new MemoryStream(ReportDocument.Of(signed with { Corrections = Corrections.Between(signed, now) }, ReportForm.Current2021));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        document.MainDocumentPart!.Document!.Body!.Elements<Table>().Last().Elements<TableRow>().Select(row => string.Join('|', row.Elements<TableCell>().Select(c => c.InnerText)))
            .ShouldBe(["项目|签发时|现为", "收到公开申请数|0|1", "答复公开申请数|0|1", .. ThreeOne]);
    }

    private static readonly string[] ThreeOne =
    [
        "表三 1 一、本年新收政府信息公开申请数量（商业企业）|0|1", "表三 1 一、本年新收政府信息公开申请数量（总计）|0|1",
        "表三 3.1 （一）予以公开（商业企业）|0|1", "表三 3.1 （一）予以公开（总计）|0|1",
        "表三 3.7 （七）总计（商业企业）|0|1", "表三 3.7 （七）总计（总计）|0|1",
    ];

    [Fact]
    public async Task Table_three_has_a_line_for_every_row_of_the_form()
    {
        using var stream = new MemoryStream(ReportDocument.Of(await Written.ReportAsync(2023), ReportForm.Current2021));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().ElementAt(2);
        table.Elements<TableRow>().Count().ShouldBe(1 + Table3Form.Rows.Count);
    }
}
