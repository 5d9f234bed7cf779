using System.Net;
using System.Text.Json;
using Npgsql;
using static GovPortal.Requests.Tests.WorkLists.Office;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class EscalationTests(RequestsHost host)
{
    private const string County = "/api/requests/county/";

    [Fact]
    public async Task A_missed_limit_reaches_the_county_once_and_stays_until_a_supervisor_acknowledges_it()
    {
        using var office = new Office(host);
        await office.ReceiveAsync("E1", ReceivedWith(-4));
        await office.ReceiveAsync("E2", ReceivedWith(1));
        await office.ReceiveAsync("E3", ReceivedWith(9));
        using var supervisor = host.County("countySupervisor");
        var listed = await UntilAsync(() => office.CountyListAsync(supervisor), l => l.Count == 2 && l[0].GetProperty("missedLimit").ValueKind == JsonValueKind.String);
        listed.Select(e => (e.Text("number"), e.Text("clock"), e.Text("colour"), e.GetProperty("workingDaysOver").GetInt32(), e.GetProperty("open").GetBoolean())).ShouldBe(
            [("E1", "reply", "overdue", 4, true), ("E2", "reply", "red", -1, true)]);
        var id = listed[0].GetProperty("missedLimit").GetGuid();
        using (var it = host.County("countyIt")) await it.PostJsonAsync(County + $"missed-limits/{id}/acknowledge", new { }, HttpStatusCode.Forbidden);
        await office.Officer.PostJsonAsync(County + $"missed-limits/{id}/acknowledge", new { }, HttpStatusCode.Forbidden);
        (await supervisor.PostJsonAsync(County + $"missed-limits/{id}/acknowledge", new { note = "已电话督办" })).Text("number").ShouldBe("E1");
        (await supervisor.PostJsonAsync(County + $"missed-limits/{id}/acknowledge", new { }, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.missed-limit-acknowledged-before");
        await supervisor.PostJsonAsync(County + $"missed-limits/{Guid.CreateVersion7()}/acknowledge", new { }, HttpStatusCode.NotFound);
        (await office.CountyListAsync(supervisor)).ShouldHaveSingleItem().Text("number").ShouldBe("E2");
        (await office.CountyListAsync(supervisor, "&acknowledged=true")).Count.ShouldBe(2);
        // The job has looked again several times since.
        (await CountAsync("select count(*) from escalations where town_id = $1", office)).ShouldBe(1);
        (await CountAsync("select count(*) from outbox where type like '%limits-missed%' and body->>'townId' = $1::text", office)).ShouldBe(1);
        (await CountAsync("select count(*) from missed_limits where town = $1 and acknowledged_by = 'county'", office)).ShouldBe(1);
    }

    [Fact]
    public async Task What_was_answered_after_its_last_day_stays_listed_until_it_is_acknowledged()
    {
        using var office = new Office(host);
        var made = await office.ReceiveAsync("L1", ReceivedWith(-2));
        using var supervisor = host.County("countySupervisor");
        await UntilAsync(() => office.CountyListAsync(supervisor), l => l is [var only] && only.GetProperty("missedLimit").ValueKind == JsonValueKind.String);
        using var approver = host.Staff(office.Town, "approver");
        await approver.PostJsonAsync(office.Path("cases/L1/close-otherwise"), new { reason = "测试" }, version: made.GetProperty("version").GetInt64());
        var left = (await office.CountyListAsync(supervisor)).ShouldHaveSingleItem();
        (left.Text("number"), left.GetProperty("open").GetBoolean(), left.GetProperty("workingDaysOver").GetInt32()).ShouldBe(("L1", false, 2));
    }

    [Fact]
    public async Task What_was_kept_and_is_recorded_after_the_last_day_leaves_the_list_by_itself()
    {
        using var office = new Office(host);
        var received = ReceivedWith(-2);
        var due = GovPortal.Kernel.WorkingCalendar.National.AddWorkingDays(received, 20);
        var (ended, extended) = (await office.ReceiveAsync("K1", received), await office.ReceiveAsync("K2", received));
        using var supervisor = host.County("countySupervisor");
        await UntilAsync(
            () => office.CountyListAsync(supervisor),
            l => l.Count(e => e.Text("number") is "K1" or "K2" && e.GetProperty("missedLimit").ValueKind == JsonValueKind.String) == 2);
        using var approver = host.Staff(office.Town, "approver");
        await approver.PostJsonAsync(office.Path("cases/K1/close-otherwise"), new { on = due, reason = "测试" }, version: ended.GetProperty("version").GetInt64());
        await approver.PostJsonAsync(
            office.Path("cases/K2/extend"), new { on = due, workingDays = 20, reason = "测试" }, version: extended.GetProperty("version").GetInt64());
        (await office.CountyListAsync(supervisor)).ShouldBeEmpty();
        (await CountAsync("select count(*) from missed_limits where town = $1 and acknowledged_at is null", office)).ShouldBe(2);
    }

    [Fact]
    public async Task The_county_reads_each_town_in_numbers_and_a_town_nothing_of_the_county()
    {
        using var office = new Office(host);
        await office.ImportAsync(
            "caseNo,channel,receivedOn,applicantKind,subject,decision,decidedOn,deliveredOn\n"
            + $"N1,web,{ReceivedWith(-1):yyyy-MM-dd},business,事,,,\nN2,web,{ReceivedWith(4):yyyy-MM-dd},business,事,,,\n"
            + $"N3,web,{Today:yyyy-MM-dd},business,事,notHeld,{Today:yyyy-MM-dd},{Today:yyyy-MM-dd}\n"
            + $"N4,web,{Today.AddDays(-400):yyyy-MM-dd},business,事,notHeld,{Today.AddDays(-100):yyyy-MM-dd},{Today:yyyy-MM-dd}\n"
            + $"N5,web,{Today:yyyy-MM-dd},business,事,withdrawn,{Today:yyyy-MM-dd},\n");
        using var supervisor = host.County("countySupervisor");
        var town = (await supervisor.ReadJsonAsync(County + "worklist")).GetProperty("towns").EnumerateArray().Single(t => t.Text("town") == office.Town);
        ((string[])["open", "amber", "red", "overdue", "answered", "answeredInTime"]).Select(n => town.GetProperty(n).GetInt32()).ShouldBe([2, 0, 0, 2, 2, 1]);
        town.GetProperty("answeredInTimeShare").GetDecimal().ShouldBe(0.5m);
        await office.Officer.ReadJsonAsync(County + "worklist", HttpStatusCode.Forbidden);
        using var visitor = host.Public();
        await visitor.ReadJsonAsync(County + "worklist", HttpStatusCode.Unauthorized);
        await supervisor.ReadJsonAsync(County + "worklist?limit=500", HttpStatusCode.BadRequest);
    }

    private async Task<long> CountAsync(string query, Office office)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(query);
        command.Parameters.AddWithValue(host.IdOf(office.Town));
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
