using System.Net;
using System.Text.Json;
using static GovPortal.Requests.Tests.WorkLists.Office;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class WorkListTests(RequestsHost host)
{
    [Fact]
    public async Task Colours_follow_the_working_days_left_and_the_most_urgent_comes_first()
    {
        using var office = new Office(host);
        foreach (var left in (int[])[6, 5, 3, 2, 0, -1, -30]) await office.ReceiveAsync($"C{left}", ReceivedWith(left));
        var list = await office.WorkListAsync();
        list.Select(e => (e.Text("number"), e.Text("colour"), e.GetProperty("workingDaysLeft").GetInt32(), e.Text("task"), e.Text("clock"))).ShouldBe(
        [
            ("C-30", "overdue", -30, "work", "reply"), ("C-1", "overdue", -1, "work", "reply"), ("C0", "red", 0, "work", "reply"), ("C2", "red", 2, "work", "reply"),
            ("C3", "amber", 3, "work", "reply"), ("C5", "amber", 5, "work", "reply"), ("C6", "none", 6, "work", "reply"),
        ]);
        list.ShouldAllBe(e => e.Text("post") == "caseOfficer" && e.Text("state") == "inProgress" && e.Text("taskText") == "办理");
        (await office.WorkListAsync("?colour=red")).Count.ShouldBe(2);
        list.ShouldAllBe(e => !e.ToString().Contains("石不显", StringComparison.Ordinal) && !e.ToString().Contains("隐名", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Pages_follow_one_another_without_gap_or_repetition()
    {
        using var office = new Office(host);
        foreach (var number in (string[])["甲-1", "甲-2", "甲-3", "b"]) await office.ReceiveAsync(number, ReceivedWith(4));
        var (whole, seen, after) = (await office.WorkListAsync(), new List<string>(), "");
        do
        {
            var page = await office.Officer.ReadJsonAsync(office.Path($"worklist?limit=3{after}"));
            seen.AddRange(page.GetProperty("entries").EnumerateArray().Select(e => e.Text("number")));
            after = page.GetProperty("next").GetString() is { } next ? $"&after={next}" : "";
        }
        while (after.Length > 0);
        seen.ShouldBe(whole.Select(e => e.Text("number")));
        seen.Count.ShouldBe(4);
        foreach (var wrong in (string[])["limit=0", "limit=201", "post=nobody", "after=%21", "colour=blue"])
            await office.Officer.ReadJsonAsync(office.Path($"worklist?{wrong}"), HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Each_post_reads_its_own_list_and_the_county_all()
    {
        using var office = new Office(host);
        var made = await office.ReceiveAsync("P1", ReceivedWith(8));
        await office.ActAsync(made, "ask-secrecy-review", new { });
        (await office.WorkListAsync()).ShouldBeEmpty();
        using var secrecy = host.Staff(office.Town, "secrecyReviewer");
        (await Entries(secrecy, office)).ShouldHaveSingleItem().Text("task").ShouldBe("reviewSecrecy");
        (await office.WorkListAsync("?post=secrecyReviewer")).Count.ShouldBe(1);
        using var county = host.County("countySupervisor");
        (await Entries(county, office)).ShouldHaveSingleItem().Text("post").ShouldBe("secrecyReviewer");
        using var stranger = host.Staff(host.NewTown(), "caseOfficer");
        await stranger.ReadJsonAsync(office.Path("worklist"), HttpStatusCode.NotFound);
        using var visitor = host.Public();
        await visitor.ReadJsonAsync(office.Path("worklist"), HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_paused_limit_is_never_overdue_and_an_expired_consultation_waits_to_be_ended()
    {
        using var office = new Office(host);
        var received = Today.AddDays(-200);
        var open = await office.ReceiveAsync("Q1", received);
        await office.ActAsync(open, "consult-third-party", new { on = received.AddDays(3), party = "某公司" });
        (await office.WorkListAsync()).Select(e => (e.Text("task"), e.Text("colour"))).ShouldBe([("awaitOpinion", "none"), ("recordConsultationReceived", "none")], ignoreOrder: true);
        var consultation = (await office.Officer.ReadJsonAsync(office.Path("cases/Q1/ledger"))).EnumerateArray().Last().GetProperty("consultation").GetGuid();
        var asked = await office.Officer.ReadJsonAsync(office.Path("cases/Q1"));
        await office.ActAsync(asked, $"consultations/{consultation}/record-received", new { on = received.AddDays(5) });
        var list = await office.WorkListAsync();
        list.Select(e => (e.Text("task"), e.Text("clock"), e.Text("colour"), e.Text("clockState"))).ShouldBe(
            [("endConsultation", "thirdParty", "overdue", "missed"), ("endConsultation", "reply", "overdue", "missed")], ignoreOrder: true);
    }

    private static async Task<IReadOnlyList<JsonElement>> Entries(HttpClient who, Office office) =>
        [.. (await who.ReadJsonAsync(office.Path("worklist"))).GetProperty("entries").EnumerateArray()];
}
