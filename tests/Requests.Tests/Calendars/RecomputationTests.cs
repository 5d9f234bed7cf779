using System.Net;
using GovPortal.Requests.Tests.Exports;
using Npgsql;

namespace GovPortal.Requests.Tests.Calendars;

public sealed class RecomputationTests(RequestsHost host)
{
    private const string Overlays = "/api/requests/county/calendars/overlays";
    private const string Case = "caseNo,channel,receivedOn,applicantKind,subject,decision,decidedOn,deliveredOn\nopen,counter,2026-11-20,naturalPerson,征地补偿,,,\ndone,counter,2026-11-20,naturalPerson,征地补偿,granted,2026-11-20,2026-11-20\n";

    [Fact]
    public async Task An_order_moves_the_open_cases_of_its_town_and_the_old_day_stays_in_the_ledger()
    {
        var (town, other) = (host.NewTown(), host.NewTown());
        using var it = host.County("countyIt");
        using var officer = host.Staff(town, "caseOfficer");
        foreach (var one in new[] { town, other }) await host.ImportAsync(one, "cases", Case);
        var path = $"/api/requests/towns/{town}/cases";
        (await officer.ReadJsonAsync($"{path}/open")).Text("dueOn").ShouldBe("2026-12-18");
        await officer.PostJsonAsync($"/api/requests/towns/{town}/corrections",
            new { correctionNo = "1", channel = "counter", receivedOn = "2026-11-20", applicantName = "x", record = "r", claim = "c" }, HttpStatusCode.Created);

        var order = new { town, jurisdiction = "某镇", basisDocument = "通告", off = new[] { "2026-12-01" } };
        var entered = await it.SendJsonAsync(HttpMethod.Put, $"{Overlays}/snow-{town}", order, HttpStatusCode.OK);
        var job = await it.UntilAsync(entered.Text("recomputation"));
        job.Text("state").ShouldBe("succeeded");
        job.GetProperty("done").GetInt64().ShouldBe(job.GetProperty("total").GetInt64());

        (await officer.ReadJsonAsync($"{path}/open")).Text("dueOn").ShouldBe("2026-12-21");
        (await officer.ReadJsonAsync($"/api/requests/towns/{town}/corrections/1")).Text("dueOn").ShouldBe("2026-12-21");
        var line = (await officer.ReadJsonAsync($"{path}/open/ledger")).EnumerateArray().Last();
        (line.Text("kind"), line.Text("until")).ShouldBe(("calendarChanged", "2026-12-18"));
        line.Text("calendarVersion").ShouldEndWith($"+snow-{town}.1");
        (await DueDaysAsync(town)).ShouldBe(["2026-12-18", "2026-12-21"]);
        (await DueDaysAsync(other)).ShouldBe(["2026-12-18"]);

        // Withdrawn, it moves them back; what is closed was never moved.
        var withdrawn = await it.SendJsonAsync(HttpMethod.Delete, $"{Overlays}/snow-{town}", new { reason = "误录" }, HttpStatusCode.OK);
        await it.UntilAsync(withdrawn.Text("recomputation"));
        (await DueDaysAsync(town)).ShouldBe(["2026-12-18", "2026-12-21", "2026-12-18"]);
        (await officer.ReadJsonAsync($"{path}/done/ledger")).EnumerateArray().ShouldAllBe(e => e.Text("kind") != "calendarChanged");
        await officer.ReadJsonAsync(entered.Text("recomputation"), HttpStatusCode.Forbidden);
    }

    /// <summary>The due day of the open case as each fact told it.</summary>
    private async Task<List<string>> DueDaysAsync(string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(
            $"""
             select f->>'dueOn' from outbox, jsonb_array_elements(body->'facts') f
             where town_id = '{host.IdOf(town)}' and type like '%cases-changed%' and f->>'caseNo' = 'open' order by (f->>'version')::int
             """);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var days = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) days.Add(reader.GetString(0));
        return days;
    }
}
