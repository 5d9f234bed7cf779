using System.Net;
using GovPortal.Requests.Tests.Intake;
using Npgsql;

namespace GovPortal.Requests.Tests.Exports;

public sealed class ExportTests(RequestsHost host)
{
    private const string Cases =
        "caseNo,channel,receivedOn,applicantKind,applicantName,subject,decision,grounds,decidedOn,deliveredOn,extendedWorkingDays,remark\r\n"
        + "2014-1,counter,2014-01-02,naturalPerson,李四,\"补偿标准, \"\"含\"\"附件\r\n第二行\",partial,\"privacy;otherLaw\",2014-01-20,2014-01-21,5,=1+1\r\n"
        + "2024-1,web,2024-01-02,business,某公司,+86 号码,,,,,0,\r\n";

    [Theory]
    [InlineData("cases", Cases)]
    [InlineData("appeals", "appealNo,caseNo,kind,body,filedOn,decidedOn,result\r\n复1,2014-1,reconsideration,县政府,2014-02-01,2014-03-01,upheld\r\n复2,,litigationDirect,法院,2024-02-01,,\r\n")]
    [InlineData("withheld", "key,title,ground,decidedOn,decidedBy,reviewOn\r\nk1,\"甲,乙\",thirdParty,2024-02-01,党政办,2099-01-01\r\nk2,@丙,security,2014-02-01,党政办,2015-02-01\r\n")]
    public async Task What_comes_out_goes_in_again_and_comes_out_the_same(string kind, string csv)
    {
        var (first, second) = (host.NewTown(), host.NewTown());
        await host.ImportAsync(first, kind, csv);
        using var officer = host.Staff(first, "caseOfficer");
        using var other = host.Staff(second, "caseOfficer");
        var exported = await officer.ExportAsync(first, kind);
        exported.TrimStart('\uFEFF').Replace("\"\t=1+1\"", "=1+1").Replace("\"\t+86 号码\"", "+86 号码").Replace("\"\t@丙\"", "@丙").ShouldBe(csv);
        await host.ImportAsync(second, kind, exported);
        (await other.ExportAsync(second, kind)).ShouldBe(exported);
        await host.ImportAsync(first, kind, exported);
        (await officer.ExportAsync(first, kind)).ShouldBe(exported);
    }

    [Fact]
    public async Task Long_and_erased_cases_go_in_again()
    {
        var (town, other) = (host.NewTown(), host.NewTown());
        using var officer = host.Staff(town, "caseOfficer");
        using var approver = host.Staff(town, "approver");
        var part = new { description = new string('长', 2000), title = new string('题', 300), docNumber = new string('号', 100), features = new string('征', 1000) };
        var (number, _) = await host.FileAsync(town, description: "很长的申请", items: [part, part]);
        await host.ConfirmAsync(town, number, new { cases = new[] { new { items = (int[])[1, 2, 3] } } });
        var exported = await officer.ExportAsync(town, "cases");
        exported.Length.ShouldBeGreaterThan(3400);
        await host.ImportAsync(other, "cases", exported);

        await host.ImportAsync(town, "cases", "caseNo,channel,receivedOn,applicantKind,applicantName,subject,decision,decidedOn\r\nE,counter,2014-01-02,naturalPerson,李四,旧事,granted,2014-01-03\r\n");
        await approver.PostJsonAsync($"/api/requests/towns/{town}/applicants/erasure", new { caseNo = "E", reason = "retentionOver" });
        exported = await officer.ExportAsync(town, "cases");
        var job = await host.ImportAsync(town, "cases", exported);
        job.GetProperty("warnings").EnumerateArray().ShouldContain(w => w.Code() == "requests.case-erased");
        (await officer.ExportAsync(town, "cases")).ShouldBe(exported);
        var refused = await host.RefusedAsync(other, "cases", "caseNo,channel,receivedOn,applicantKind,subject\r\nN,counter,2024-01-02,naturalPerson,\r\n");
        refused.EnumerateArray().Select(e => (e.Text("column"), e.Code())).ShouldBe([("subject", "required")]);
    }

    [Fact]
    public async Task Names_and_words_are_for_those_who_work_on_the_towns_cases()
    {
        var town = host.NewTown();
        await host.ImportAsync(town, "cases", Cases);
        using var officer = host.Staff(town, "caseOfficer");
        using var approver = host.Staff(town, "approver");
        using var it = host.County("countyIt");
        using var both = host.Named("x", host.NewTown(), "caseOfficer", "countySupervisor");
        using var stranger = host.Staff(host.NewTown(), "caseOfficer");
        (await officer.ExportAsync(town, "cases")).ShouldContain("李四");
        var worded = await approver.ExportAsync(town, "cases");
        worded.ShouldNotContain("applicantName");
        worded.ShouldContain("补偿标准");
        // County IT brings a town's records in: what it takes out goes in again.
        (await it.ExportAsync(town, "cases")).ShouldBe(worded);
        var without = (await both.ExportAsync(town, "cases")).TrimStart('\uFEFF');
        without.ShouldStartWith("caseNo,channel,receivedOn,applicantKind,decision,grounds,decidedOn,deliveredOn,extendedWorkingDays\r\n2014-1,");
        foreach (var hidden in (string[])["李四", "补偿标准", "1+1"]) without.ShouldNotContain(hidden);

        await stranger.ReadJsonAsync($"/api/requests/towns/{town}/exports/cases.csv", HttpStatusCode.NotFound);
        await officer.ReadJsonAsync($"/api/requests/towns/{town}/exports/secrets.csv", HttpStatusCode.NotFound);
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand($"select count(*) from audit_entries where action = 'applicant.read' and town_id = '{host.IdOf(town)}'");
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe(3L);
    }
}
