using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Validation;
using DocumentFormat.OpenXml.Wordprocessing;
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
    public async Task Table_three_has_a_line_for_every_row_of_the_form()
    {
        using var stream = new MemoryStream(ReportDocument.Of(await Written.ReportAsync(2023), ReportForm.Current2021));
        using var document = WordprocessingDocument.Open(stream, isEditable: false);

        var table = document.MainDocumentPart!.Document!.Body!.Elements<Table>().ElementAt(2);
        table.Elements<TableRow>().Count().ShouldBe(1 + Table3Form.Rows.Count);
    }
}
