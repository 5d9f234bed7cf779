using System.Text.Json;
using GovPortal.Reporting.Features;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Declared_numbers
{
    [Fact]
    public void Every_number_below_zero_or_broken_is_named() =>
        Faults("""{"table2":{"rules":{"made":-1,"repealed":0},"permits":1.5,"feesTenThousandYuan":"-0.5"},"statistics":{"complaints":-2,"7":"0.25","fundsTenThousandYuan":1.5}}""")
            .ShouldBe(["table2/rules/made reporting.not-a-count", "table2/permits reporting.not-a-count", "table2/feesTenThousandYuan reporting.not-a-count", "statistics/complaints reporting.not-a-count"]);

    [Fact]
    public void Money_as_a_number_is_refused() => Faults("""{"table2":{"feesTenThousandYuan":3}}""").ShouldBe(["table2/feesTenThousandYuan reporting.not-money"]);

    [Fact]
    public void The_list_that_a_report_shows_is_not_declared() =>
        Faults("""{"statistics":[{"row":"6","value":-5}]}""").ShouldBe(["statistics reporting.not-an-object"]);

    [Theory]
    [InlineData("[]")]
    [InlineData("""{"table2":7,"statistics":null}""")]
    [InlineData("""{"table2":{"permits":null,"other":["x"]}}""")]
    public void What_is_no_number_is_for_the_reader_to_refuse(string body) => Faults(body).ShouldBeEmpty();

    private static IEnumerable<string> Faults(string body)
    {
        using var json = JsonDocument.Parse(body);
        return [.. DeclaredNumbers.FaultsOf(json.RootElement).Select(fault => $"{fault.Field} {fault.Code}")];
    }
}
