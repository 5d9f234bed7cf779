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
        (await visitor.ReadJsonAsync("/api/publication/search?town=" + town)).GetProperty("items").GetArrayLength().ShouldBe(1);
    }
}
