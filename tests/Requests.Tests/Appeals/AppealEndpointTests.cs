using System.Net;
using GovPortal.Requests.Tests.Exports;
using Npgsql;

namespace GovPortal.Requests.Tests.Appeals;

public sealed class AppealEndpointTests(RequestsHost host)
{
    [Fact]
    public async Task An_appeal_runs_its_course_and_each_step_is_a_fact()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        var filed = await officer.PostJsonAsync(path, Input("滕政复〔2026〕1号", text: "申请人认为答复错误"), HttpStatusCode.Created);
        (filed.GetProperty("hasText").GetBoolean(), filed.GetProperty("version").GetInt64()).ShouldBe((true, 1L));
        var one = $"{path}/{Uri.EscapeDataString("滕政复〔2026〕1号")}";
        var noted = await officer.PostJsonAsync($"{one}/procedure", new { procedure = "simple", copyReceivedOn = "2026-03-02" }, version: 1);
        noted.Text("nextDueOn").ShouldBe("2026-03-09");
        noted.GetProperty("clocks")[0].GetProperty("derivation")[0].GetString().ShouldBe("行政复议法第五十四条、第八十八条：5 个工作日");
        await officer.PostJsonAsync($"{one}/answer", new { answeredOn = "2026-03-06" }, version: 2);
        (await officer.PostJsonAsync($"{one}/result", new { resultKind = "suitDismissed", decidedOn = "2026-03-20" }, HttpStatusCode.UnprocessableEntity, 3))
            .Code().ShouldBe("requests.unknown-appeal-result");
        var decided = await officer.PostJsonAsync($"{one}/result", new { resultKind = "revoked", decidedOn = "2026-03-20" }, version: 3);
        decided.Text("result").ShouldBe("corrected");
        await officer.PostJsonAsync($"{one}/effect", new { effectiveOn = "2026-03-20", dueOn = "2026-04-10" }, version: 4);
        var done = await officer.PostJsonAsync($"{one}/compliance", new { compliedOn = "2026-04-09" }, version: 5);
        done.GetProperty("nextDueOn").ValueKind.ShouldBe(System.Text.Json.JsonValueKind.Null);
        (await FactsAsync(town)).ShouldBe(["1||", "2||", "3||", "4|2026-03-20|corrected", "5|2026-03-20|corrected", "6|2026-03-20|corrected"]);

        (await officer.ReadJsonAsync($"{path}?state=decided")).GetProperty("appeals").GetArrayLength().ShouldBe(1);
        (await officer.ReadJsonAsync($"{path}?state=pending")).GetProperty("appeals").GetArrayLength().ShouldBe(0);
        await officer.ReadJsonAsync($"{path}?state=lost&limit=0", HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task A_stale_or_unnamed_version_is_refused()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        await officer.PostJsonAsync(path, Input("1"), HttpStatusCode.Created);
        await officer.PostJsonAsync($"{path}/1/procedure", new { procedure = "simple", copyReceivedOn = "2026-03-02" }, (HttpStatusCode)428);
        await officer.PostJsonAsync($"{path}/1/procedure", new { procedure = "simple", copyReceivedOn = "2026-03-02" }, version: 1);
        (await officer.PostJsonAsync($"{path}/1/answer", new { answeredOn = "2026-03-03" }, HttpStatusCode.Conflict, 1)).GetProperty("currentVersion").GetInt64().ShouldBe(2);
        (await officer.PostJsonAsync(path, Input("1"), HttpStatusCode.Conflict)).Code().ShouldBe("requests.appeal-number-taken");
    }

