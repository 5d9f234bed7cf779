using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using GovPortal.EndToEnd.Tests;

namespace GovPortal.Benchmarks;

/// <summary>Eight readers search a large back-catalogue for words of two, three and six characters, the ten commonest pairs among them.</summary>
internal static class Search
{
    private const int Readers = 8;

    /// <param name="waits">Whether it asks only after Enter: loading takes long, and asking is worth measuring on a machine that does nothing else.</param>
    /// <returns>0; 1 if an answer is not what a naive scan gives.</returns>
    public static async Task<int> RunAsync(int count, int seconds, bool waits)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg", CancellationToken.None)).Trim()}");
        var unlimited = new Dictionary<string, string> { ["RateLimits__PublicRead__PerSecond"] = "100000", ["RateLimits__PublicRead__Burst"] = "100000" };
        await using var suite = await SuiteProcess.StartAsync([], unlimited, CancellationToken.None);
        using var tools = await suite.SignInAsync(KnownClient.Tools, CancellationToken.None);
        var items = new GeneratedItems();
        using var loading = new Loading(suite, tools, items, count);
        await loading.AcceptedAsync(await loading.SendAsync());
        await loading.CountedAsync();
        await loading.FoundAsync();
        var questions = Questions.Of(items, count);
        Console.WriteLine($"the commonest pairs: {string.Join(' ', questions.Commonest)}");
        if (waits)
        {
            Console.WriteLine("Press Enter to ask.");
            await Console.In.ReadLineAsync(CancellationToken.None);
        }

        await PhaseAsync(suite, questions, Math.Min(10, seconds), "warm-up");
        await PhaseAsync(suite, questions, seconds, "measured");
        Console.WriteLine($"load {(await File.ReadAllTextAsync("/proc/loadavg", CancellationToken.None)).Trim()}");
        return await NaiveScan.VerifyAsync(suite, items, count, questions) ? 0 : 1;
    }

    private static async Task PhaseAsync(SuiteProcess suite, Questions questions, int seconds, string name)
    {
        var took = new ConcurrentBag<(string Class, double Milliseconds)>();
        var start = Stopwatch.GetTimestamp();
        await Task.WhenAll(Enumerable.Range(0, Readers).Select(async reader =>
        {
            using var client = suite.Anybody();
            var random = new Random(reader);
            while (Stopwatch.GetElapsedTime(start).TotalSeconds < seconds)
            {
                var (kind, query) = questions.Any(random);
                var asked = Stopwatch.GetTimestamp();
                using var answer = await client.GetAsync(new Uri($"api/publication/search?q={Uri.EscapeDataString(query)}", UriKind.Relative), CancellationToken.None);
                await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
                answer.EnsureSuccessStatusCode();
                took.Add((kind, Stopwatch.GetElapsedTime(asked).TotalMilliseconds));
            }
        }));
        Console.WriteLine($"{name}: {Readers} readers, {took.Count / Stopwatch.GetElapsedTime(start).TotalSeconds:0} answers/s");
        Console.WriteLine("  question          count     p50     p95     p99     max   (ms)");
        Show("all", took.Select(t => t.Milliseconds));
        foreach (var kind in took.GroupBy(t => t.Class, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal)) Show(kind.Key, kind.Select(t => t.Milliseconds));
    }

    private static void Show(string kind, IEnumerable<double> took)
    {
        List<double> sorted = [.. took.Order()];
        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  {kind,-14}{sorted.Count,9}{At(0.5),8:0}{At(0.95),8:0}{At(0.99),8:0}{sorted[^1],8:0}"));
    }
}
