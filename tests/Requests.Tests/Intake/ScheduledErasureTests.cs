using System.Net;
using System.Text.Json;
using Npgsql;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

public sealed class ScheduledErasureTests(ErasingHost erasing) : IClassFixture<ErasingHost>, IDisposable
{
    private readonly RequestsHost _host = erasing.Host;
    private HttpClient? _officer;

    public void Dispose() => _officer?.Dispose();

    [Fact]
    public async Task What_was_closed_longer_ago_than_it_is_kept_is_forgotten_and_nothing_else()
    {
        var town = _host.NewTown();
        _officer = _host.Staff(town, "caseOfficer");
        var (old, oldOpen, recent) = (await CaseAsync(town, "2014-03-03"), await CaseAsync(town, "2014-03-03"), await CaseAsync(town, "2025-03-03"));
        await _officer.PostJsonAsync($"{Of(town)}/cases/{recent}/withdraw", new { on = "2025-03-05", writing = "不需要了" }, version: 1);
        await _officer.PostJsonAsync($"{Of(town)}/cases/{old}/withdraw", new { on = "2014-03-05", writing = "不需要了" }, version: 1);
        var seen = await Until.Async(() => _officer.ReadJsonAsync($"{Of(town)}/cases/{old}"), now => now.Text("subject").Length == 0, TestContext.Current.CancellationToken);
        (seen.Text("subject"), seen.Text("decision"), seen.Text("channel")).ShouldBe(("", "withdrawn", "counter"));
        (await _officer.ReadJsonAsync($"{Of(town)}/cases/{old}/applicant", HttpStatusCode.NotFound)).Code().ShouldBe("requests.applicant-unknown");
        (await _officer.ReadJsonAsync($"{Of(town)}/cases/{old}/texts")).EnumerateArray().ShouldAllBe(t => t.GetProperty("text").ValueKind == JsonValueKind.Null);
        foreach (var kept in new[] { oldOpen, recent })
        {
            (await _officer.ReadJsonAsync($"{Of(town)}/cases/{kept}/applicant")).Text("name").ShouldBe("张留存");
            (await _officer.ReadJsonAsync($"{Of(town)}/cases/{kept}")).Text("subject").ShouldBe("财政决算");
        }

        (await CountAsync("select count(*) from audit_entries where town_id = $1 and actor = 'retention' and action = 'applicant.erased' and subject like 'case %'", town)).ShouldBe(1);
        (await CountAsync("select count(*) from submissions where town_id = $1 and applicant is not null and content is not null and applicant_key is not null", town)).ShouldBe(2);
        (await CountAsync("select count(*) from submissions where town_id = $1 and (applicant is not null or content is not null or applicant_key is not null)", town)).ShouldBe(2);
    }

    [Fact]
    public async Task What_belongs_to_no_case_is_forgotten_by_its_own_days()
    {
        var town = _host.NewTown();
        _officer = _host.Staff(town, "caseOfficer");
        foreach (var (number, filedOn, decidedOn) in new[] { ("old", "2014-03-03", "2014-05-05"), ("recent", "2025-03-03", "2025-05-05"), ("pending", "2014-03-03", null) })
        {
            await _officer.PostJsonAsync($"{Of(town)}/appeals", new { appealNo = number, kind = "reconsideration", body = "县人民政府", filedOn, text = "我不服" }, HttpStatusCode.Created);
            if (decidedOn is not null) await _officer.PostJsonAsync($"{Of(town)}/appeals/{number}/result", new { resultKind = "maintained", decidedOn }, version: 1);
        }

        await Until.Async(
            () => _officer.ReadJsonAsync($"{Of(town)}/appeals/old/text"), now => now.GetProperty("text").ValueKind == JsonValueKind.Null, TestContext.Current.CancellationToken);
        foreach (var kept in new[] { "recent", "pending" }) (await _officer.ReadJsonAsync($"{Of(town)}/appeals/{kept}/text")).Text("text").ShouldBe("我不服");
    }

    [Fact]
    public async Task Where_the_county_says_so_a_web_submission_is_a_case_at_once()
    {
        var town = _host.NewTown();
        var (number, code) = await _host.FileAsync(town);
        using var visitor = _host.Public();
        var followed = await visitor.FollowAsync(town, number, code);
        followed.Text("state").ShouldBe("confirmed");
        followed.GetProperty("cases").GetArrayLength().ShouldBe(1);
    }

    private async Task<string> CaseAsync(string town, string receivedOn) => (await _officer!.PostJsonAsync(
        $"{Of(town)}/cases", new { channel = "counter", receivedOn, applicantKind = "naturalPerson", applicantName = "张留存", contact = "13800001111", subject = "财政决算" },
        HttpStatusCode.Created)).Text("caseNo");

    private async Task<long> CountAsync(string sql, string town)
    {
        await using var source = NpgsqlDataSource.Create(_host.OwnerConnection);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(_host.IdOf(town));
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
