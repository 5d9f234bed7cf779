using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Headers;
using GovPortal.EndToEnd.Tests;

namespace GovPortal.Benchmarks;

/// <summary>Brings generated items into a suite by the real import, all towns at once, and watches them arrive.</summary>
internal sealed class Loading(SuiteProcess suite, HttpClient tools, GeneratedItems items, int count) : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("govportal-benchmark-").FullName;
    private Dictionary<string, double> _used = [];
    private long _started;

    private TimeSpan Elapsed => Stopwatch.GetElapsedTime(_started);

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    /// <returns>Paths of the jobs.</returns>
    public async Task<IReadOnlyList<string>> SendAsync()
    {
        for (var town = 0; town < GeneratedItems.Towns; town++)
        {
            await tools.OnboardAsync(GeneratedItems.TownOf(town), CancellationToken.None);
            await using var file = File.Create(FileOf(town));
            await items.WriteAsync(file, town, count, CancellationToken.None);
        }

        _used = ProcessorTime.Of(suite);
        _started = Stopwatch.GetTimestamp();
        var jobs = new List<string>();
        for (var town = 0; town < GeneratedItems.Towns; town++)
        {
            var slug = GeneratedItems.TownOf(town);
            using var file = new StreamContent(File.OpenRead(FileOf(town))) { Headers = { ContentType = new MediaTypeHeaderValue("text/csv", "utf-8") } };
            using var answer = await tools.PostAsync($"api/publication/towns/{slug}/imports?kind=items", file, CancellationToken.None);
            await answer.JsonAsync(CancellationToken.None);
            jobs.Add(answer.Headers.Location!.OriginalString);
        }

        Say("sent");
        return jobs;
    }

    /// <param name="at">Called once, when about half of the items are in.</param>
    public async Task AcceptedAsync(IReadOnlyList<string> jobs, Action? at = null)
    {
        var said = 0;
        for (var done = 0L; done < count;)
        {
            await Task.Delay(500, CancellationToken.None);
            done = 0;
            foreach (var path in jobs)
            {
                try
                {
                    var job = await tools.ReadAsync(path, CancellationToken.None);
                    if (job.GetProperty("state").GetString() is "failed") throw new InvalidOperationException(job.GetRawText());
                    done += job.GetProperty("done").GetInt64();
                }
                catch (Exception failure) when (at is null && failure is HttpRequestException or Shouldly.ShouldAssertException)
                {
                    // Killed, and not ready again yet.
                }
            }

            if (done * 5 / count is var fifth && fifth > said) Say($"{done} in");
            said = (int)(done * 5 / count);
            if (done * 2 < count || at is null) continue;
            at();
            at = null;
        }

        Rate("accepted");
    }

    public Task CountedAsync() => UntilAsync("reporting", $"select count(*) from items where generation = 1", "in Reporting's figures");

    public Task FoundAsync() => UntilAsync("publication", "select count(*) from published_search", "in the search");

    private async Task UntilAsync(string database, string query, string what)
    {
        while ((await suite.Folder.AskAsync<long>(database, query, CancellationToken.None))[0] < count) await Task.Delay(250, CancellationToken.None);
        Rate(what);
    }

    /// <summary>Also what it has cost: on a machine that does other things too, only that can be compared.</summary>
    private void Rate(string what)
    {
        Say(string.Create(CultureInfo.InvariantCulture, $"{count} {what}: {count / Elapsed.TotalSeconds:0} items/s from the first byte sent"));
        var spent = ProcessorTime.Of(suite).Select(now => (now.Key, Seconds: now.Value - _used.GetValueOrDefault(now.Key))).Where(s => s.Seconds > 0.2);
        Console.WriteLine($"           processor seconds so far: {string.Join(", ", spent.OrderByDescending(s => s.Seconds).Select(s => string.Create(CultureInfo.InvariantCulture, $"{s.Key} {s.Seconds:0.0}")))}");
    }

    private string FileOf(int town) => Path.Combine(_folder, $"{town}.csv");

    private void Say(string what) => Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{Elapsed.TotalSeconds,7:0.0} s  {what}"));
}
