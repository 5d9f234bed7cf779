using Microsoft.AspNetCore.Mvc.Testing;

namespace GovPortal.Portal.Tests;

/// <summary>The portal before a played suite, and a browser without scripts.</summary>
public sealed class PlayedPortal : IAsyncLifetime
{
    private PlayedSuite? _suite;
    private WebApplicationFactory<Program>? _portal;
    private HttpClient? _browser;

    public HttpClient Browser => _browser!;

    public async ValueTask InitializeAsync()
    {
        _suite = await PlayedSuite.StartAsync();
        _portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var service in (string[])["identity", "publication", "requests", "reporting"]) host.UseSetting($"services:{service}:http:0", _suite.Address);
            host.UseSetting("Authentication:Issuer", "https://issuer.example/");
            host.UseSetting("Authentication:MetadataAddress", "https://issuer.example/.well-known/openid-configuration");
        });
        _browser = _portal.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        if (_portal is not null) await _portal.DisposeAsync();
        if (_suite is not null) await _suite.DisposeAsync();
    }
}
