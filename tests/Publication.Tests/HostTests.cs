using System.Net;

namespace GovPortal.Publication.Tests;

public sealed class HostTests(PublicationHost host)
{
    [Fact]
    public async Task A_town_that_was_just_onboarded_is_served_and_another_is_not()
    {
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{PublicationHost.Path(host.NewTown())}/reading-points")).GetArrayLength().ShouldBe(0);
        (await visitor.ReadJsonAsync("/api/publication/towns/nowhere/reading-points", HttpStatusCode.NotFound)).Code().ShouldBe("town-not-found");
    }

    [Fact]
    public async Task Staff_reach_their_own_town_only()
    {
        var (own, other) = (host.NewTown(), host.NewTown());
        using var writer = host.Writer(own);
        await writer.ReadJsonAsync($"{PublicationHost.Path(own)}/items");
        await writer.ReadJsonAsync($"{PublicationHost.Path(other)}/items", HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task An_item_of_the_towns_history_is_public_and_a_draft_is_not()
    {
        var town = host.NewTown();
        var number = (await host.PublishedAsync(town, "k1")).Text("indexNumber");
        (await host.DraftAsync(town, "k2")).Text("state").ShouldBe("draft");
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync($"{PublicationHost.Path(town)}/items/{number}")).Text("title").ShouldBe("k1的标题");
        await host.FoundAsync(town, 1);
    }

    [Fact]
    public async Task What_is_public_is_counted_by_column_and_by_catalogue_item_and_a_draft_is_not()
    {
        var town = host.NewTown();
        await host.PublishedAsync(town, "k1");
        await host.PublishedAsync(town, "k2", "2024-04-01", "policy");
        using var approver = host.Approver(town);
        await PublicationHost.ImportAsync(approver, town, "k3,k3的标题,,notice,B20-1,2024-05-01,2024-05-02,website,正文,false,true,effective,党政办,镇长\n");
        await host.DraftAsync(town, "k4");
        await host.FoundAsync(town, 3);
        using var visitor = host.Public();
        var figures = await visitor.ReadJsonAsync($"{PublicationHost.Path(town)}/figures");
        figures.GetProperty("items").GetInt32().ShouldBe(3);
        Figures("columns").ShouldBe(["notice 2 2024-05-02", "policy 1 2024-04-01"]);
        Figures("catalogueItems").ShouldBe(["B20-1 1 2024-05-02"]);

        IEnumerable<string> Figures(string of) => figures.GetProperty(of).EnumerateArray().Select(f => $"{f.Text("code")} {f.GetProperty("items").GetInt32()} {f.Text("newestOn")}");
    }
}
