using System.Text.Json;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Composition;

namespace GovPortal.Reporting.Tests.Domain.Composition;

public sealed class Declarations
{
    private static readonly DateOnly Day = new(2015, 1, 9);

    [Fact]
    public void Are_read_as_they_were_written()
    {
        using var body = JsonDocument.Parse("""
            {"declaredBy":"看庄镇人民政府","table2":{"rules":{"made":0,"repealed":0,"inForce":0},"permits":3,"feesTenThousandYuan":"1.25"},
             "statistics":{"pressConferences":2,"6":1},"nil":["requestsReceived"],"narrative":{"七":"存在的问题","7.note":"照录"}}
            """);

        DeclarationReader.TryRead(body.RootElement, 2014, Day, out var declaration, out _).ShouldBeTrue();

        declaration.Table2!["feesTenThousandYuan", "feesTenThousandYuan"].ShouldBe(Cell.Of(1.25m));
        declaration.Statistics.ShouldBe(new Dictionary<string, decimal> { ["2.2.1"] = 2, ["6"] = 1 }, ignoreOrder: true);
        (declaration.NarrativeOf(7), declaration.NoteOf(7), declaration.NarrativeOf(1)).ShouldBe(("存在的问题", "照录", null));
    }

    [Fact]
    public void Name_only_what_a_report_has()
    {
        using var body = JsonDocument.Parse("""{"nil":["requests"],"statistics":{"rows":1},"narrative":{"8":"x","1":7},"table2":{"permit":1}}""");

        DeclarationReader.TryRead(body.RootElement, 2014, Day, out var declaration, out var faults).ShouldBeFalse();

        declaration.ShouldBeNull();
        faults.Select(fault => fault.Field).ShouldBe(["declaredBy", "table2/permit", "statistics/rows", "nil/0", "narrative/8", "narrative/1"]);
    }
}
