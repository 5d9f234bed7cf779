using System.Net;
using Npgsql;

namespace GovPortal.Requests.Tests.Corrections;

public sealed class CorrectionEndpointTests(RequestsHost host)
{
    [Fact]
    public async Task A_correction_is_looked_into_and_told_and_is_no_fact()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        using var county = host.County("countySupervisor");
        var path = $"/api/requests/towns/{town}/corrections";
        var first = await officer.PostJsonAsync(path, Input(), HttpStatusCode.Created);
        (first.Text("correctionNo"), first.Text("dueOn"), first.Text("state")).ShouldBe(("更正〔2024〕1号", "2024-09-30", "received"));
        (await officer.PostJsonAsync(path, Input(), HttpStatusCode.Created)).Text("correctionNo").ShouldBe("更正〔2024〕2号");
        var one = $"{path}/{Uri.EscapeDataString("更正〔2024〕1号")}";
        var end = new { outcome = "corrected", on = "2024-09-20", toldOn = "2024-09-21", answer = "已更正赵六的户籍登记" };
        (await officer.PostJsonAsync($"{one}/outcome", end, HttpStatusCode.UnprocessableEntity, 1)).Code().ShouldBe("requests.correction-not-verified");
        await officer.PostJsonAsync($"{one}/verification", null, version: 1);
        (await officer.PostJsonAsync($"{one}/outcome", end, version: 2)).Text("outcome").ShouldBe("corrected");

        var content = await officer.ReadJsonAsync($"{one}/content");
        (content.Text("applicantName"), content.Text("answer")).ShouldBe(("赵六", "已更正赵六的户籍登记"));
        await county.ReadJsonAsync(one);
        await county.ReadJsonAsync($"{one}/content", HttpStatusCode.Forbidden);
        (await CountAsync("outbox where town_id = '{0}' and type like 'govportal:requests:%'", town)).ShouldBe(0);
        (await CountAsync("audit_entries where action = 'applicant.read' and town_id = '{0}'", town)).ShouldBe(1);
        (await CountAsync("corrections where corrections::text like '%赵六%'", town)).ShouldBe(0);
        (await officer.ReadJsonAsync($"{path}?state=closed")).GetProperty("corrections").GetArrayLength().ShouldBe(1);
    }

    private static object Input() => new
    {
        channel = "counter",
        receivedOn = "2024-09-02",
        applicantName = "赵六",
        contact = "13800000000",
        identityNumber = "370481199001010011",
        record = "户籍登记",
        claim = "出生日期有误",
        evidence = "出生医学证明",
    };

    private async Task<long> CountAsync(string what, string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select count(*) from {string.Format(what, host.IdOf(town))}");
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
