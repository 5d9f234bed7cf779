namespace GovPortal.EndToEnd.Tests;

/// <summary>Waits for what comes about by itself, with a limit that is no claim about speed.</summary>
public static class Until
{
    public static Task Async(Func<Task<bool>> holds, string what, TimeSpan limit, CancellationToken ct) => Async(holds, () => what, limit, ct);

    public static async Task Async(Func<Task<bool>> holds, Func<string> what, TimeSpan limit, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        while (!await holds())
        {
            if (TimeProvider.System.GetElapsedTime(started) > limit) throw new TimeoutException($"Not within {limit.TotalSeconds:0} s: {what()}.");
            await Task.Delay(TimeSpan.FromMilliseconds(50), ct);
        }
    }
}
