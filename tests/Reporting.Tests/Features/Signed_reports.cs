using System.Text.Json;
using GovPortal.Reporting.Composing;
using GovPortal.ServiceDefaults;

namespace GovPortal.Reporting.Tests.Features;

public sealed class Signed_reports
{
    [Theory]
    [InlineData(2014)]
    [InlineData(2020)]
    [InlineData(2023)]
    public async Task What_was_signed_reads_back_to_the_same_hash(int year)
    {
        var (content, hash) = TownReports.Freeze(await Written.ReportAsync(year, Written.Case("C1", $"{year}-03-01", $"{year}-03-09")));

        var back = JsonSerializer.Deserialize<ReportView>(content, Json.Options)!;

        TownReports.Freeze(back).ShouldBe((content, hash));
    }

    [Fact]
    public async Task A_case_that_comes_in_later_is_a_correction_beside_what_was_signed()
    {
        var signed = await Written.ReportAsync(2023, Written.Case("C1", "2023-03-01", "2023-03-09"));
        var now = await Written.ReportAsync(2023, Written.Case("C1", "2023-03-01", "2023-03-09"), Written.Case("C2", "2023-05-01", null));

        var corrections = Corrections.Between(signed, now);

        corrections.Select(one => $"{one.Table} {one.Row} {one.Column} {one.Signed}→{one.Now}").ShouldBe(
        [
            "figures requestsReceived  1→2",
            "table3 1 business 1→2",
            "table3 1 total 1→2",
            "table3 4 business 0→1",
            "table3 4 total 0→1",
        ]);
    }

    [Fact]
    public async Task Nothing_changed_is_no_correction()
    {
        var report = await Written.ReportAsync(2014);
        Corrections.Between(report, report).ShouldBeEmpty();
    }
}
