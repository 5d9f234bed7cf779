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

    [Fact]
    public async Task History_has_one_duty_as_the_file_tells_of_it_now()
    {
        using var approver = host.Approver(_town);
        await ImportAsync("2024-03-04", "2024-04-02");
        (await SumAsync()).ShouldBe((0, 1));
        await ImportAsync("2024-03-04", "2024-03-28");
        (await SumAsync()).ShouldBe((1, 0), "the day of publication was corrected");
        await ImportAsync("2024-03-20", "2024-04-02");
        (await SumAsync()).ShouldBe((1, 0), "the day of the document was corrected");
        await ImportAsync("2024-03-20", "2024-04-02", isGovernmentInformation: false);
        (await SumAsync()).ShouldBe((0, 0), "nobody owes what is no government information");

        Task ImportAsync(string produced, string published, bool isGovernmentInformation = true) => PublicationHost.ImportAsync(
            approver, _town, $"h,h的标题,,notice,,{produced},{published},website,正文,false,{(isGovernmentInformation ? "true" : "false")},effective,党政办,镇长\n");
    }

    /// <summary>2025-01-30 lies in the Spring Festival: an older release has counted no further.</summary>
    [Fact]
    public async Task A_budget_that_was_counted_to_a_day_off_is_counted_anew_once_and_the_record_tells_of_it()
    {
        await using var database = new RequestsSays(host);
        var draft = await host.DraftAsync(_town, "budget");
        await database.UntilAsync("select 1 from followed_towns where finished and town_id = $1", host.IdOf(_town));
        await database.AskAsync(
            """
            insert into duties (item_id, town_id, arisen_on, due_on, rule, provisional, fulfilled_on, imported, calendar_version)
            values ($1, $2, '2025-01-10', '2025-01-30', 'budget', false, '2025-02-05', false, 'cn-2026.1')
            """, Guid.Parse(draft.Text("id")), host.IdOf(_town));
        await database.UntilAsync("select 1 from duties where town_id = $1 and due_on = '2025-02-05' and counting = 2", host.IdOf(_town));
        (await SumAsync(2025)).ShouldBe((1, 0));
        var kept = await database.AskAsync(
            "select e.detail::jsonb -> 'moved' -> 0 ->> 'from' from audit_entries e where e.action = 'duties.recounted' and e.town_id = $1", host.IdOf(_town));
        kept.ShouldBe("2025-01-30");
    }

    [Fact]
    public async Task A_penalty_that_was_overturned_stands_on_the_list_until_it_is_withdrawn()
    {
        using var approver = host.Approver(_town);
        await PublicationHost.ImportAsync(approver, _town, "p,处罚决定,,notice,B20-6,2024-03-04,2024-03-05,website,正文,false,true,effective,党政办,镇长\n");
        var item = (await approver.ReadJsonAsync($"{PublicationHost.Path(_town)}/items?key=p")).GetProperty("items")[0];
        var path = $"{PublicationHost.Path(_town)}/items/{item.Text("id")}";
        using var writer = host.Writer(_town);
        (await writer.PostJsonAsync(path + "/penalty-overturning", new { on = "2999-09-13", basis = "" }, HttpStatusCode.BadRequest, version: 1)).Faults()
            .ShouldBe(["invalid-input", "publication.date-in-future"], ignoreOrder: true);
        item = await writer.PostJsonAsync(path + "/penalty-overturning", new { on = "2024-09-13", basis = "复议决定" }, version: 1);
        item.GetProperty("overturned").Text("on").ShouldBe("2024-09-13");
        var duty = (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties?list=overdue")).GetProperty("duties").EnumerateArray().Single();
        (duty.Text("rule"), duty.Text("basis"), duty.Text("dueOn")).ShouldBe(("penalty-overturned", "《行政处罚法》第四十八条", "2024-09-19"));
        await approver.PostJsonAsync(path + "/withdrawal", new { reason = "处罚决定已被撤销" }, version: item.GetProperty("version").GetInt64());
        (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties?list=overdue")).GetProperty("duties").GetArrayLength().ShouldBe(0);
        (await SumAsync()).ShouldBe((1, 1));
    }

    private async Task<(int InTime, int Late)> SumAsync(int year = 2024)
    {
        using var writer = host.Writer(_town);
        var sum = await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/duties/summary?year={year}");
        return (sum.GetProperty("inTime").GetInt32(), sum.GetProperty("late").GetInt32());
    }
}
