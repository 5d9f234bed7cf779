using System.Security.Claims;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace GovPortal.Gateway.Tests;

/// <summary>An OpenID Connect issuer: its metadata and keys over HTTP, and tokens signed with them.</summary>
internal sealed class Issuer : IAsyncDisposable
{
    public const string Name = "https://issuer.example/";

    private readonly RsaSecurityKey _key = new(RSA.Create(2048)) { KeyId = "test" };
    private readonly WebApplication _app;

    private Issuer(WebApplication app)
    {
        _app = app;
        app.MapGet("/.well-known/openid-configuration", () => new Dictionary<string, string>(StringComparer.Ordinal) { ["issuer"] = Name, ["jwks_uri"] = $"{app.Urls.Single()}/keys" });
        app.MapGet("/keys", () =>
        {
            var key = JsonWebKeyConverter.ConvertFromRSASecurityKey(new RsaSecurityKey(_key.Rsa.ExportParameters(includePrivateParameters: false)) { KeyId = _key.KeyId });
            return new { keys = new[] { new { kty = key.Kty, kid = key.Kid, n = key.N, e = key.E, use = "sig", alg = "RS256" } } };
        });
    }

    public string MetadataAddress => $"{_app.Urls.Single()}/.well-known/openid-configuration";

    public static async Task<Issuer> StartAsync()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        var issuer = new Issuer(builder.Build());
        await issuer._app.StartAsync(TestContext.Current.CancellationToken);
        return issuer;
    }

    public string Token(string subject = "anna", string audience = "govportal", string issuer = Name, TimeSpan? lifetime = null, SecurityKey? key = null)
    {
        var expires = TimeProvider.System.GetUtcNow() + (lifetime ?? TimeSpan.FromMinutes(5));
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = issuer,
            Audience = audience,
            NotBefore = (expires - TimeSpan.FromHours(1)).UtcDateTime,
            IssuedAt = (expires - TimeSpan.FromHours(1)).UtcDateTime,
            Expires = expires.UtcDateTime,
            Subject = new ClaimsIdentity([new Claim("sub", subject), new Claim("role", "approver")]),
            SigningCredentials = new SigningCredentials(key ?? _key, SecurityAlgorithms.RsaSha256),
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        _key.Rsa.Dispose();
    }
}
