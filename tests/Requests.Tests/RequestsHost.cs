using System.Diagnostics;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovPortal.AppHost.Local;
using GovPortal.Requests.Tests.WorkLists;
using Npgsql;

[assembly: AssemblyFixture(typeof(GovPortal.Requests.Tests.RequestsHost))]

namespace GovPortal.Requests.Tests;

/// <summary>The real service on real servers, as the process that a launcher starts; Identity is played by <see cref="TownRegistry"/>.</summary>
public sealed class RequestsHost : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-requests-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private readonly StringWriter _log = new();
    private readonly Uri _address = new($"http://127.0.0.1:{FreePort()}");
    private readonly MailPeer _mail = new();
    private TestServers? _servers;
    private TownRegistry? _registry;
    private Process? _process;

    /// <summary>Settings of this process beyond what a launcher injects.</summary>
    internal IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The database as its owner sees it: to look at what is really stored.</summary>
    public string OwnerConnection { get; private set; } = "";

    /// <summary>The broker, for playing another service.</summary>
    public string Messaging => _servers!.Messaging;

    /// <summary>Where the service sends its mail.</summary>
    public MailPeer Mail => _mail;

    /// <summary>Everything that the service has logged.</summary>
    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    public async ValueTask InitializeAsync()
    {
        _servers = await TestServers.StartAsync(Path.Combine(_folder, "servers"), TestContext.Current.CancellationToken);
        _registry = await TownRegistry.StartAsync();
        await PrepareAsync(_servers, _registry);
        using var migrate = Start("migrate");
        await migrate.WaitForExitAsync(TestContext.Current.CancellationToken);
        migrate.ExitCode.ShouldBe(0, Log);
        _process = Start();
        using var client = Public();
        await Until.Async(
            async () => _process.HasExited ? throw new InvalidOperationException(Log) : await IsReadyAsync(client), () => $"it is ready: {Log}", TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        await _mail.DisposeAsync();
        if (_registry is not null) await _registry.DisposeAsync();
        if (_servers is not null) await _servers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A new town, known from now on.</summary>
    public string NewTown() => _registry!.Onboard();

    public Guid IdOf(string town) => _registry!.IdOf(town);

    /// <summary>A visitor without a token.</summary>
    public HttpClient Public() => new() { BaseAddress = _address };

    /// <summary>A member of a town's staff with these roles.</summary>
    public HttpClient Staff(string town, params string[] roles) => With(_registry!.Token($"{string.Join('+', roles)}@{town}", town, roles));

    /// <summary>Another member of a town's staff, told apart by the name.</summary>
    public HttpClient Named(string subject, string town, params string[] roles) => With(_registry!.Token(subject, town, roles));

    public HttpClient County(params string[] roles) => With(_registry!.Token("county", null, roles));

    private HttpClient With(string token)
    {
        var client = Public();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), TestContext.Current.CancellationToken);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }

    private async Task PrepareAsync(TestServers servers, TownRegistry registry)
    {
        var name = "requests_" + Guid.CreateVersion7().ToString("N");
        await using (var source = NpgsqlDataSource.Create(servers.Postgres))
        {
            await using var create = source.CreateCommand($"create database {name}");
            await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var owner = new NpgsqlConnectionStringBuilder(servers.Postgres) { Database = name };
        var service = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = name + "_app", Password = RandomNumberGenerator.GetHexString(32) };
        OwnerConnection = owner.ConnectionString;
        _environment["ConnectionStrings__requests_owner"] = owner.ConnectionString;
        _environment["ConnectionStrings__requests"] = service.ConnectionString;
        _environment["ConnectionStrings__messaging"] = servers.Messaging;
        _environment["Authentication__Issuer"] = TownRegistry.Issuer;
        _environment["Authentication__MetadataAddress"] = $"{registry.Address}/.well-known/openid-configuration";
        _environment["ASPNETCORE_URLS"] = _address.OriginalString;
        _environment["services__identity__http__0"] = registry.Address;
        _environment["DataProtection__CertificatePath"] = Certificate();
        _environment["Mail__Host"] = "127.0.0.1";
        _environment["Mail__Port"] = $"{_mail.Port}";
        _environment["Mail__Security"] = "None";
        _environment["Mail__From"] = "portal@county.example";
        _environment["Mail__FirstPause"] = "00:00:01";
        _environment["WorkLists__DigestAt"] = "00:00";
        _environment["WorkLists__DigestEvery"] = "00:00:01";
        _environment["WorkLists__EscalateEvery"] = "00:00:01";
    }

    private string Certificate()
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest("CN=protection", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = wanted.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(_folder, "protection.pem");
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return path;
    }

    private Process Start(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GovPortal.Requests.dll"), .. verb])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in _environment.Concat(Settings)) start.Environment[key] = value;
        // The service lives as long as all the tests and takes thousands of calls: to compile its code well at once takes it half the processor time.
        if (verb is []) start.Environment["DOTNET_TieredCompilation"] = "0";
        var process = Process.Start(start)!;
        process.OutputDataReceived += (_, line) => Keep(line.Data);
        process.ErrorDataReceived += (_, line) => Keep(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        return process;
    }

    private void Keep(string? line)
    {
        lock (_log) _log.WriteLine(line);
    }
}
