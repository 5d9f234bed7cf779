using System.Net;
using GovPortal.Gateway.Traffic;

namespace GovPortal.Gateway.Tests;

public sealed class RateLimitTests
{
    [Fact]
    public async Task A_flood_is_429_with_a_time_to_wait_and_only_its_sender_waits()
    {
        await using var door = new Door { Settings = ["--RateLimits:staff:perSecond=1", "--RateLimits:staff:burst=2"] };
        await door.InitializeAsync();
        var anna = door.Issuer.Token("anna");
        HttpResponseMessage? refused = null;
        for (var call = 0; call < 100 && refused is null; call++)
        {
            var answer = await door.SendAsync(HttpMethod.Get, "/api/training/x", anna);
            if (answer.StatusCode == HttpStatusCode.TooManyRequests) refused = answer;
            else answer.Dispose();
        }

        using var flood = refused.ShouldNotBeNull();
        await flood.ShouldBeProblemAsync(429, "rate-limited");
        flood.Headers.RetryAfter!.Delta!.Value.ShouldBeGreaterThanOrEqualTo(TimeSpan.FromSeconds(1));
        using var other = await door.SendAsync(HttpMethod.Get, "/api/training/x", door.Issuer.Token("bo"));
        other.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9", true)]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:3::1", false)]
    [InlineData("::ffff:192.0.2.1", "192.0.2.1", true)]
    [InlineData("192.0.2.1", "192.0.2.2", false)]
    public void An_address_counts_as_its_network(string one, string other, bool same) =>
        (RateLimits.Network(IPAddress.Parse(one)) == RateLimits.Network(IPAddress.Parse(other))).ShouldBe(same);
}