    [Fact]
    public async Task What_was_entered_in_error_leaves_the_counts_and_its_number_is_free()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        await officer.PostJsonAsync(path, Input("1"), HttpStatusCode.Created);
        await officer.SendJsonAsync(HttpMethod.Delete, $"{path}/1", new { reason = "" }, HttpStatusCode.BadRequest);
        (await officer.SendJsonAsync(HttpMethod.Delete, $"{path}/1", new { reason = "重复录入" }, HttpStatusCode.OK)).GetProperty("deleted").GetBoolean().ShouldBeTrue();
        await officer.ReadJsonAsync($"{path}/1", HttpStatusCode.NotFound);
        (await officer.PostJsonAsync(path, Input("1"), HttpStatusCode.Created)).GetProperty("version").GetInt64().ShouldBe(3);
        (await RowsAsync($"select f->>'deleted' from ({AppealFacts(town)}) o order by (f->>'version')::int")).ShouldBe(["false", "true", "false"]);
    }

    [Fact]
    public async Task Faults_come_together_and_the_case_must_be_there()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        var problem = await officer.PostJsonAsync(
            path, new { appealNo = "1", kind = "complaint", body = "县政府", filedOn = "2099-01-01" }, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("field")).ShouldBe(["kind", "filedOn"]);
        (await officer.PostJsonAsync(
            path, new { appealNo = "1", caseNo = "2026-1", kind = "reconsideration", body = "县政府", filedOn = "2026-01-05" }, HttpStatusCode.UnprocessableEntity))
            .Code().ShouldBe("requests.appeal-case-unknown");
    }

    [Fact]
    public async Task What_is_missing_is_named_and_breaks_nothing()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        var problem = await officer.PostJsonAsync(path, new { appealNo = new string('9', 101), kind = "reconsideration", body = "" }, HttpStatusCode.BadRequest);
        problem.GetProperty("errors").EnumerateArray().Select(e => e.Text("field")).ShouldBe(["appealNo", "body", "filedOn"], ignoreOrder: true);
        await officer.PostJsonAsync(path, Input("1"), HttpStatusCode.Created);
        await officer.PostJsonAsync($"{path}/1/procedure", new { procedure = "simple" }, HttpStatusCode.BadRequest, 1);
    }

    [Fact]
    public async Task What_the_appellant_wrote_is_encrypted_and_each_reading_recorded()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        using var county = host.County("countySupervisor");
        using var clerk = host.Staff(town, "informationOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        await officer.PostJsonAsync(path, Input("1", text: "本人王五之母患病"), HttpStatusCode.Created);
        (await officer.ReadJsonAsync($"{path}/1/text")).Text("text").ShouldBe("本人王五之母患病");
        await county.ReadJsonAsync($"{path}/1/text", HttpStatusCode.Forbidden);
        await clerk.ReadJsonAsync($"{path}/1/text", HttpStatusCode.Forbidden);
        await county.ReadJsonAsync($"{path}/1");
        (await RowsAsync($"select count(*) from audit_entries where town_id = '{host.IdOf(town)}' and action = 'applicant.read'")).ShouldBe(["1"]);
        (await RowsAsync($"select count(*) from appeals where town_id = '{host.IdOf(town)}' and appeals::text like '%王五%'")).ShouldBe(["0"]);
        host.Log.ShouldNotContain("王五");
    }

    [Fact]
    public async Task A_file_sent_again_leaves_what_was_recorded_here_and_says_so()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"/api/requests/towns/{town}/appeals";
        const string January = "appealNo,kind,body,filedOn\r\nA1,reconsideration,滕州市人民政府,2026-01-05\r\nA2,reconsideration,滕州市人民政府,2026-01-06\r\n";
        await host.ImportAsync(town, "appeals", January);
        await officer.PostJsonAsync($"{path}/A1/result", new { resultKind = "revoked", decidedOn = "2026-02-20" }, version: 1);

        var job = await host.ImportAsync(town, "appeals", January);
        var warned = job.GetProperty("warnings").EnumerateArray().ShouldHaveSingleItem();
        (warned.GetProperty("line").GetInt32(), warned.Code()).ShouldBe((2, "requests.appeal-worked-on"));
        var held = await officer.ReadJsonAsync($"{path}/A1");
        (held.Text("result"), held.Text("resultKind"), held.Text("decidedOn"), held.GetProperty("version").GetInt64()).ShouldBe(("corrected", "revoked", "2026-02-20", 2L));
    }

    [Fact]
    public async Task Another_town_has_no_such_appeal()
    {
        var (town, other) = (host.NewTown(), host.NewTown());
        using var officer = host.Staff(town, "caseOfficer");
        using var stranger = host.Staff(other, "caseOfficer");
        await officer.PostJsonAsync($"/api/requests/towns/{town}/appeals", Input("1"), HttpStatusCode.Created);
        await stranger.ReadJsonAsync($"/api/requests/towns/{town}/appeals/1", HttpStatusCode.NotFound);
        await stranger.ReadJsonAsync($"/api/requests/towns/{other}/appeals/1", HttpStatusCode.NotFound);
    }

    private static object Input(string number, string? text = null) =>
        new { appealNo = number, kind = "reconsideration", body = "滕州市人民政府", filedOn = "2026-02-25", text };

    private Task<List<string>> FactsAsync(string town) => RowsAsync(
        $"""
         select f->>'version' || '|' || coalesce(f->>'decidedOn', '') || '|' || coalesce(f->>'result', '')
         from ({AppealFacts(town)}) o order by (f->>'version')::int
         """);

    /// <summary>Of the appeals alone: whether the limit that these dates have long passed is told to the county meanwhile, is a matter of time.</summary>
    private string AppealFacts(string town) =>
        $"select body->'facts'->0 f from outbox where town_id = '{host.IdOf(town)}' and type = 'govportal:requests:appeals-changed:v1'";

    private async Task<List<string>> RowsAsync(string query)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(query);
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var rows = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) rows.Add(reader.GetValue(0).ToString()!);
        return rows;
    }
}
