using System.Diagnostics;
using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovPortal.AppHost.Local;
using Npgsql;

namespace GovPortal.TestKit;

/// <summary>A database of its own that a service's <c>migrate</c> verb has made, on real servers, with both of its roles.</summary>
public sealed class MigratedService : IAsyncDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-tests-").FullName;
    private TestServers? _servers;

    private MigratedService()
    {
    }

    /// <summary>Connects as the role that the service runs as.</summary>
    public string ServiceConnection { get; private set; } = "";

    public string OwnerConnection { get; private set; } = "";

    /// <param name="name">The service's name, which is also that of its connection strings.</param>
    /// <param name="assembly">Full path of its assembly.</param>
    /// <param name="ct">Gives up.</param>
    public static async Task<MigratedService> StartAsync(string name, string assembly, CancellationToken ct)
    {
        var service = new MigratedService();
        service._servers = await TestServers.StartAsync(Path.Combine(service._folder, "servers"), ct);
        var database = $"{name}_{Guid.CreateVersion7():N}";
        await using (var source = NpgsqlDataSource.Create(service._servers.Postgres))
        {
            await using var create = source.CreateCommand($"create database {database}");
            await create.ExecuteNonQueryAsync(ct);
        }

        var owner = new NpgsqlConnectionStringBuilder(service._servers.Postgres) { Database = database };
        var app = new NpgsqlConnectionStringBuilder(owner.ConnectionString) { Username = database + "_app", Password = RandomNumberGenerator.GetHexString(32) };
        (service.OwnerConnection, service.ServiceConnection) = (owner.ConnectionString, app.ConnectionString);
        await service.MigrateAsync(name, assembly, ct);
        return service;
    }

    public async ValueTask DisposeAsync()
    {
        if (_servers is not null) await _servers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private async Task MigrateAsync(string name, string assembly, CancellationToken ct)
    {
        var start = new ProcessStartInfo("dotnet", [assembly, "migrate"]) { UseShellExecute = false, RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment[$"ConnectionStrings__{name}_owner"] = OwnerConnection;
        start.Environment[$"ConnectionStrings__{name}"] = ServiceConnection;
        start.Environment["ConnectionStrings__messaging"] = _servers!.Messaging;
        start.Environment["Authentication__Issuer"] = "http://127.0.0.1:1/";
        start.Environment["Authentication__MetadataAddress"] = "http://127.0.0.1:1/.well-known/openid-configuration";
        start.Environment["DataProtection__CertificatePath"] = Certificate();
        using var process = Process.Start(start)!;
        var (output, error) = (process.StandardOutput.ReadToEndAsync(ct), process.StandardError.ReadToEndAsync(ct));
        await process.WaitForExitAsync(ct);
        if (process.ExitCode != 0) throw new InvalidOperationException($"migrate of {name} failed: {await output}{await error}");
    }

    private string Certificate()
    {
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest("CN=tests", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = wanted.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        var path = Path.Combine(_folder, "protection.pem");
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return path;
    }
}
