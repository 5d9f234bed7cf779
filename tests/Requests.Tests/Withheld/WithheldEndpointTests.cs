using System.Net;
using GovPortal.Requests.Tests.Exports;
using Npgsql;

namespace GovPortal.Requests.Tests.Withheld;

public sealed class WithheldEndpointTests(RequestsHost host)
{
    [Fact]
    public async Task A_filing_is_due_for_review_until_it_is_looked_at()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        using var secrecy = host.Staff(town, "secrecyReviewer");
        var path = $"/api/requests/towns/{town}/withheld-filings";
        var filed = await officer.PostJsonAsync(path, Input("2024-1", "thirdParty", "2024-03-01"), HttpStatusCode.Created);
        filed.Text("reviewOn").ShouldBe("2025-03-01"); // a year, as the county sets by default
        await officer.PostJsonAsync(path, Input("2024-2", "stateSecret", "2024-04-01"), HttpStatusCode.Created);
        (await officer.ReadJsonAsync($"{path}/due?on=2025-03-01")).EnumerateArray().Select(f => f.Text("key")).ShouldBe(["2024-1"]);
        (await officer.ReadJsonAsync($"{path}/due")).EnumerateArray().Select(f => f.Text("key")).ShouldBe(["2024-1", "2024-2"]);

        await secrecy.PostJsonAsync($"{path}/2024-1/review", new { reviewedOn = "2025-03-02", nextReviewOn = "2099-03-01", note = "理由未变" }, version: 1);
        (await officer.ReadJsonAsync($"{path}/due")).EnumerateArray().Select(f => f.Text("key")).ShouldBe(["2024-2"]);
        var released = await secrecy.PostJsonAsync($"{path}/2024-2/release", new { releasedOn = "2025-04-01", reason = "已解密" }, version: 1);
        released.Text("state").ShouldBe("released");
        (await officer.ReadJsonAsync($"{path}/due")).GetArrayLength().ShouldBe(0);
        (await officer.ReadJsonAsync($"{path}?state=released")).GetProperty("filings").GetArrayLength().ShouldBe(1);
        (await secrecy.PostJsonAsync($"{path}/2024-2/end", new { endedOn = "2025-04-02", reason = "x" }, HttpStatusCode.UnprocessableEntity, 2))
            .Code().ShouldBe("requests.withheld-filing-over");
    }

    [Fact]
    public async Task What_a_file_sets_no_day_for_is_looked_at_after_the_interval_and_stays_looked_at()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/withheld-filings";
        const string File = "key,title,ground,decidedOn,decidedBy\r\nk1,某企业投标文件,thirdParty,2024-03-01,党政办\r\n";
        await host.ImportAsync(town, "withheld", File);
        (await officer.ReadJsonAsync($"{path}/k1")).Text("reviewOn").ShouldBe("2025-03-01");
        await officer.PostJsonAsync($"{path}/k1/review", new { reviewedOn = "2025-03-02", nextReviewOn = "2099-03-01", note = "理由未变" }, version: 1);
        await host.ImportAsync(town, "withheld", File);
        var held = await officer.ReadJsonAsync($"{path}/k1");
        (held.Text("reviewOn"), held.GetProperty("version").GetInt64()).ShouldBe(("2099-03-01", 2L));
    }

    /// <summary>Of a release that gave no day.</summary>
    [Fact]
    public async Task A_filing_without_a_day_gets_one_when_its_file_comes_again()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        const string File = "key,title,ground,decidedOn,decidedBy\r\nk1,某企业投标文件,thirdParty,2024-03-01,党政办\r\n";
        await host.ImportAsync(town, "withheld", File);
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(
            $"update withheld_filings set review_on = null, details = details || '{{\"ReviewOn\": null, \"reviewOn\": null}}' where town_id = '{host.IdOf(town)}'");
        (await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        await host.ImportAsync(town, "withheld", File);
        (await officer.ReadJsonAsync($"/api/requests/towns/{town}/withheld-filings/k1")).Text("reviewOn").ShouldBe("2025-03-01");
    }

    [Fact]
    public async Task A_look_on_a_day_that_has_not_come_is_refused_to_the_end_of_the_calendar()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/withheld-filings";
        await officer.PostJsonAsync(path, Input("1", "thirdParty", "2024-03-01"), HttpStatusCode.Created);
        (await officer.PostJsonAsync($"{path}/1/review", new { reviewedOn = "9999-12-31", note = "理由未变" }, HttpStatusCode.UnprocessableEntity, 1))
            .Code().ShouldBe("requests.withheld-date-in-future");
    }

    [Theory]
    [InlineData("thirdParty", "2019-05-14", "ground")] // a ground of 2019 on a day of 2007
    [InlineData("tradeSecret", "2019-05-15", "ground")]
    [InlineData("nonsense", "2024-01-02", "ground")]
    [InlineData("thirdParty", "2099-01-02", "decidedOn")]
    [InlineData("stateSecret", "2008-04-30", "decidedOn")]
    public async Task A_ground_is_one_of_the_Regulation_of_the_day(string ground, string decidedOn, string field)
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var problem = await officer.PostJsonAsync($"/api/requests/towns/{town}/withheld-filings", Input("1", ground, decidedOn), HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().ShouldContain(e => e.Text("field") == field);
    }

    [Fact]
    public async Task A_filing_is_mended_or_deleted()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/withheld-filings";
        await officer.PostJsonAsync(path, Input("1", "security", "2014-03-01"), HttpStatusCode.Created);
        var mended = await officer.SendJsonAsync(
            HttpMethod.Put, $"{path}/1", new { title = "更正后的名称", ground = "otherLaw", decidedOn = "2014-03-02", decidedBy = "党政办" }, HttpStatusCode.OK, ("If-Match", "1"));
        (mended.Text("title"), mended.Text("ground"), mended.GetProperty("version").GetInt64()).ShouldBe(("更正后的名称", "otherLaw", 2L));
        await officer.SendJsonAsync(HttpMethod.Delete, $"{path}/1", new { reason = "误录" }, HttpStatusCode.OK);
        await officer.ReadJsonAsync($"{path}/1", HttpStatusCode.NotFound);
        (await officer.ReadJsonAsync(path)).GetProperty("filings").GetArrayLength().ShouldBe(0);
    }

    private static object Input(string key, string ground, string decidedOn) => new { key, title = "某企业投标文件", ground, decidedOn, decidedBy = "党政办" };
}
