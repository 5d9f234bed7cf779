using System.Net;

namespace GovPortal.Identity.Tests;

public sealed class OnboardingTests(IdentityProcess identity) : IDisposable
{
    private readonly HttpClient _client = identity.Browser();

    public void Dispose() => _client.Dispose();

    [Theory]
    [InlineData("api")]
    [InlineData("signin-oidc")]
    [InlineData("sitemap")]
    [InlineData("Upper")]
    [InlineData("9digit")]
    [InlineData("x")]
    [InlineData("line\n")]
    public async Task A_slug_that_is_no_address_is_refused(string slug)
    {
        using var answer = await _client.OnboardAsync(slug);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()).Distinct().ShouldBe(["slug"]);
    }

    [Fact]
    public async Task All_faults_of_an_input_are_listed_together()
    {
        using var answer = await _client.SendAsync(HttpMethod.Post, "/api/identity/towns", await _client.TokenAsync("county-tools"),
            new { slug = "-", name = " ", adminCode = "12345", kind = "city", siteIdCode = "1" });
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        (await answer.JsonAsync()).GetProperty("errors").EnumerateArray().Select(e => e.GetProperty("field").GetString()!)
            .ShouldBe(["slug", "name", "adminCode", "kind", "siteIdCode"], ignoreOrder: true);
    }

    [Fact]
    public async Task A_second_town_of_the_same_slug_is_a_conflict_but_a_retry_is_not()
    {
        using var first = await _client.OnboardAsync("twice", "key-1");
        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        first.Headers.Location!.ToString().ShouldBe("/api/identity/towns/twice");
        using var retry = await _client.OnboardAsync("twice", "key-1");
        retry.StatusCode.ShouldBe(HttpStatusCode.Created);
        (await retry.JsonAsync()).GetProperty("id").GetString().ShouldBe((await first.JsonAsync()).GetProperty("id").GetString());
        using var second = await _client.OnboardAsync("twice");
        second.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await second.JsonAsync()).GetProperty("code").GetString().ShouldBe("identity.town-slug-taken");
    }

    [Fact]
    public async Task The_public_reads_towns_but_onboards_none()
    {
        using var _ = await _client.OnboardAsync("listed");
        using var one = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns/listed", null);
        (await one.JsonAsync()).GetProperty("kind").GetString().ShouldBe("town");
        using var list = await _client.SendAsync(HttpMethod.Get, "/api/identity/towns?limit=1&after=listec", null);
        (await list.JsonAsync()).GetProperty("items")[0].GetProperty("slug").GetString().ShouldBe("listed");
        using var refused = await _client.SendAsync(HttpMethod.Post, "/api/identity/towns", null, new { });
        refused.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
    }
}
