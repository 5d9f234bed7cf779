using System.Net;
using System.Security.Cryptography;
using Microsoft.IdentityModel.Tokens;

namespace GovPortal.Gateway.Tests;

public sealed class TokenTests(Door door) : IClassFixture<Door>
{
    private const string Guarded = "/api/requests/towns/kanzhuang/cases/1";
    private const string Open = "/api/identity/towns";

    [Fact]
    public async Task A_guarded_route_without_a_token_is_401()
    {
        using var answer = await door.SendAsync(HttpMethod.Get, Guarded);
        await answer.ShouldBeProblemAsync(401, "unauthenticated");
        answer.Headers.WwwAuthenticate.Single().Scheme.ShouldBe("Bearer");
    }

    [Fact]
    public async Task A_valid_token_passes_and_is_forwarded()
    {
        var token = door.Issuer.Token();
        var seen = await door.GetAsync(Guarded, token);
        seen["headers"]!["authorization"]!.GetValue<string>().ShouldBe($"Bearer {token}");
    }

    public static TheoryData<string> Invalid => ["expired", "otherAudience", "otherIssuer", "otherKey", "garbage", "empty"];

    [Theory]
    [MemberData(nameof(Invalid))]
    public async Task An_invalid_token_is_401_even_where_none_is_needed(string fault)
    {
        using var rsa = RSA.Create(2048);
        var token = fault switch
        {
            "expired" => door.Issuer.Token(lifetime: TimeSpan.FromMinutes(-5)),
            "otherAudience" => door.Issuer.Token(audience: "else"),
            "otherIssuer" => door.Issuer.Token(issuer: "https://else.example/"),
            "otherKey" => door.Issuer.Token(key: new RsaSecurityKey(rsa) { KeyId = "test" }),
            "garbage" => "a.b.c",
            _ => "",
        };
        foreach (var target in (string[])[Guarded, Open, "/kanzhuang"])
        {
            using var answer = await door.SendAsync(HttpMethod.Get, target, token);
            await answer.ShouldBeProblemAsync(401, "unauthenticated");
        }
    }

    [Fact]
    public async Task A_client_secret_in_basic_form_is_left_to_the_issuer()
    {
        using var answer = await door.SendAsync(HttpMethod.Post, "/connect/token", null, new StringContent("x"), ("Authorization", "Basic YTpi"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Theory]
    [InlineData("POST", "/api/publication/towns/kanzhuang/items")]
    [InlineData("POST", "/api/identity/towns")]
    [InlineData("POST", "/api/publication/towns/kanzhuang/imports")]
    [InlineData("PUT", "/api/reporting/towns/kanzhuang/declarations/2014")]
    [InlineData("POST", "/api/reporting/towns/kanzhuang/reports/2014/signature")]
    [InlineData("DELETE", "/api/publication/towns/kanzhuang/items/1")]
    [InlineData("GET", "/api/training/towns/kanzhuang/officers")]
    [InlineData("GET", "/api/reporting/county/reports/2014")]
    public async Task Everything_else_under_api_needs_a_token(string method, string target)
    {
        using var answer = await door.SendAsync(new HttpMethod(method), target);
        await answer.ShouldBeProblemAsync(401, "unauthenticated");
    }

    [Theory]
    [InlineData("/api/requests/towns/kanzhuang/submissions")]
    [InlineData("/api/reporting/checks")]
    public async Task The_publics_own_writes_need_none(string target)
    {
        using var answer = await door.SendAsync(HttpMethod.Post, target, null, new StringContent("{}"));
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
    }
}
