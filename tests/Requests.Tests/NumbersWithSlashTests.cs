using System.Net;
using System.Text.Json;
using GovPortal.Requests.Tests.Exports;

namespace GovPortal.Requests.Tests;

/// <summary>A town numbers as it likes, also with a slash: what bears such a number is found and worked on like any other.</summary>
public sealed class NumbersWithSlashTests(RequestsHost host)
{
    [Theory]
    [InlineData("cases", "caseNo", "subject")]
    [InlineData("appeals", "appealNo", "body")]
    [InlineData("withheld-filings", "key", "title")]
    [InlineData("corrections", "correctionNo", "channel")]
    public async Task What_bears_a_number_with_a_slash_is_found_under_it(string kind, string field, string filled)
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var input = new Dictionary<string, object>(StringComparer.Ordinal)
        {
            [field] = "滕公开/2024/1 号",
            ["channel"] = "counter",
            ["receivedOn"] = "2024-09-02",
            ["applicantKind"] = "naturalPerson",
            ["applicantName"] = "赵六",
            ["contact"] = "13800000000",
            ["subject"] = "补偿标准",
            ["kind"] = "reconsideration",
            ["body"] = "县政府",
            ["filedOn"] = "2024-09-02",
            ["title"] = "投标文件",
            ["ground"] = "thirdParty",
            ["decidedOn"] = "2024-03-01",
            ["decidedBy"] = "党政办",
            ["record"] = "户籍登记",
            ["claim"] = "出生日期有误",
        };
        await officer.PostJsonAsync($"/api/requests/towns/{town}/{kind}", input, HttpStatusCode.Created);
        foreach (var slash in new[] { "%2F", "%2f" })
        {
            var one = $"/api/requests/towns/{town}/{kind}/{Uri.EscapeDataString("滕公开/2024/1 号").Replace("%2F", slash, StringComparison.Ordinal)}";
            var found = await officer.ReadJsonAsync(one);
            (found.Text(field), found.GetProperty(filled).ValueKind).ShouldBe(("滕公开/2024/1 号", JsonValueKind.String));
        }
    }

    [Fact]
    public async Task An_imported_case_with_a_slash_is_worked_on()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        await host.ImportAsync(town, "cases", "caseNo,channel,receivedOn,applicantKind,subject\r\n2024/7,counter,2024-09-02,naturalPerson,补偿标准\r\n");
        var begun = await officer.PostJsonAsync($"/api/requests/towns/{town}/cases/2024%2F7/begin", new { on = "2024-09-03" }, version: 1);
        begun.Text("state").ShouldBe("inProgress");
        (await officer.ReadJsonAsync($"/api/requests/towns/{town}/cases/2024%2F7/clocks")).GetArrayLength().ShouldBeGreaterThan(0);
    }
}
