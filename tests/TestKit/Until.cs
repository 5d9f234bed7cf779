namespace GovPortal.TestKit;

/// <summary>Waits for what comes about by itself, with a limit that is no claim about speed.</summary>
public static class Until
{
    /// <summary>Far beyond what the slowest machine needs, with other tests beside it.</summary>
    private static readonly TimeSpan Limit = TimeSpan.FromMinutes(5);

    private static readonly TimeSpan FirstPause = TimeSpan.FromMilliseconds(50);

    /// <summary>To look costs the service work, and it shares two cores with other tests: what takes long is looked at seldom.</summary>
    private static readonly TimeSpan LongestPause = TimeSpan.FromSeconds(1);

    /// <summary>Until it holds.</summary>
    public static Task Async(Func<Task<bool>> holds, string what, CancellationToken ct) => Async(holds, () => what, ct);

    /// <inheritdoc cref="Async(Func{Task{bool}}, string, CancellationToken)"/>
    public static Task Async(Func<Task<bool>> holds, Func<string> what, CancellationToken ct) => Async(holds, held => held, _ => what(), LongestPause, ct);

    /// <summary>Asks again until the answer is as expected.</summary>
    /// <returns>That answer.</returns>
    public static Task<T> Async<T>(Func<Task<T>> ask, Func<T, bool> expected, CancellationToken ct) => Async(ask, expected, answer => $"{answer}", LongestPause, ct);

    /// <summary>What is over again in a moment must be looked for all the time.</summary>
    public static Task MetAsync(Func<Task<bool>> holds, string what, CancellationToken ct) => Async(holds, held => held, _ => what, FirstPause, ct);

    private static async Task<T> Async<T>(Func<Task<T>> ask, Func<T, bool> expected, Func<T, string> what, TimeSpan longest, CancellationToken ct)
    {
        var started = TimeProvider.System.GetTimestamp();
        for (var pause = FirstPause; ; pause = TimeSpan.FromTicks(Math.Min(pause.Ticks * 3 / 2, longest.Ticks)))
        {
            var answer = await ask();
            if (expected(answer)) return answer;
            if (TimeProvider.System.GetElapsedTime(started) > Limit) throw new TimeoutException($"Not within {Limit.TotalSeconds:0} s: {what(answer)}.");
            await Task.Delay(pause, ct);
        }
    }
}
