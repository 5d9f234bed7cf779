using System.Net;
using System.Text.Json;

namespace GovPortal.Publication.Tests.Withheld;

public sealed class WithheldItemEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Ledger => $"{PublicationHost.Path(_town)}/withheld-items";

    [Fact]
    public async Task Without_a_day_it_is_looked_at_again_after_twelve_months()
    {
        using var secrecy = host.SecrecyReviewer(_town);
        var entered = await secrecy.PostJsonAsync(Ledger, Entry("2020-03-02"), HttpStatusCode.Created);
        (entered.Text("reviewOn"), entered.Text("state"), entered.Text("groundText")).ShouldBe(("2021-03-02", "held", "公开后可能危及国家安全、公共安全、经济安全、社会稳定"));
        (await secrecy.ReadJsonAsync(Ledger + "/due?on=2021-03-01")).GetArrayLength().ShouldBe(0);
        (await secrecy.ReadJsonAsync(Ledger + "/due?on=2021-03-02")).GetArrayLength().ShouldBe(1);
        var kept = await secrecy.PostJsonAsync($"{Ledger}/{entered.Text("id")}/reviews", new { reviewedOn = "2021-03-02", reason = "理由仍在" }, version: 1);
        (kept.Text("reviewOn"), kept.GetProperty("reviews")[0].Text("by")).ShouldBe(("2022-03-02", $"secrecyReviewer@{_town}"));
    }

    [Fact]
    public async Task What_may_be_disclosed_is_linked_to_a_draft_of_the_own_town()
    {
        using var approver = host.Approver(_town);
        var entered = await approver.PostJsonAsync(Ledger, Entry("2020-03-02"), HttpStatusCode.Created);
        var path = $"{Ledger}/{entered.Text("id")}/disclosure";
        var theirs = (await host.DraftAsync(host.NewTown(), "d")).Text("id");
        await approver.PostJsonAsync(path, new { reviewedOn = "2021-03-02", reason = "时过境迁", draftId = theirs }, HttpStatusCode.NotFound, version: 1);
        var draft = (await host.DraftAsync(_town, "d")).Text("id");
        await approver.PostJsonAsync(path, new { reviewedOn = "2021-03-02", reason = "时过境迁", draftId = draft }, (HttpStatusCode)428);
        var released = await approver.PostJsonAsync(path, new { reviewedOn = "2021-03-02", reason = "时过境迁", draftId = draft }, version: 1);
        (released.Text("state"), released.GetProperty("reviews")[0].Text("draftId"), released.GetProperty("reviewOn").ValueKind).ShouldBe(("mayBeDisclosed", draft, JsonValueKind.Null));
        (await approver.PostJsonAsync(path, new { reviewedOn = "2021-03-02", reason = "再", draftId = draft }, HttpStatusCode.UnprocessableEntity, version: 2)).Code()
            .ShouldBe("publication.withheld-item-over");
    }

    [Fact]
    public async Task The_county_sees_what_is_overdue_in_all_towns_and_the_public_sees_nothing()
    {
        using var approver = host.Approver(_town);
        var entered = await approver.PostJsonAsync(Ledger, Entry("2008-05-05", "privacy"), HttpStatusCode.Created);
        using var supervisor = host.Supervisor();
        var overdue = (await supervisor.ReadJsonAsync("/api/publication/county/withheld-items/overdue?limit=200")).EnumerateArray().Single(w => w.Text("town") == _town);
        (overdue.Text("id"), overdue.Text("reviewOn")).ShouldBe((entered.Text("id"), "2009-05-05"));
        await supervisor.ReadJsonAsync($"{Ledger}/{entered.Text("id")}");
        await supervisor.PostJsonAsync($"{Ledger}/{entered.Text("id")}/reviews", new { reviewedOn = "2021-03-02", reason = "理由" }, HttpStatusCode.Forbidden, version: 1);
        using var visitor = host.Public();
        await visitor.ReadJsonAsync(Ledger, HttpStatusCode.Unauthorized);
        using var stranger = host.Approver(host.NewTown());
        await stranger.ReadJsonAsync(Ledger, HttpStatusCode.NotFound);
        await approver.ReadJsonAsync("/api/publication/county/withheld-items/overdue", HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task All_faults_of_an_entry_are_told_at_once_and_it_is_made_once_per_key()
    {
        using var secrecy = host.SecrecyReviewer(_town);
        var faults = await secrecy.PostJsonAsync(Ledger, Entry("2020-03-02", "privacy") with { ReviewOn = "2020-03-02" }, HttpStatusCode.BadRequest);
        faults.Faults().ShouldBe(["publication.withheld-next-not-later", "publication.withheld-ground-unknown"]);
        foreach (var _ in (int[])[1, 2]) await secrecy.SendJsonAsync(HttpMethod.Post, Ledger, Entry("2020-03-02"), HttpStatusCode.Created, ("Idempotency-Key", "one"));
        (await secrecy.ReadJsonAsync(Ledger)).GetProperty("items").GetArrayLength().ShouldBe(1);
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(Ledger, Entry("2020-03-02"), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task The_ledger_is_read_page_by_page()
    {
        using var secrecy = host.SecrecyReviewer(_town);
        for (var n = 0; n < 3; n++) await secrecy.PostJsonAsync(Ledger, Entry("2020-03-02"), HttpStatusCode.Created);
        var first = await secrecy.ReadJsonAsync(Ledger + "?limit=2");
        var second = await secrecy.ReadJsonAsync($"{Ledger}?limit=2&after={first.Text("next")}");
        (first.GetProperty("items").GetArrayLength(), second.GetProperty("items").GetArrayLength(), second.GetProperty("next").ValueKind).ShouldBe((2, 1, JsonValueKind.Null));
        await secrecy.ReadJsonAsync(Ledger + "?limit=201&state=lost", HttpStatusCode.BadRequest);
    }

    private static EntryOfLedger Entry(string on, string ground = "ND14-3") => new("某方案", "withheld", ground, "公开后可能影响稳定", on, "镇长", null);

    private sealed record EntryOfLedger(string Title, string Attribute, string Ground, string Reason, string DecidedOn, string DecidedBy, string? ReviewOn);
}
