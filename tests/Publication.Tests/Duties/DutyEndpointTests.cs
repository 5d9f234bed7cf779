using System.Net;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Duties;

public sealed class DutyEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    [Fact]
    public async Task A_late_import_and_an_overdue_draft_are_told_and_counted()
    {
        await host.PublishedAsync(_town, "in-time", "2024-03-05");
        using var writer = host.Writer(_town);
        // Produced in March 2024 and still a draft.
        await writer.PostJsonAsync($"{PublicationHost.Path(_town)}/items", GateOverHttpTests.Input("late", "正文"), HttpStatusCode.Created);
        var overdue = (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties?list=overdue")).GetProperty("duties");
        overdue.GetArrayLength().ShouldBe(1);
        (overdue[0].Text("key"), overdue[0].Text("dueOn"), overdue[0].GetProperty("daysLeft").GetInt32()).ShouldSatisfyAllConditions(
            d => d.Item1.ShouldBe("late"), d => d.Item2.ShouldBe("2024-04-01"), d => d.Item3.ShouldBeLessThan(0));
        var sum = await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties/summary?year=2024");
        (sum.GetProperty("inTime").GetInt32(), sum.GetProperty("overdue").GetInt32(), sum.GetProperty("shareInTime").GetDecimal()).ShouldBe((1, 1, 0.5m));
        using var county = host.Supervisor();
        (await county.ReadJsonAsync("/api/publication/county/duties?year=2024")).EnumerateArray().Single(t => t.Text("town") == _town)
            .GetProperty("duties").GetProperty("overdue").GetInt32().ShouldBe(1);
        await writer.ReadJsonAsync("/api/publication/county/duties", HttpStatusCode.Forbidden);
        (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties?list=x&limit=0", HttpStatusCode.BadRequest)).Faults().Count.ShouldBe(2);
    }
}
