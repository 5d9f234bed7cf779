using System.Collections.Concurrent;
using System.Diagnostics;
using System.Globalization;
using System.Net.Http.Json;
using GovPortal.EndToEnd.Tests;

namespace GovPortal.Benchmarks;

/// <summary>Applicants hand in requests by the web form at a steady rate, through the gateway of a suite of its own, whatever the answers take.</summary>
/// <remarks>
/// The arrivals are planned beforehand and a latency counts from the planned moment, so that a slow answer delays nobody else and hides nothing.
/// All come from one address; the gateway's limit for it (50 a second) is as shipped and lies above the rate.
/// </remarks>
internal static class Submissions
{
    private const string Town = "benchmark";

    /// <returns>0; 1 if an answer was not 201 or a submission that was confirmed is not there afterwards.</returns>
    public static async Task<int> RunAsync(int perMinute, int seconds, int warmUpSeconds)
    {
        Console.WriteLine($"{Environment.ProcessorCount} cores, load {(await File.ReadAllTextAsync("/proc/loadavg", CancellationToken.None)).Trim()}");
        await using var suite = await SuiteProcess.StartAsync([], new Dictionary<string, string>(), CancellationToken.None);
        using var tools = await suite.SignInAsync(KnownClient.Tools, CancellationToken.None);
        await tools.OnboardAsync(Town, CancellationToken.None);
        using var handler = new SocketsHttpHandler { MaxConnectionsPerServer = 1000 };
        using var client = new HttpClient(handler) { BaseAddress = suite.Address };

        await PhaseAsync(client, "warm-up", perMinute, warmUpSeconds);
        var sent = await PhaseAsync(client, "measured", perMinute, seconds);

        Console.WriteLine($"load {(await File.ReadAllTextAsync("/proc/loadavg", CancellationToken.None)).Trim()}");
        var kept = (await suite.Folder.AskAsync<string>("requests", "select receipt_number from submissions", CancellationToken.None)).ToHashSet(StringComparer.Ordinal);
        var confirmed = sent.Where(s => s.Receipt is not null).ToList();
        var lost = confirmed.Count(s => !kept.Contains(s.Receipt!));
        Console.WriteLine($"sent {sent.Count}, confirmed {confirmed.Count}, of which lost {lost}");
        return lost == 0 && confirmed.Count == sent.Count ? 0 : 1;
    }

    private static async Task<List<Sent>> PhaseAsync(HttpClient client, string name, int perMinute, int seconds)
    {
        var count = perMinute * seconds / 60;
        var sent = new ConcurrentBag<Sent>();
        var start = Stopwatch.GetTimestamp();
        var under = new List<Task>(count);
        for (var arrival = 0; arrival < count; arrival++)
        {
            var planned = TimeSpan.FromMinutes((double)arrival / perMinute);
            if (planned - Stopwatch.GetElapsedTime(start) is { Ticks: > 0 } early) await Task.Delay(early, CancellationToken.None);
            under.Add(SendAsync(client, $"{name} {arrival}", start, planned, sent));
        }

        await Task.WhenAll(under);
        Show(name, [.. sent]);
        return [.. sent];
    }

    private static async Task SendAsync(HttpClient client, string who, long start, TimeSpan planned, ConcurrentBag<Sent> sent)
    {
        await Task.Yield();
        var body = new { applicantName = $"申请人 {who}", applicantKind = "naturalPerson", contact = "13800000000", description = $"申请公开第 {who} 号环境影响评价文件及其批复" };
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"api/requests/towns/{Town}/submissions", UriKind.Relative)) { Content = JsonContent.Create(body) };
        message.Headers.Add("Idempotency-Key", Guid.CreateVersion7().ToString());
        try
        {
            using var answer = await client.SendAsync(message, CancellationToken.None);
            var receipt = (int)answer.StatusCode == 201 ? (await answer.Content.ReadFromJsonAsync<Receipt>(CancellationToken.None))!.ReceiptNumber : null;
            sent.Add(new Sent(receipt, ((int)answer.StatusCode).ToString(CultureInfo.InvariantCulture), Stopwatch.GetElapsedTime(start) - planned));
        }
        catch (Exception failure) when (failure is HttpRequestException or TaskCanceledException)
        {
            sent.Add(new Sent(null, failure.GetType().Name, Stopwatch.GetElapsedTime(start) - planned));
        }
    }

    private static void Show(string name, List<Sent> sent)
    {
        if (sent.Count == 0) return;
        List<double> sorted = [.. sent.Select(s => s.Took.TotalMilliseconds).Order()];
        double At(double share) => sorted[Math.Min(sorted.Count - 1, (int)Math.Ceiling(share * sorted.Count) - 1)];
        Console.WriteLine($"{name}: {string.Join(", ", sent.GroupBy(s => s.Status).Select(g => $"{g.Count()} × {g.Key}"))}");
        Console.WriteLine("    count     p50     p95     p99     max   (ms from the planned moment to the whole answer)");
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{sorted.Count,9}{At(0.5),8:0}{At(0.95),8:0}{At(0.99),8:0}{sorted[^1],8:0}"));
    }

    private sealed record Sent(string? Receipt, string Status, TimeSpan Took);

    private sealed record Receipt(string ReceiptNumber);
}
