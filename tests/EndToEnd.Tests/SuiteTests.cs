using System.Net;
using System.Text;

namespace GovPortal.EndToEnd.Tests;

[Collection(SharedSuite.Name)]
public sealed class SuiteTests(SharedSuite shared)
{
    private const string Items =
        """
        key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity
        suite-1,第一条,notice,2015-03-01,2015-03-02,website,正文,false,true,effective
        suite-2,第二条,notice,2015-03-01,2015-03-02,website,正文,false,true,effective

        """;

    [Fact]
    public async Task A_started_suite_takes_an_import_and_counts_it_in_the_report()
    {
        var ct = TestContext.Current.CancellationToken;
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);
        using var officer = await shared.Suite.SignInAsync($"{SharedSuite.East}-informationOfficer", ct);

        var job = await tools.ImportAsync("publication", SharedSuite.East, "items", Items, ct);

        job.GetProperty("done").GetInt32().ShouldBe(2);
        await Until.Async(async () => await PublishedAsync(officer, ct) == 2, "two published items in the report", ct);
    }

    [Fact]
    public async Task Index_numbers_that_a_file_brings_are_never_given_again_and_two_lines_may_not_share_one()
    {
        var ct = TestContext.Current.CancellationToken;
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);

        await tools.ImportAsync("publication", SharedSuite.East, "items", Numbered($"own-1,{SharedSuite.EastCode}/2016-00001"), ct);
        await tools.ImportAsync("publication", SharedSuite.East, "items", Numbered("own-2,", $"own-3,{SharedSuite.EastCode}/2016-00001"), ct);
        (await NumberAsync(tools, "own-1", ct), await NumberAsync(tools, "own-2", ct), await NumberAsync(tools, "own-3", ct))
            .ShouldBe(($"{SharedSuite.EastCode}/2016-00001", $"{SharedSuite.EastCode}/2016-00002", $"{SharedSuite.EastCode}/2016-00003"));

        var path = await tools.StartImportAsync("publication", SharedSuite.East, "items", Numbered("own-4,甲-1", "own-5,甲-1"), ct);
        await Until.Async(async () => (await tools.ReadAsync(path, ct)).GetProperty("state").GetString() == "failed", "a refused file", ct);
        var fault = (await tools.ReadAsync(path, ct)).GetProperty("errors").EnumerateArray().ShouldHaveSingleItem();
        (fault.GetProperty("line").GetInt32(), fault.GetProperty("column").GetString()).ShouldBe((3, "indexNumber"));
    }

    /// <summary>What is imported is public at once, so the writer alone may not import; who signs may.</summary>
    [Theory]
    [InlineData("informationOfficer", HttpStatusCode.Forbidden)]
    [InlineData("approver", HttpStatusCode.Accepted)]
    public async Task Only_who_signs_may_bring_items_in_by_file(string role, HttpStatusCode expected)
    {
        using var person = await shared.Suite.SignInAsync($"{SharedSuite.East}-{role}", TestContext.Current.CancellationToken);
        using var content = new StringContent(Numbered($"by-{role},"), Encoding.UTF8, "text/csv");

        using var answer = await person.PostAsync(
            new Uri($"api/publication/towns/{SharedSuite.East}/imports?kind=items&dryRun=true", UriKind.Relative), content, TestContext.Current.CancellationToken);

        answer.StatusCode.ShouldBe(expected);
    }

    [Fact]
    public void Every_process_of_the_suite_and_its_servers_are_recorded() =>
        shared.Suite.Processes.Keys.Order().ShouldBe(AppHost.Topology.Processes.Select(p => p.Name).Concat(["epmd", "postgres", "rabbitmq"]).Order());

    private static string Numbered(params string[] lines) =>
        "key,indexNumber,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\n"
        + string.Concat(lines.Select(line => $"{line},标题,notice,2016-03-01,2016-03-02,website,正文,false,true,effective\n"));

    private static async Task<string?> NumberAsync(HttpClient client, string key, CancellationToken ct) =>
        (await client.ReadAsync($"api/publication/towns/{SharedSuite.East}/items?key={key}", ct)).GetProperty("items")[0].GetProperty("indexNumber").GetString();

    private static async Task<int> PublishedAsync(HttpClient client, CancellationToken ct) =>
        (await client.ReadAsync($"api/reporting/towns/{SharedSuite.East}/reports/2015", ct)).GetProperty("figures").GetProperty("itemsPublished").GetInt32();
}
