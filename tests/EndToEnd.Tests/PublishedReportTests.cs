using System.Net;

namespace GovPortal.EndToEnd.Tests;

/// <summary>A report's way from the draft to everybody's eyes.</summary>
[Collection(SharedSuite.Name)]
public sealed class PublishedReportTests(SharedSuite shared)
{
    private const string Reports = $"api/reporting/towns/{SharedSuite.West}/reports";

    [Fact]
    public async Task A_report_is_the_towns_own_until_it_is_signed_and_published_then_it_is_everybodys()
    {
        var ct = TestContext.Current.CancellationToken;
        using var anybody = shared.Suite.Anybody();
        using var approver = await shared.Suite.SignInAsync($"{SharedSuite.West}-approver", ct);
        using var officer = await shared.Suite.SignInAsync($"{SharedSuite.West}-informationOfficer", ct);
        async Task<HttpStatusCode> StatusAsync(HttpClient caller, HttpMethod method, string path)
        {
            using var answer = await caller.SendAsync(method, path, null, ct);
            return answer.StatusCode;
        }

        (await StatusAsync(anybody, HttpMethod.Get, $"{Reports}/2016")).ShouldBe(HttpStatusCode.Unauthorized);
        (await StatusAsync(approver, HttpMethod.Post, $"{Reports}/2016/publication")).ShouldBe(HttpStatusCode.Conflict);
        (await StatusAsync(officer, HttpMethod.Post, $"{Reports}/2016/signature")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(approver, HttpMethod.Post, $"{Reports}/2016/signature")).ShouldBe(HttpStatusCode.OK);
        (await StatusAsync(anybody, HttpMethod.Get, $"{Reports}/2016")).ShouldBe(HttpStatusCode.Unauthorized, "signed is not published");
        (await anybody.ReadAsync(Reports, ct)).GetArrayLength().ShouldBe(0);
        (await anybody.GetStringAsync(new Uri($"{SharedSuite.West}/reports/2016", UriKind.Relative), ct)).ShouldContain("正在编制，尚未发布");

        (await StatusAsync(approver, HttpMethod.Post, $"{Reports}/2016/publication")).ShouldBe(HttpStatusCode.OK);

        var listed = (await anybody.ReadAsync(Reports, ct)).EnumerateArray().ShouldHaveSingleItem();
        (listed.GetProperty("year").GetInt32(), listed.GetProperty("form").GetString()).ShouldBe((2016, "2008"));
        (await anybody.ReadAsync($"{Reports}/2016", ct)).GetProperty("state").GetString().ShouldBe("published");
        var page = await anybody.GetStringAsync(new Uri($"{SharedSuite.West}/reports/2016", UriKind.Relative), ct);
        page.ShouldContain("政府信息公开情况统计表");
        page.ShouldNotContain("尚未发布");
        (await StatusAsync(approver, HttpMethod.Post, $"{Reports}/2016/signature")).ShouldBe(HttpStatusCode.Conflict);
    }
}
