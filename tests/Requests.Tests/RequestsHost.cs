using System.Net.Http.Headers;
using GovPortal.Requests.Tests.WorkLists;

[assembly: AssemblyFixture(typeof(GovPortal.Requests.Tests.RequestsHost))]

namespace GovPortal.Requests.Tests;

/// <summary>The real service on real servers, as the process that a launcher starts; Identity is played by <see cref="TownRegistry"/>.</summary>
public sealed class RequestsHost : IAsyncLifetime
{
    private readonly MailPeer _mail = new();
    private MigratedService? _service;
    private TownRegistry? _registry;

    /// <summary>Settings of this process beyond what a launcher injects.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The database as its owner sees it: to look at what is really stored.</summary>
    public string OwnerConnection => _service!.OwnerConnection;

    /// <summary>The broker, for playing another service.</summary>
    public string Messaging => _service!.Settings["ConnectionStrings__messaging"];

    /// <summary>Where the service sends its mail.</summary>
    public MailPeer Mail => _mail;

    /// <summary>Everything that the service has logged.</summary>
    public string Log => _service!.Log;

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _registry = await TownRegistry.StartAsync();
        _service = await MigratedService.StartAsync("requests", Path.Combine(AppContext.BaseDirectory, "GovPortal.Requests.dll"), Prepare, ct);
        // The service lives as long as all the tests and takes thousands of calls: to compile its code well at once takes it half the processor time.
        _service.Settings["DOTNET_TieredCompilation"] = "0";
        await _service.ServeAsync(ct);
    }

    public async ValueTask DisposeAsync()
    {
        if (_service is not null) await _service.DisposeAsync();
        await _mail.DisposeAsync();
        if (_registry is not null) await _registry.DisposeAsync();
    }

    /// <summary>A new town, known from now on.</summary>
    public string NewTown() => _registry!.Onboard();

    public Guid IdOf(string town) => _registry!.IdOf(town);

    /// <summary>A visitor without a token.</summary>
    public HttpClient Public() => new() { BaseAddress = _service!.Address };

    /// <summary>A member of a town's staff with these roles.</summary>
    public HttpClient Staff(string town, params string[] roles) => Named($"{string.Join('+', roles)}@{town}", town, roles);

    /// <summary>Another member of a town's staff, told apart by the name.</summary>
    public HttpClient Named(string subject, string town, params string[] roles) => With(_registry!.Token(subject, town, roles));

    public HttpClient County(params string[] roles) => With(_registry!.Token("county", null, roles));

    private HttpClient With(string token)
    {
        var client = Public();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private void Prepare(MigratedService service)
    {
        service.Settings["Authentication__Issuer"] = TownRegistry.Issuer;
        service.Settings["Authentication__MetadataAddress"] = $"{_registry!.Address}/.well-known/openid-configuration";
        service.Settings["services__identity__http__0"] = _registry.Address;
        service.Settings["Mail__Host"] = "127.0.0.1";
        service.Settings["Mail__Port"] = $"{_mail.Port}";
        service.Settings["Mail__Security"] = "None";
        service.Settings["Mail__From"] = "portal@county.example";
        service.Settings["Mail__FirstPause"] = "00:00:01";
        service.Settings["WorkLists__DigestAt"] = "00:00";
        // Every round goes through all towns of all tests that have something urgent: often, it would be most of the work of the whole run.
        service.Settings["WorkLists__DigestEvery"] = "00:00:10";
        service.Settings["WorkLists__EscalateEvery"] = "00:00:10";
        foreach (var (name, value) in Settings) service.Settings[name] = value;
    }
}
