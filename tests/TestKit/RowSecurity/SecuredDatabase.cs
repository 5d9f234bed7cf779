using Npgsql;
using Shouldly;
using Xunit;

namespace GovPortal.TestKit.RowSecurity;

/// <summary>A service's migrated database with a row of each of two towns in every table that towns share.</summary>
/// <param name="name">The service's name; its assembly lies beside the tests.</param>
public abstract class SecuredDatabase(string name) : IAsyncLifetime
{
    private static readonly Dictionary<string, string> OpenInEveryService = new(StringComparer.Ordinal)
    {
        ["idempotency_keys"] = "found by route, client and key, and the route names the town; the answer in it is encrypted",
        ["inbox"] = "message numbers only",
        ["jobs"] = "the runner picks the next import of any town; no personal data; endpoints ask for the town as well",
        ["key_ring"] = "the service's own keys, wrapped by a certificate",
        ["known_towns"] = "a public list",
        ["outbox"] = "the dispatcher sends for all towns; no personal data in messages",
        ["read_model_generations"] = "numbers of the service's own tables",
        ["staged_chunks"] = "a piece of an import's file, encrypted, reached through its job",
    };

    private readonly string _assembly = Path.Combine(AppContext.BaseDirectory, $"GovPortal.{char.ToUpperInvariant(name[0])}{name[1..]}.dll");
    private MigratedService? _service;
    private NpgsqlDataSource? _app;
    private NpgsqlDataSource? _owner;

    /// <summary>Tables without a policy, each with its reason.</summary>
    public Dictionary<string, string> Open => new(OpenInEveryService.Concat(AlsoOpen), StringComparer.Ordinal);

    public IReadOnlyList<TableShape> Tables { get; private set; } = [];

    /// <summary>The tables in which only the policy keeps towns apart.</summary>
    public IEnumerable<TableShape> TownTables => Tables.Where(t => t.HasTown && !Open.ContainsKey(t.Name));

    public RowMaker Rows { get; private set; } = new([], new Dictionary<string, string>(StringComparer.Ordinal));

    public Guid Mine { get; } = Guid.CreateVersion7();

    public Guid Theirs { get; } = Guid.CreateVersion7();

    public string Owner => new NpgsqlConnectionStringBuilder(_service!.OwnerConnection).Username!;

    /// <summary>This service's own tables without a policy, each with its reason.</summary>
    protected virtual IReadOnlyDictionary<string, string> AlsoOpen { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <inheritdoc cref="RowMaker"/>
    protected virtual IReadOnlyDictionary<string, string> Samples { get; } = new Dictionary<string, string>(StringComparer.Ordinal);

    public async ValueTask InitializeAsync()
    {
        var ct = TestContext.Current.CancellationToken;
        _service = await MigratedService.StartAsync(name, _assembly, ct);
        _app = NpgsqlDataSource.Create(_service.ServiceConnection);
        _owner = NpgsqlDataSource.Create(_service.OwnerConnection);
        Tables = await TableShape.AllAsync(_owner, ct);
        Rows = new RowMaker(Tables, Samples);
        foreach (var town in (Guid[])[Mine, Theirs])
        {
            foreach (var table in TownTables) await FillAsync(table, town, ct);
        }
    }

    public async ValueTask DisposeAsync()
    {
        GC.SuppressFinalize(this);
        if (_app is not null) await _app.DisposeAsync();
        if (_owner is not null) await _owner.DisposeAsync();
        if (_service is not null) await _service.DisposeAsync();
    }

    /// <summary>A unit of work as the service opens it: by the service's own role, for a town and in a scope, or for none. It is undone when it ends.</summary>
    public async Task<UnitOfWork> WorkAsync(Guid? town, string scope = "town") => await UnitOfWork.OpenAsync(_app!, town, scope);

    /// <summary>What the owner sees, to whom as a superuser no policy applies.</summary>
    public async Task<T> AsOwnerAsync<T>(string query)
    {
        await using var command = _owner!.CreateCommand(query);
        return (T)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>As the service itself in that town: that it may is half of the proof.</summary>
    private async Task FillAsync(TableShape table, Guid town, CancellationToken ct)
    {
        await using var work = await WorkAsync(town);
        foreach (var statement in Rows.RowOf(table, town)) (await work.RowsAsync(statement)).ShouldBe(1, $"{table.Name}: {statement}");
        await work.KeepAsync(ct);
    }
}
