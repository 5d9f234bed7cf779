using System.Net;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

public sealed class ReceptionPlaceTests(RequestsHost host)
{
    private static readonly object Hall = new
    {
        name = "便民服务中心",
        address = "看庄镇政府一楼",
        hours = "周一至周五 9:00-17:00",
        contactPost = "政务公开岗",
        openedOn = "2024-01-02",
        phone = "0632-0000000",
        equipment = "电脑1台、老花镜",
    };

    [Fact]
    public async Task A_place_opens_changes_and_closes_and_the_public_sees_it()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var place = await officer.PostJsonAsync($"{Of(town)}/reception-places", Hall, HttpStatusCode.Created);
        await officer.PostJsonAsync($"{Of(town)}/reception-places", Hall, HttpStatusCode.Conflict);
        var path = $"{Of(town)}/reception-places/{place.Text("id")}";
        var changed = await officer.SendJsonAsync(
            HttpMethod.Put, path, new { name = "便民服务中心", address = "看庄镇政府二楼", hours = "周一至周六", contactPost = "政务公开岗" }, HttpStatusCode.OK, ("If-Match", "1"));
        changed.GetProperty("version").GetInt64().ShouldBe(2);
        await officer.SendJsonAsync(HttpMethod.Put, path, new { name = "x", address = "x", hours = "x", contactPost = "x" }, HttpStatusCode.Conflict, ("If-Match", "1"));
        (await officer.PostJsonAsync($"{path}/closing", new { closedOn = "2023-12-31" }, HttpStatusCode.UnprocessableEntity, 2)).Code().ShouldBe("requests.reception-place-not-open-yet");
        await officer.PostJsonAsync($"{path}/closing", new { closedOn = "2025-12-31" }, version: 2);
        await officer.PostJsonAsync($"{path}/closing", new { closedOn = "2026-01-01" }, HttpStatusCode.UnprocessableEntity, 3);
        using var visitor = host.Public();
        var seen = (await visitor.ReadJsonAsync($"{Of(town)}/reception-places")).EnumerateArray().Single();
        (seen.Text("address"), seen.Text("closedOn")).ShouldBe(("看庄镇政府二楼", "2025-12-31"));
    }

    [Fact]
    public async Task Upkeep_is_logged_and_visits_are_counted_by_day_and_purpose()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "informationOfficer");
        var path = $"{Of(town)}/reception-places/{(await officer.PostJsonAsync($"{Of(town)}/reception-places", Hall, HttpStatusCode.Created)).Text("id")}";
        await officer.PostJsonAsync($"{path}/upkeep", new { on = "2025-03-03", what = "更换打印机墨盒" }, HttpStatusCode.Created);
        await officer.PostJsonAsync($"{path}/upkeep", new { on = "2023-03-03", what = "太早" }, HttpStatusCode.UnprocessableEntity);
        (await officer.ReadJsonAsync($"{path}/upkeep")).EnumerateArray().Single().Text("what").ShouldBe("更换打印机墨盒");

        await officer.PostJsonAsync($"{path}/visits", new { on = "2025-03-03", purpose = "reading", count = 2 }, HttpStatusCode.Created);
        (await officer.PostJsonAsync($"{path}/visits", new { on = "2025-03-03", purpose = "reading", count = 3 }, HttpStatusCode.Created)).GetProperty("count").GetInt32().ShouldBe(5);
        await officer.PostJsonAsync($"{path}/visits", new { on = "2025-03-04", purpose = "request", count = 1 }, HttpStatusCode.Created);
        await officer.PostJsonAsync($"{path}/visits", new { on = "2025-03-04", purpose = "sightseeing", count = 1 }, HttpStatusCode.BadRequest);
        using var county = host.County("countySupervisor");
        var visits = await county.ReadJsonAsync($"{path}/visits?from=2025-03-01&to=2025-03-03");
        visits.EnumerateArray().Single().GetProperty("count").GetInt32().ShouldBe(5);
        using var stranger = host.Staff(host.NewTown(), "caseOfficer");
        await stranger.ReadJsonAsync($"{path}/visits", HttpStatusCode.NotFound);
    }
}
