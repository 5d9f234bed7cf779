using System.Net;
using GovPortal.TestKit;
using Microsoft.IdentityModel.JsonWebTokens;

namespace GovPortal.Identity.Tests;

/// <summary>As in a cluster: the issuer's name is https, TLS ends before the gateway, and whoever needs its keys reads them over plain HTTP.</summary>
public sealed class BehindTlsTests
{
    private const string Public = "https://disclosure.example";

    [Fact]
    public async Task Keys_are_read_over_plain_http_and_a_token_of_the_public_issuer_is_accepted()
    {
        await using var service = await StartAsync(behindTls: true);
        using var client = new HttpClient { BaseAddress = service.Address };
        using var answer = await client.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        var configuration = await answer.JsonAsync();
        configuration.GetProperty("issuer").GetString().ShouldBe(Public + "/");
        configuration.GetProperty("token_endpoint").GetString().ShouldBe(Public + "/connect/token");
        configuration.GetProperty("jwks_uri").GetString().ShouldStartWith(service.Address.ToString());

        var token = await client.TokenAsync("county-tools");

        new JsonWebToken(token).Issuer.ShouldBe(Public + "/");
        // Identity itself accepts it only once it has read its own keys by the same way.
        await Until.Async(
            async () =>
            {
                using var named = await client.SendAsync(HttpMethod.Put, "/api/identity/county", token, new { name = "县", adminCode = "450302", siteName = "县政府网" });
                return named.StatusCode == HttpStatusCode.OK;
            },
            () => $"the token is accepted: {service.Log}",
            TestContext.Current.CancellationToken);
    }

    /// <summary>Unless it is told that TLS ends in front of it, it gives nobody a key over plain HTTP.</summary>
    [Fact]
    public async Task Without_the_word_that_TLS_ends_before_it_plain_http_is_refused()
    {
        await using var service = await StartAsync(behindTls: false);
        using var client = new HttpClient { BaseAddress = service.Address };
        using var answer = await client.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative), TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    private static async Task<MigratedService> StartAsync(bool behindTls)
    {
        var ct = TestContext.Current.CancellationToken;
        var service = await MigratedService.StartAsync("identity", IdentityProcess.Assembly, IdentityProcess.Prepare, ct);
        service.Settings["Authentication__Issuer"] = Public;
        service.Settings["Identity__BehindTls"] = behindTls ? "true" : "false";
        await service.ServeAsync(ct);
        return service;
    }
}
