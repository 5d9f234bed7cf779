using GovPortal.Reporting.Features;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Forms_for_drawing
{
    [Theory]
    [InlineData("2008", 0, 0)]
    [InlineData("2019", 4, 23)]
    [InlineData("2021", 4, 25)]
    public void A_forms_wording_has_each_table_in_its_part(string code, int tables, int rowsOfTable3)
    {
        ReportForm.TryFind(code, out var form).ShouldBeTrue();

        var view = ReadForm.Of(form!);

        view.Tables.Count.ShouldBe(tables);
        view.Tables.Where(table => table.Table == "table3").Sum(table => table.Rows.Count).ShouldBe(rowsOfTable3);
        view.Tables.ShouldAllBe(table => table.Table == $"table{table.Part}");
    }
}
