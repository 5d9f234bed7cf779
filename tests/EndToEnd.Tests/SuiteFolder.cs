using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Processes;
using GovPortal.AppHost.Local.Servers;
using Npgsql;

namespace GovPortal.EndToEnd.Tests;

/// <summary>The data folder of a suite, and what can be learnt from it behind the suite's back.</summary>
public sealed class SuiteFolder
{
    public string Path { get; } = Directory.CreateTempSubdirectory("govportal-suite-").FullName;

    /// <summary>Every process that the launcher keeps running, servers too, with the id of its leader and group.</summary>
    public IReadOnlyDictionary<string, int> Processes =>
        RunRecord.Living(Run).ToDictionary(r => System.IO.Path.GetFileNameWithoutExtension(r.Path), r => r.Group);

    private string Run => System.IO.Path.Combine(Path, "run");

    /// <summary>Id and command of each process that has one of the suite's folders in its command line or environment, whoever started it.</summary>
    public async Task<IReadOnlyList<string>> RemainsAsync(CancellationToken ct) => ProcessTable.Mentioning(await FoldersAsync(ct));

    /// <summary>Asks a database as its superuser, for what no client is told. Gives the first column.</summary>
    public async Task<List<T>> AskAsync<T>(string database, string query, CancellationToken ct, params IEnumerable<object> parameters)
    {
        await using var source = NpgsqlDataSource.Create(await LoginAsync(database, ct));
        await using var command = source.CreateCommand(query);
        foreach (var parameter in parameters) command.Parameters.Add(new() { Value = parameter });
        await using var reader = await command.ExecuteReaderAsync(ct);
        var found = new List<T>();
        while (await reader.ReadAsync(ct)) found.Add(await reader.GetFieldValueAsync<T>(0, ct));
        return found;
    }

    /// <summary>How its superuser gets into a database.</summary>
    public async Task<NpgsqlConnectionStringBuilder> LoginAsync(string database, CancellationToken ct)
    {
        var state = await StateAsync(ct);
        return new NpgsqlConnectionStringBuilder
        {
            Host = "127.0.0.1",
            Port = state.Port("postgres", _ => true),
            Username = PostgresServer.Superuser,
            Password = state.Password("postgres"),
            Database = database,
            Pooling = false,
        };
    }

    /// <summary>Every password that the launcher generated for the servers and their roles.</summary>
    public async Task<IReadOnlyList<string>> PasswordsAsync(CancellationToken ct)
    {
        await using var file = File.OpenRead(System.IO.Path.Combine(Path, "state.json"));
        using var content = await System.Text.Json.JsonDocument.ParseAsync(file, cancellationToken: ct);
        return [.. content.RootElement.GetProperty("passwords").EnumerateObject().Select(password => password.Value.GetString()!)];
    }

    /// <summary>Ends what is left, and removes all files.</summary>
    public async Task DeleteAsync()
    {
        if (Directory.Exists(Run)) await Leftovers.ClearAsync(Run, TimeSpan.FromSeconds(15), CancellationToken.None);
        foreach (var folder in await FoldersAsync(CancellationToken.None)) Directory.Delete(folder, recursive: true);
    }

    /// <summary>The servers' own folder may lie outside the data folder, where their users can get to it.</summary>
    public async Task<IReadOnlyList<string>> FoldersAsync(CancellationToken ct) =>
        (await StateAsync(ct)).ServerFolder is { } servers && Directory.Exists(servers) && !servers.StartsWith(Path, StringComparison.Ordinal) ? [Path, servers] : [Path];

    private Task<LaunchState> StateAsync(CancellationToken ct) => LaunchState.OpenAsync(System.IO.Path.Combine(Path, "state.json"), ct);
}
