using System.Net;
using System.Text.Json;
using GovPortal.Requests.Tests.Documents;

namespace GovPortal.Requests.Tests.Cases;

/// <summary>The day that a judgment sets, told when the case is reopened, or put right by a record that takes the place of the first; on the real service.</summary>
public sealed class ReopenedAnewTests(RequestsHost host)
{
    [Fact]
    public async Task The_day_that_a_judgment_sets_is_said_with_the_reopening_and_put_right_by_reopening_anew()
    {
        var desk = new Desk(host);
        await CloseAsync(desk);
        await desk.ActAsync(desk.Approver, "Z", "reopen", Judgment("2025-06-17"));
        (await DueAsync(desk)).ShouldBe("2025-06-17");
        (await desk.ActAsync(desk.Approver, "Z", "reopen", Judgment("2025-06-20", "Z-R2"), HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.reopened-before");
        await DeleteAsync(desk);
        await desk.ActAsync(desk.Approver, "Z", "reopen", Judgment("2025-06-20"));
        (await DueAsync(desk)).ShouldBe("2025-06-20");
    }

    [Fact]
    public async Task A_day_that_an_appeal_was_given_after_the_reopening_reaches_the_record_that_takes_its_place()
    {
        var desk = new Desk(host);
        await CloseAsync(desk);
        var one = $"/api/requests/towns/{desk.Town}/appeals/A1";
        await desk.Officer.PostJsonAsync(one[..^3], new { appealNo = "A1", caseNo = "Z", kind = "litigationDirect", body = "滕州市人民法院", filedOn = "2025-02-25" }, HttpStatusCode.Created);
        await desk.Officer.PostJsonAsync($"{one}/result", new { resultKind = "revoked", decidedOn = "2025-06-03" }, version: 1);
        await desk.Officer.PostJsonAsync($"{one}/effect", new { effectiveOn = "2025-06-03" }, version: 2);
        await desk.Approver.PostJsonAsync($"{one}/reopening", new { }, HttpStatusCode.Created, 3);
        (await DueAsync(desk)).ShouldBe("2025-07-01");
        await desk.Officer.PostJsonAsync($"{one}/effect", new { effectiveOn = "2025-06-03", dueOn = "2025-06-17" }, version: 4);
        (await desk.Approver.PostJsonAsync($"{one}/reopening", new { newCaseNo = "Z-R2" }, HttpStatusCode.UnprocessableEntity, 5)).Code().ShouldBe("requests.reopened-before");
        await DeleteAsync(desk);
        await desk.Approver.PostJsonAsync($"{one}/reopening", new { }, HttpStatusCode.Created, 5);
        (await DueAsync(desk)).ShouldBe("2025-06-17");
        (await desk.Officer.ReadJsonAsync(one)).Text("reopenedAs").ShouldBe("Z-R");
    }

    private static object Judgment(string dueOn, string? newCaseNo = null) => new { on = "2025-06-03", why = "judgment", evidence = "（2025）行初1号", dueOn, newCaseNo };

    private static async Task CloseAsync(Desk desk)
    {
        await desk.RegisterAsync("Z", day: "2024-09-02");
        await desk.ActAsync(desk.Officer, "Z", "withdraw", new { on = "2024-09-04" });
    }

    private static async Task<string?> DueAsync(Desk desk) => (await desk.Officer.ReadJsonAsync(desk.Path("Z-R"))).Text("dueOn");

    private static Task<JsonElement> DeleteAsync(Desk desk) =>
        desk.Approver.SendJsonAsync(HttpMethod.Delete, desk.Path("Z-R"), new { reason = "期限录错" }, HttpStatusCode.OK, ("If-Match", "1"));
}
