using System.Net;
using System.Text.Json;

namespace GovPortal.Requests.Tests.Calendars;

/// <summary>Calendars over HTTP. Tests share one county, so each loads a year of its own.</summary>
public sealed class LoadedCalendarTests(RequestsHost host)
{
    private const string Calendars = "/api/requests/county/calendars";

    [Fact]
    public async Task A_loaded_year_is_counted_by_at_once_and_its_versions_stay()
    {
        using var it = host.County("countyIt");
        using var visitor = host.Public();
        var before = await visitor.ReadJsonAsync("/api/requests/deadlines?from=2050-12-30&workingDays=3");
        (before.Text("due"), before.GetProperty("provisional").GetBoolean()).ShouldBe(("2051-01-04", true));

        var loaded = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2051", Year(["2051-01-01", "2051-01-02", "2051-01-03"], []), HttpStatusCode.OK);
        loaded.Text("calendarVersion").ShouldContain("+2051.1");
        var after = await visitor.ReadJsonAsync("/api/requests/deadlines?from=2050-12-30&workingDays=3");
        (after.Text("due"), after.Text("calendarVersion")).ShouldBe(("2051-01-06", loaded.Text("calendarVersion")));

        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2051", Year(["2051-01-01", "2051-01-02", "2051-01-03"], []), HttpStatusCode.OK);
        var changed = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2051", Year(["2051-01-02"], ["2051-01-07"]), HttpStatusCode.OK);
        changed.GetProperty("year").GetProperty("version").GetInt32().ShouldBe(2);
        var versions = await it.ReadJsonAsync($"{Calendars}/2051");
        versions.GetArrayLength().ShouldBe(2);
        versions[0].GetProperty("year").GetProperty("holidays").GetArrayLength().ShouldBe(3);
        versions[0].Text("by").ShouldBe("county");
        await visitor.ReadJsonAsync($"{Calendars}/2051", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task Anybody_reads_the_calendars()
    {
        using var visitor = host.Public();
        var calendars = await visitor.ReadJsonAsync(Calendars);
        var year = calendars.GetProperty("years").EnumerateArray().Single(y => y.GetProperty("year").GetInt32() == 2024);
        year.GetProperty("version").GetInt32().ShouldBe(0);
        year.GetProperty("workdays").EnumerateArray().Select(d => d.GetString()).ShouldContain("2024-09-14");
        calendars.Text("version").ShouldStartWith("cn-2026.1");
    }

    [Fact]
    public async Task Every_fault_of_a_year_is_named()
    {
        using var it = host.County("countyIt");
        var problem = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2052",
            Year(["2052-01-01", "2051-12-31", "2052-01-01", "2052-01-06"], ["2052-01-06", "2052-01-08"]), HttpStatusCode.BadRequest);
        Codes(problem).ShouldBe(["calendars.day-of-another-year", "calendars.day-listed-twice", "calendars.day-off-and-worked", "calendars.workday-not-on-weekend"], ignoreOrder: true);
        var unreadable = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2052", Year(["2052-13-01", "soon"], []), HttpStatusCode.BadRequest);
        Codes(unreadable).Count(c => c == "calendars.day-unreadable").ShouldBe(2);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2052", new { holidays = Array.Empty<string>() }, HttpStatusCode.BadRequest);
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2007", Year(["2007-10-01"], []), HttpStatusCode.BadRequest);
        await it.ReadJsonAsync($"{Calendars}/2052", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Only_county_IT_loads()
    {
        using var supervisor = host.County("countySupervisor");
        using var officer = host.Staff(host.NewTown(), "caseOfficer", "approver");
        using var visitor = host.Public();
        await supervisor.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2053", Year(["2053-01-01"], []), HttpStatusCode.Forbidden);
        await officer.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2053", Year(["2053-01-01"], []), HttpStatusCode.Forbidden);
        await visitor.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2053", Year(["2053-01-01"], []), HttpStatusCode.Unauthorized);
        await officer.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/x1", new { jurisdiction = "a", basisDocument = "b", off = new[] { "2053-01-01" } }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_stale_version_is_refused()
    {
        using var it = host.County("countyIt");
        await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2054", Year(["2054-01-01"], []), HttpStatusCode.OK, ("If-Match", "\"0\""));
        var stale = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/2054", Year(["2054-01-02"], []), HttpStatusCode.Conflict, ("If-Match", "\"0\""));
        stale.GetProperty("currentVersion").GetInt64().ShouldBe(1);
    }

    [Fact]
    public async Task A_local_order_binds_its_town_alone_until_it_is_withdrawn()
    {
        using var it = host.County("countyIt");
        using var visitor = host.Public();
        var (town, other) = (host.NewTown(), host.NewTown());
        var order = new { town, jurisdiction = "某镇", basisDocument = "县政发〔2060〕3号", off = new[] { "2060-03-02" }, worked = new[] { "2060-03-06" } };
        var entered = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/flood-2060", order, HttpStatusCode.OK);
        (entered.Text("town"), entered.GetProperty("version").GetInt32()).ShouldBe((town, 1));

        (await DueAsync(visitor, $"&town={town}")).ShouldBe("2060-03-03");
        (await DueAsync(visitor, $"&town={other}")).ShouldBe("2060-03-02");
        (await DueAsync(visitor, "")).ShouldBe("2060-03-02");
        (await visitor.ReadJsonAsync(Calendars)).GetProperty("overlays").EnumerateArray().ShouldContain(o => o.Text("key") == "flood-2060");

        var moved = await it.SendJsonAsync(HttpMethod.Put, $"{Calendars}/overlays/flood-2060",
            new { town = other, order.jurisdiction, order.basisDocument, order.off, order.worked }, HttpStatusCode.UnprocessableEntity);
        moved.Code().ShouldBe("requests.calendar-overlay-moved");
        await it.SendJsonAsync(HttpMethod.Delete, $"{Calendars}/overlays/flood-2060", new { reason = "误录" }, HttpStatusCode.OK);
        (await DueAsync(visitor, $"&town={town}")).ShouldBe("2060-03-02");
        (await it.ReadJsonAsync($"{Calendars}/overlays/flood-2060")).GetArrayLength().ShouldBe(2);
        await visitor.ReadJsonAsync("/api/requests/deadlines?from=2060-03-01&workingDays=1&town=nowhere", HttpStatusCode.NotFound);
    }

    private static async Task<string> DueAsync(HttpClient visitor, string town) =>
        (await visitor.ReadJsonAsync($"/api/requests/deadlines?from=2060-03-01&workingDays=1{town}")).Text("due");

    private static object Year(string[] holidays, string[] workdays) => new { holidays, workdays, noticeNumber = "国办发明电〔2050〕1号", source = "gov.cn" };

    private static List<string> Codes(JsonElement problem) => [.. problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("code"))];
}
