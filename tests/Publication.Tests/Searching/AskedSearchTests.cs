using System.Text;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>What a visitor asks of the running service, and what its staff change meanwhile.</summary>
public sealed class AskedSearchTests(PublicationHost host)
{
    private const string Search = "/api/publication/search";

    [Fact]
    public async Task A_field_left_blank_asks_for_nothing()
    {
        var town = host.NewTown();
        var number = (await host.PublishedAsync(town, "blank")).Text("indexNumber");
        await host.FoundAsync(town, 1);
        using var visitor = host.Public();
        var asked = $"{Search}?q=blank&town=&after=&validity=&column=&catalogueItem=&docNumber=";
        (await visitor.ReadJsonAsync(asked)).GetProperty("items").EnumerateArray().Select(i => i.Text("indexNumber")).ShouldContain(number);
        (await visitor.ReadJsonAsync($"{Search}?q=blank&town=%20")).GetProperty("items").GetArrayLength().ShouldBeGreaterThan(0);
        (await visitor.ReadJsonAsync($"{Search}?q=blank&town=No.Town")).GetProperty("items").GetArrayLength().ShouldBe(0);
        var plain = await visitor.GetStringAsync(new Uri($"/{town}/feed.atom", UriKind.Relative), TestContext.Current.CancellationToken);
        (await visitor.GetStringAsync(new Uri($"/{town}/feed.atom?column=&after=", UriKind.Relative), TestContext.Current.CancellationToken)).ShouldBe(plain);
    }

    [Fact]
    public async Task What_is_taken_down_is_in_no_total_any_more()
    {
        var town = host.NewTown();
        using var approver = host.Approver(town);
        var lines = new StringBuilder();
        for (var n = 0; n < 1_002; n++) lines.Append(null, $"t{n:0000},第{n}号普查公告,,notice,,2014-03-01,2014-03-02,website,正文,false,true,effective,党政办,镇长\n");
        await PublicationHost.ImportAsync(approver, town, lines.ToString());
        for (var look = 0; look < 1200 && !(await AskAsync(town)).More; look++) await Task.Delay(100, TestContext.Current.CancellationToken);
        (await AskAsync(town)).ShouldBe((1_000, true));
        foreach (var key in (string[])["t0001", "t0500", "t1001"])
        {
            var item = (await approver.ReadJsonAsync($"{PublicationHost.Path(town)}/items?key={key}")).GetProperty("items")[0];
            await approver.PostJsonAsync($"{PublicationHost.Path(town)}/items/{item.Text("id")}/withdrawal", new { reason = "误发" }, version: item.GetProperty("version").GetInt64());
        }

        (await AskAsync(town)).ShouldBe((999, false));
    }

    private async Task<(int Total, bool More)> AskAsync(string town)
    {
        using var visitor = host.Public();
        var found = await visitor.ReadJsonAsync($"{Search}?town={town}&q={Uri.EscapeDataString("普查")}");
        return (found.GetProperty("total").GetInt32(), found.GetProperty("more").GetBoolean());
    }
}
