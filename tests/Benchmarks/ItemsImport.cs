using GovPortal.EndToEnd.Tests;

namespace GovPortal.Benchmarks;

/// <summary>A large back-catalogue by the import: how fast it is accepted, counted and found; and, on demand, with a kill -9 of the service in the middle.</summary>
internal static class ItemsImport
{
    /// <returns>0; 1 if an item is missing or counted twice.</returns>
    public static async Task<int> RunAsync(int count, bool kill)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg", CancellationToken.None)).Trim()}");
        await using var suite = await SuiteProcess.StartAsync([], new Dictionary<string, string>(), CancellationToken.None);
        using var tools = await suite.SignInAsync(KnownClient.Tools, CancellationToken.None);
        using var loading = new Loading(suite, tools, new GeneratedItems(), count);
        await loading.AcceptedAsync(await loading.SendAsync(), kill ? () => suite.Kill("publication") : null);
        await loading.CountedAsync();
        await loading.FoundAsync();
        var counts = new List<long>();
        foreach (var (database, query) in Exactly) counts.AddRange(await suite.Folder.AskAsync<long>(database, query, CancellationToken.None));
        Console.WriteLine($"items, different keys, counted in Reporting, found: {string.Join(", ", counts)}; load {(await File.ReadAllTextAsync("/proc/loadavg", CancellationToken.None)).Trim()}");
        return counts.TrueForAll(c => c == count) ? 0 : 1;
    }

    private static readonly (string Database, string Query)[] Exactly =
    [
        ("publication", "select count(*) from items"),
        ("publication", "select count(distinct (town_id, key)) from items"),
        ("reporting", "select count(*) from items where state = 'published'"),
        ("publication", "select count(*) from published_search"),
    ];
}
