using System.Net;
using GovPortal.ServiceDefaults;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovPortal.Identity.Tests;

public sealed class ClientTokenTests(IdentityProcess identity) : IDisposable
{
    private readonly HttpClient _client = identity.Browser();

    public void Dispose() => _client.Dispose();

    [Fact]
    public async Task A_clients_token_names_its_role_and_validates_with_the_published_keys()
    {
        var ct = TestContext.Current.CancellationToken;
        using var configuration = await _client.GetAsync(new Uri("/.well-known/openid-configuration", UriKind.Relative), ct);
        var keys = new JsonWebKeySet(await _client.GetStringAsync(new Uri((await configuration.JsonAsync()).GetProperty("jwks_uri").GetString()!), ct));
        var token = await _client.TokenAsync("county-tools");
        var result = await new JsonWebTokenHandler { MapInboundClaims = false }.ValidateTokenAsync(token, new TokenValidationParameters
        {
            ValidIssuer = identity.Address.ToString(),
            ValidAudience = "govportal",
            IssuerSigningKeys = keys.GetSigningKeys(),
        });
        result.IsValid.ShouldBeTrue(result.Exception?.Message);
        result.Claims[ClaimNames.Role].ShouldBe(Roles.CountyIt);
        result.Claims[ClaimNames.ClientId].ShouldBe("county-tools");
        result.Claims[ClaimNames.Subject].ShouldBe("county-tools");
        result.Claims.ShouldNotContainKey(ClaimNames.Town);
    }

    [Fact]
    public async Task A_wrong_secret_is_invalid_client()
    {
        using var answer = await _client.AskTokenAsync("county-tools", "wrong");
        answer.StatusCode.ShouldBe(HttpStatusCode.Unauthorized);
        (await answer.JsonAsync()).GetProperty("error").GetString().ShouldBe("invalid_client");
    }

    [Fact]
    public async Task A_client_that_was_there_before_its_town_works_from_the_moment_of_onboarding()
    {
        using (var early = await _client.AskTokenAsync("early-client", IdentityProcess.ToolsSecret))
        {
            early.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        }

        using var onboarded = await _client.OnboardAsync("early");
        var id = (await onboarded.JsonAsync()).GetProperty("id").GetString();
        var token = new JsonWebToken(await _client.TokenAsync("early-client"));
        token.GetClaim(ClaimNames.Town).Value.ShouldBe("early");
        token.GetClaim(ClaimNames.TownId).Value.ShouldBe(id);
    }

    [Fact]
    public void No_secret_reaches_the_log()
    {
        identity.Log.ShouldNotContain(IdentityProcess.ToolsSecret);
        identity.Log.ShouldNotContain(IdentityProcess.OfficerPassword);
    }
}
