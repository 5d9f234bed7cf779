using System.Collections.Concurrent;
using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;
using Xunit;

namespace GovPortal.TestKit;

/// <summary>What the service asks of Identity: whose tokens count, and which towns there are.</summary>
public sealed class TownRegistry : IAsyncDisposable
{
    private const string Name = "https://issuer.example/";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly ConcurrentDictionary<string, (Guid Id, string AdminCode)> _towns = new(StringComparer.Ordinal);
    private readonly WebApplication _app;

    private TownRegistry(WebApplication app)
    {
        _app = app;
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, string>(StringComparer.Ordinal) { ["issuer"] = Name, ["jwks_uri"] = $"{Address}/keys" });
        app.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = _key.KeyId });
            return new { keys = new[] { new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, use = "sig", alg = "RS256" } } };
        });
        app.MapGet("/api/identity/towns/{slug}", (string slug) => _towns.TryGetValue(slug, out var town)
            ? Results.Ok(new { id = town.Id, version = 1, slug, name = "测试镇", kind = "town", adminCode = town.AdminCode })
            : Results.NotFound());
    }

    public string Address => _app.Urls.Single();

    public static string Issuer => Name;

    public static async Task<TownRegistry> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var registry = new TownRegistry(builder.Build());
        await registry._app.StartAsync(TestContext.Current.CancellationToken);
        return registry;
    }

    /// <summary>A town of its own for a test, so that no test sees another's rows.</summary>
    public string Onboard(string adminCode = "370404101")
    {
        var slug = "town-" + RandomNumberGenerator.GetHexString(12, lowercase: true);
        _towns[slug] = (Guid.CreateVersion7(), adminCode);
        return slug;
    }

    public Guid IdOf(string town) => _towns[town].Id;

    public string Token(string subject, string? town, params IEnumerable<string> roles)
    {
        var now = TimeProvider.System.GetUtcNow();
        List<Claim> claims = [new("sub", subject), new("name", "测试"), new("client_id", "tests"), .. roles.Select(r => new Claim("role", r))];
        if (town is not null) claims.AddRange([new Claim("town", town), new Claim("town_id", _towns[town].Id.ToString())]);
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Name,
            Audience = "govportal",
            NotBefore = now.AddMinutes(-5).UtcDateTime,
            IssuedAt = now.AddMinutes(-5).UtcDateTime,
            Expires = now.AddHours(4).UtcDateTime,
            Subject = new ClaimsIdentity(claims),
            SigningCredentials = new SigningCredentials(_key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }
}
