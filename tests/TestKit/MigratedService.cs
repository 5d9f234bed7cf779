using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovPortal.AppHost.Local;
using Npgsql;

namespace GovPortal.TestKit;

/// <summary>A service on a database of its own that its <c>migrate</c> verb has made, on real servers, with both of its roles; it may then be served.</summary>
public sealed class MigratedService : IAsyncDisposable
{
    private static readonly SemaphoreSlim OneByOne = new(1);
    private static readonly Dictionary<(string Name, string Server), (string Database, string Password)> Models = [];

    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-tests-").FullName;
    private readonly StringWriter _log = new();
    private readonly string _assembly;
    private TestServers? _servers;
    private Process? _serving;

    private MigratedService(string assembly)
    {
        _assembly = assembly;
    }

    /// <summary>Connects as the role that the service runs as.</summary>
    public string ServiceConnection { get; private set; } = "";

    public string OwnerConnection { get; private set; } = "";

    /// <summary>Where it listens once it is served; also the issuer whose tokens it accepts.</summary>
    public Uri Address { get; } = new($"http://127.0.0.1:{FreePort()}");

    /// <summary>What a launcher injects, for both verbs.</summary>
    public Dictionary<string, string> Settings { get; } = new(StringComparer.Ordinal);

    public string Log
    {
        get
        {
            lock (_log) return _log.ToString();
        }
    }

    /// <param name="name">The service's name, which is also that of its connection strings.</param>
    /// <param name="assembly">Full path of its assembly.</param>
    /// <param name="ct">Gives up.</param>
    public static Task<MigratedService> StartAsync(string name, string assembly, CancellationToken ct) => StartAsync(name, assembly, _ => { }, ct);

    /// <summary>On a copy of the database that the first one of its name in this test process has migrated: that takes a process and seconds, a copy neither.</summary>
    /// <param name="prepare">Adds settings that only this service has.</param>
    public static async Task<MigratedService> StartAsync(string name, string assembly, Action<MigratedService> prepare, CancellationToken ct)
    {
        var service = new MigratedService(assembly);
        service._servers = await TestServers.StartAsync(Path.Combine(service._folder, "servers"), ct);
        // A database is only copied while nobody else is in it.
        await OneByOne.WaitAsync(ct);
        try
        {
            var server = (name, service._servers.Postgres);
            if (!Models.TryGetValue(server, out var model))
            {
                model = ($"{name}_model_{Guid.CreateVersion7():N}", RandomNumberGenerator.GetHexString(32));
                await service.CreateAsync(name, model, model.Database, template: null, ct);
                prepare(service);
                await service.MigrateAsync(name, ct);
                Models[server] = model;
            }

            await service.CreateAsync(name, model, $"{name}_{Guid.CreateVersion7():N}", model.Database, ct);
        }
        finally
        {
            OneByOne.Release();
        }

        prepare(service);
        return service;
    }

    /// <param name="prepare">What there is before it migrates: settings, or an older release's tables in the database, which is there and empty.</param>
    public static async Task<MigratedService> StartAsync(string name, string assembly, Func<MigratedService, CancellationToken, Task> prepare, CancellationToken ct)
    {
        var service = new MigratedService(assembly);
        service._servers = await TestServers.StartAsync(Path.Combine(service._folder, "servers"), ct);
        var database = $"{name}_{Guid.CreateVersion7():N}";
        await service.CreateAsync(name, (database, RandomNumberGenerator.GetHexString(32)), database, template: null, ct);
        await prepare(service, ct);
        await service.MigrateAsync(name, ct);
        return service;
    }

    /// <summary>Starts it as the process that a launcher starts, and waits until it is ready.</summary>
    public async Task ServeAsync(CancellationToken ct)
    {
        _serving = Start();
        using var client = new HttpClient { BaseAddress = Address };
        await Until.Async(async () => _serving.HasExited ? throw new InvalidOperationException(Log) : await IsReadyAsync(client, ct), () => $"it is ready: {Log}", ct);
    }

    /// <returns>The exit code of the verb; what it said is in <see cref="Log"/>.</returns>
    public async Task<int> RunAsync(string verb, CancellationToken ct)
    {
        using var process = Start(verb);
        await process.WaitForExitAsync(ct);
        return process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        if (_serving is { HasExited: false })
        {
            _serving.Kill();
            await _serving.WaitForExitAsync(CancellationToken.None);
        }

        _serving?.Dispose();
        if (_servers is not null) await _servers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <returns>Path of a PEM file with a key and its certificate, as the launcher makes them.</returns>
    public string Certificate(string purpose)
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest($"CN={purpose}", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = wanted.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        return PrivateFile(purpose + ".pem", $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
    }

    /// <returns>Path of a file that only its owner may read.</returns>
    public string PrivateFile(string name, string content)
    {
        var path = Path.Combine(_folder, name);
        File.WriteAllText(path, content);
        if (!OperatingSystem.IsWindows()) File.SetUnixFileMode(path, UnixFileMode.UserRead | UnixFileMode.UserWrite);
        return path;
    }

    /// <param name="model">Names the role that the service runs as, which <c>migrate</c> makes and every copy shares.</param>
    private async Task CreateAsync(string name, (string Database, string Password) model, string database, string? template, CancellationToken ct)
    {
        await using (var source = NpgsqlDataSource.Create(_servers!.Postgres))
        {
            await using var create = source.CreateCommand($"create database {database}{(template is null ? "" : $" template {template}")}");
            await create.ExecuteNonQueryAsync(ct);
        }

        var owner = new NpgsqlConnectionStringBuilder(_servers.Postgres) { Database = database };
        OwnerConnection = owner.ConnectionString;
        ServiceConnection = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = model.Database + "_app", Password = model.Password }.ConnectionString;
        Inject(name);
    }

    private async Task MigrateAsync(string name, CancellationToken ct)
    {
        if (await RunAsync("migrate", ct) != 0) throw new InvalidOperationException($"migrate of {name} failed: {Log}");
    }

    private void Inject(string name)
    {
        Settings[$"ConnectionStrings__{name}_owner"] = OwnerConnection;
        Settings[$"ConnectionStrings__{name}"] = ServiceConnection;
        Settings["ConnectionStrings__messaging"] = _servers!.Messaging;
        Settings["Authentication__Issuer"] = Address.OriginalString;
        Settings["Authentication__MetadataAddress"] = new Uri(Address, "/.well-known/openid-configuration").ToString();
        Settings["ASPNETCORE_URLS"] = Address.OriginalString;
        Settings["DataProtection__CertificatePath"] = Certificate("protection");
    }

    private Process Start(params string[] verb)
    {
        var start = new ProcessStartInfo("dotnet", [_assembly, .. verb]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var (key, value) in Settings) start.Environment[key] = value;
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

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private static async Task<bool> IsReadyAsync(HttpClient client, CancellationToken ct)
    {
        try
        {
            using var answer = await client.GetAsync(new Uri("/health/ready", UriKind.Relative), ct);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
