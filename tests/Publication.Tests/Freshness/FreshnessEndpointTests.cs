using System.Globalization;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Freshness;

public sealed class FreshnessEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    [Fact]
    public async Task The_home_page_is_kept_new_by_what_stands_in_a_column_without_a_clock()
    {
        var today = LegalDay.Today(TimeProvider.System).ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        await host.PublishedAsync(_town, "old", "2020-03-05", "news");
        await host.PublishedAsync(_town, "new", today, "data");
        await host.FoundAsync(_town, 2);
        var counters = (await ReadAsync()).GetProperty("counters");
        (counters.Text("homeUpdatedOn"), counters.GetProperty("homeStale").GetBoolean()).ShouldBe((today, false));
    }

    [Fact]
    public async Task A_new_edition_updates_a_column_that_follows_changes_and_is_no_news()
    {
        await host.PublishedAsync(_town, "leaders", "2020-03-05", "leaders");
        await host.PublishedAsync(_town, "news", "2020-03-05", "news");
        await host.FoundAsync(_town, 2);
        (await ColumnAsync("leaders")).GetProperty("stale").GetBoolean().ShouldBeTrue();
        await AmendAsync("leaders");
        await AmendAsync("news");
        (await ColumnAsync("leaders")).GetProperty("stale").GetBoolean().ShouldBeFalse();
        (await ColumnAsync("news")).Text("updatedOn").ShouldBe("2020-03-05");
    }

    [Fact]
    public async Task What_leads_to_no_page_of_a_town_is_told_as_dead_and_what_leads_elsewhere_is_not()
    {
        using var approver = host.Approver(_town);
        var body = $"[无](/{_town}/nothing) [外](https://www.other.gov.cn/{_town}/items/x/2024-1) [指南](/{_town}/guide) [文件](/static/x) [件](/{_town}/items/x/2024-2)";
        await PublicationHost.ImportAsync(approver, _town, $"k,标题,,notice,,2024-03-05,2024-03-05,website,{body},false,true,effective,党政办,镇长\n");
        (await ReadAsync()).GetProperty("deadLinks").EnumerateArray().Select(l => l.Text("link")).ShouldBe([$"/{_town}/nothing", $"/{_town}/items/x/2024-2"], ignoreOrder: true);
    }

    /// <param name="column">The item has its name for a key.</param>
    private async Task AmendAsync(string column)
    {
        using var writer = host.Writer(_town);
        var item = (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/items?key={column}")).GetProperty("items")[0];
        var path = $"{PublicationHost.Path(_town)}/items/{item.Text("id")}";
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "负责人调整" }, version: item.GetProperty("version").GetInt64());
        var input = new
        {
            key = column,
            title = "标题",
            column,
            producedOn = "2020-03-04",
            channels = new[] { "website" },
            body = "改过的正文",
            normative = false,
            governmentInformation = true,
        };
        await writer.PutJsonAsync(path, input, version: item.GetProperty("version").GetInt64());
        item = await GateOverHttpTests.StepsAsync(
            path, ("submission", writer), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)), ("approval", host.Approver(_town)));
        item.GetProperty("edition").GetInt32().ShouldBe(2);
    }

    private async Task<JsonElement> ReadAsync()
    {
        using var writer = host.Writer(_town);
        return await writer.ReadJsonAsync(PublicationHost.Path(_town) + "/freshness");
    }

    private async Task<JsonElement> ColumnAsync(string code) => (await ReadAsync()).GetProperty("columns").EnumerateArray().Single(c => c.Text("column") == code);
}
