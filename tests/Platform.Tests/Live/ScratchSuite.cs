using System.Security.Cryptography;
using System.Security.Cryptography.X509Certificates;
using GovPortal.AppHost.Local;
using GovPortal.Kernel;
using GovPortal.Platform.Migrating;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace GovPortal.Platform.Tests.Live;

[CollectionDefinition(Name)]
public sealed class ScratchSuiteTests : ICollectionFixture<ScratchSuite>
{
    public const string Name = "live";
}

/// <summary>Servers of its own, a database as <c>migrate</c> leaves it, and one process; a test works in towns of its own.</summary>
public sealed class ScratchSuite : IAsyncLifetime
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-platform-").FullName;
    private string _service = "";
    private string _owner = "";
    private TestServers? _servers;

    /// <summary>As the superuser: no policy and no grant stands in its way.</summary>
    public NpgsqlDataSource Owner { get; private set; } = null!;

    public BrokerLine Line { get; private set; } = null!;

    public ScratchService Service { get; private set; } = null!;

    public Uri Broker => new(_servers!.Messaging);

    public Uri Database
    {
        get
        {
            var to = new NpgsqlConnectionStringBuilder(_service);
            return new Uri($"tcp://{to.Host}:{to.Port}");
        }
    }

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _servers = await TestServers.StartOwnAsync(Path.Combine(_folder, "servers"), ct);
        await using (var source = NpgsqlDataSource.Create(_servers.Postgres))
        {
            await using var create = source.CreateCommand("create database scratch");
            await create.ExecuteNonQueryAsync(ct);
        }

        _owner = new NpgsqlConnectionStringBuilder(_servers.Postgres) { Database = "scratch" }.ConnectionString;
        _service = new NpgsqlConnectionStringBuilder(_owner) { Username = "scratch_app", Password = RandomNumberGenerator.GetHexString(32) }.ConnectionString;
        Owner = NpgsqlDataSource.Create(_owner);
        var options = new DbContextOptionsBuilder<ScratchDb>().UseNpgsql(Owner).UseSnakeCaseNamingConvention().Options;
        await using (var db = new ScratchDb(options, new TownContext(), TimeProvider.System))
        {
            await ((RelationalDatabaseCreator)db.GetService<IDatabaseCreator>()).CreateTablesAsync(ct);
            await Migration.SecureAsync(db, _owner, _service, ct);
        }

        Line = new BrokerLine(Broker);
        Service = await AnotherAsync(ct);
    }

    /// <summary>Stops the process, whatever it is at, and starts it anew.</summary>
    public async Task RestartAsync()
    {
        await Service.DisposeAsync();
        Service = await AnotherAsync(TestContext.Current.CancellationToken);
    }

    /// <summary>A further process of the same service.</summary>
    /// <param name="broker">Where it finds the broker; absent: over <see cref="Line"/>.</param>
    /// <param name="database">Where it finds the database; absent: at the server itself.</param>
    public Task<ScratchService> AnotherAsync(CancellationToken ct, Uri? broker = null, Uri? database = null) => ScratchService.StartAsync(
        [
            $"--ConnectionStrings:scratch={(database is null ? _service : At(database))}",
            $"--ConnectionStrings:messaging={broker ?? Line.Address}",
            "--Authentication:Issuer=http://127.0.0.1:1/",
            "--Authentication:MetadataAddress=http://127.0.0.1:1/.well-known/openid-configuration",
            "--Replay:KeepRetired=00:00:01",
            $"--DataProtection:CertificatePath={Certificate()}",
        ],
        ct);

    public async Task<ScratchTown> TownAsync(ScratchService? service = null)
    {
        var town = TownId.New();
        var slug = $"t{town.Value:N}";
        await SqlAsync($"insert into known_towns (id, slug, name, kind, version) values ('{town}', '{slug}', '镇', 'town', 1)");
        return new ScratchTown(this, service ?? Service, town, slug);
    }

    public async Task<int> SqlAsync(string statement)
    {
        await using var command = Owner.CreateCommand(statement);
        return await command.ExecuteNonQueryAsync(TestContext.Current.CancellationToken);
    }

    public async Task<T> ValueAsync<T>(string query)
    {
        await using var command = Owner.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    public Task<long> CountAsync(string from) => ValueAsync<long>($"select count(*) from {from}");

    public async ValueTask DisposeAsync()
    {
        if (Service is not null) await Service.DisposeAsync();
        if (Line is not null) await Line.DisposeAsync();
        if (Owner is not null) await Owner.DisposeAsync();
        if (_servers is not null) await _servers.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    private string At(Uri database) => new NpgsqlConnectionStringBuilder(_service) { Host = database.Host, Port = database.Port }.ConnectionString;

    private string Certificate()
    {
        var path = Path.Combine(_folder, "protection.pem");
        if (File.Exists(path)) return path;
        using var key = RSA.Create(2048);
        var wanted = new CertificateRequest("CN=scratch", key, HashAlgorithmName.SHA256, RSASignaturePadding.Pkcs1);
        using var certificate = wanted.CreateSelfSigned(DateTimeOffset.UnixEpoch, DateTimeOffset.UnixEpoch.AddYears(200));
        File.WriteAllText(path, $"{certificate.ExportCertificatePem()}\n{key.ExportPkcs8PrivateKeyPem()}\n");
        return path;
    }
}
