using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovPortal.AppHost.Local;
using Npgsql;

[assembly: AssemblyFixture(typeof(GovPortal.Identity.Tests.IdentityProcess))]

namespace GovPortal.Identity.Tests;

/// <summary>The real service on real servers: migrated, then started as the process that a launcher starts.</summary>
public sealed class IdentityProcess : IAsyncLifetime
{
    public const string ToolsSecret = "tools-secret-of-the-tests";
    public const string OfficerPassword = "Officer-passw0rd-of-the-tests";

    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-identity-").FullName;
    private readonly Dictionary<string, string> _environment = [];
    private readonly StringWriter _log = new();
    private TestServers? _servers;
    private Process? _process;

    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

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
        await PrepareAsync(_servers);
        using var migrate = Start("migrate");
        await migrate.WaitForExitAsync(TestContext.Current.CancellationToken);
        migrate.ExitCode.ShouldBe(0, Log);
        _process = Start();
        using var client = new HttpClient { BaseAddress = Address };
        for (var i = 0; i < 240 && !await IsReadyAsync(client); i++)
        {
            if (_process.HasExited) throw new InvalidOperationException(Log);
            await Task.Delay(250, TestContext.Current.CancellationToken);
        }
    }

    public async ValueTask DisposeAsync()
    {
        if (_process is { HasExited: false })
        {
            _process.Kill();
            await _process.WaitForExitAsync(CancellationToken.None);
        }

        _process?.Dispose();
        if (_servers is not null) await _servers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>A client that follows no redirects, so that a test sees each step; it keeps cookies.</summary>
    public HttpClient Browser() => new(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = Address };

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

    private async Task PrepareAsync(TestServers servers)
    {
        var name = "identity_" + Guid.CreateVersion7().ToString("N");
        await using (var source = NpgsqlDataSource.Create(servers.Postgres))
        {
            await using var create = source.CreateCommand($"create database {name}");
            await create.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
        }

        var owner = new NpgsqlConnectionStringBuilder(servers.Postgres) { Database = name };
        var service = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = name + "_app", Password = RandomNumberGenerator.GetHexString(32) };
        _environment["ConnectionStrings__identity_owner"] = owner.ConnectionString;
        _environment["ConnectionStrings__identity"] = service.ConnectionString;
        _environment["ConnectionStrings__messaging"] = servers.Messaging;
        _environment["Authentication__Issuer"] = Address.OriginalString;
        _environment["Authentication__MetadataAddress"] = new Uri(Address, "/.well-known/openid-configuration").ToString();
        _environment["ASPNETCORE_URLS"] = Address.OriginalString;
        _environment["services__identity__http__0"] = Address.OriginalString;
        _environment["DataProtection__CertificatePath"] = Certificate("protection");
        _environment["Identity__SigningCertificatePath"] = Certificate("signing");
        _environment["Identity__EncryptionCertificatePath"] = Certificate("encryption");
        _environment["Identity__CredentialsPath"] = Credentials();
    }

    private string Credentials()
    {
        var path = Path.Combine(_folder, "credentials.json");
        File.WriteAllText(path,
            $$"""
              {"clients": [
                 {"id": "county-tools", "secret": "{{ToolsSecret}}", "roles": ["countyIt"], "town": null},
                 {"id": "early-client", "secret": "{{ToolsSecret}}", "roles": ["approver"], "town": "early"},
                 {"id": "other-client", "secret": "{{ToolsSecret}}", "roles": ["informationOfficer", "approver"], "town": "other"}],
               "accounts": [
                 {"userName": "officer", "password": "{{OfficerPassword}}", "roles": ["informationOfficer"], "town": "signin"},
                 {"userName": "unlucky", "password": "{{OfficerPassword}}", "roles": ["informationOfficer"], "town": "signin"}]}
              """);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    private string Certificate(string purpose)
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest($"CN={purpose}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = wanted.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(_folder, purpose + ".pem");
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return path;
    }

    private Process Start(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "GovPortal.Identity.dll"), .. verb])
        {
            UseShellExecute = false,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (var (key, value) in _environment) start.Environment[key] = value;
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
