using System.Text.Json;
using GovPortal.AppHost;
using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Servers;
using GovPortal.TestKit.RowSecurity;
using Npgsql;

namespace GovPortal.EndToEnd.Tests.CrossTown;

/// <summary>All databases of a running suite, as their owner, whom no policy keeps from any row.</summary>
internal sealed class SuiteDatabases : IAsyncDisposable
{
    private static readonly string[] AfterReads = ["audit_blocks", "audit_heads", "outbox"];
    private readonly Dictionary<string, (NpgsqlDataSource Source, IReadOnlyList<TableShape> Tables)> _databases = new(StringComparer.Ordinal);

    private SuiteDatabases()
    {
    }

    public static async Task<SuiteDatabases> OpenAsync(SuiteProcess suite, CancellationToken ct)
    {
        var state = await LaunchState.OpenAsync(Path.Combine(suite.DataFolder, "state.json"), ct);
        var opened = new SuiteDatabases();
        foreach (var name in Topology.Databases)
        {
            var connection = new NpgsqlConnectionStringBuilder
            {
                Host = "127.0.0.1",
                Port = state.Port("postgres", _ => true),
                Username = PostgresServer.Superuser,
                Password = state.Password("postgres"),
                Database = name,
                MaxPoolSize = 2,
            };
            var source = NpgsqlDataSource.Create(connection);
            opened._databases[name] = (source, await TableShape.AllAsync(source, ct));
        }

        return opened;
    }

    /// <summary>What a town has, table by table: how many rows and a hash of all that stands in them.</summary>
    /// <param name="readBy">Who may have read meanwhile: audit entries of these actors, and what seals them, are left out.</param>
    public async Task<IReadOnlyList<string>> PictureAsync(Town town, CancellationToken ct, params string[] readBy)
    {
        var picture = new List<string>();
        foreach (var (name, (source, tables)) in _databases)
        {
            foreach (var table in tables.Where(t => readBy.Length == 0 || !AfterReads.Contains(t.Name, StringComparer.Ordinal)))
            {
                var others = table.Name == "audit_entries" && readBy.Length > 0 ? $" and actor not in ({string.Join(", ", readBy.Select(a => $"'{a}'"))})" : "";
                await using var command = source.CreateCommand(
                    $"select count(*) || ' ' || coalesce(md5(string_agg(t::text, '|' order by t::text)), '') from \"{table.Name}\" t where {Of(table, town)}{others}");
                picture.Add($"{name}.{table.Name}: {await command.ExecuteScalarAsync(ct)}");
            }
        }

        return picture;
    }

    /// <summary>The town's rows in every service, newest first.</summary>
    public async Task<IReadOnlyList<TownRecord>> RecordsAsync(Town town, CancellationToken ct)
    {
        var records = new List<TownRecord>();
        foreach (var service in _databases.Keys) records.AddRange(await RecordsAsync(service, town, ct));
        return records;
    }

    /// <summary>The town's rows in one service, newest first.</summary>
    public async Task<IReadOnlyList<TownRecord>> RecordsAsync(string service, Town town, CancellationToken ct)
    {
        var (source, tables) = _databases[service];
        var records = new List<TownRecord>();
        foreach (var table in tables.Where(t => t.Name is not ("outbox" or "inbox" or "audit_entries" or "audit_blocks" or "published_search")))
        {
            await using var command = source.CreateCommand($"select to_jsonb(t)::text from \"{table.Name}\" t where {Of(table, town)} order by t.ctid desc limit 30");
            await using var reader = await command.ExecuteReaderAsync(ct);
            while (await reader.ReadAsync(ct)) records.Add(TownRecord.Of(service, table.Name, JsonElement.Parse(reader.GetString(0))));
        }

        var byId = records.Where(r => r.Value("id") is not null).DistinctBy(r => r.Value("id")).ToDictionary(r => r.Value("id")!, StringComparer.Ordinal);
        return [.. records.Select(r => r.WithParents(byId))];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var (source, _) in _databases.Values) await source.DisposeAsync();
    }

    /// <summary>A row without the column is the town's when it names the town anywhere.</summary>
    private static string Of(TableShape table, Town town) =>
        table.HasTown ? $"t.town_id = '{town.Id}'" : $"(t::text like '%{town.Slug}%' or t::text like '%{town.Id}%')";
}

internal sealed record Town(string Slug, Guid Id);
