using System.Net;

namespace GovPortal.Identity.Tests;

public sealed class LeadingGroupTests(IdentityProcess identity) : IDisposable
{
    private readonly HttpClient _client = identity.Browser();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_reshuffle_closes_the_composition_before_it()
    {
        using var _ = await _client.OnboardAsync("reshuffled");
        using (var first = await AppointAsync("reshuffled", "镇长", "2013-03-01")) first.StatusCode.ShouldBe(HttpStatusCode.OK);
        using (var second = await AppointAsync("reshuffled", "镇党委书记", "2014-02-10")) second.StatusCode.ShouldBe(HttpStatusCode.OK);
        using var before = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns/reshuffled/leading-group?on=2014-02-09", null);
        var old = await before.JsonAsync();
        old.GetProperty("head").GetString().ShouldBe("镇长");
        old.GetProperty("validTo").GetString().ShouldBe("2014-02-09");
        using var after = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns/reshuffled/leading-group?on=2014-02-10", null);
        (await after.JsonAsync()).GetProperty("head").GetString().ShouldBe("镇党委书记");
        using var none = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns/reshuffled/leading-group?on=2013-02-28", null);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Another_towns_staff_find_no_such_town()
    {
        using var mine = await _client.OnboardAsync("mine");
        using var other = await _client.OnboardAsync("other");
        var token = await _client.TokenAsync("other-client");
        using var put = await _client.SendAsync(HttpMethod.Put, "/api/identity/towns/mine/leading-group", token, Group("镇长", "2014-01-01"));
        put.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        foreach (var list in (string[])["departments", "posts", "accounts"])
        {
            using var get = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns/mine/" + list, token);
            get.StatusCode.ShouldBe(HttpStatusCode.NotFound);
            using var own = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns/other/" + list, token);
            own.StatusCode.ShouldBe(HttpStatusCode.OK);
        }
    }

    private static object Group(string head, string validFrom) =>
        new { head, deputyHeads = Array.Empty<string>(), members = new[] { "党政办主任" }, office = "党政办", foundingDocument = "镇发〔2014〕1号", validFrom };

    private async Task<HttpResponseMessage> AppointAsync(string town, string head, string validFrom) => await _client.SendAsync(
        HttpMethod.Put, $"/api/identity/towns/{town}/leading-group", await _client.TokenAsync("county-tools"), Group(head, validFrom));
}
