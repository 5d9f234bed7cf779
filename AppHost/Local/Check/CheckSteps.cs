using System.Diagnostics;

namespace GovPortal.AppHost.Local.Check;

/// <summary>The steps of a check in order, each with the time it took and what it saw. The first that fails ends the check.</summary>
internal sealed class CheckSteps
{
    private readonly List<(string Name, TimeSpan Took, string Seen)> _done = [];

    public IEnumerable<string> Table() =>
        _done.Select(s => $"  {s.Took.TotalSeconds,6:0.0} s  {s.Name}: {s.Seen}").Append($"  {_done.Sum(s => s.Took.TotalSeconds),6:0.0} s  in all");

    public void Took(string name, TimeSpan took, string seen) => _done.Add((name, took, seen));

    /// <param name="name">What is proven, in a few words.</param>
    /// <param name="step">Gives what it saw.</param>
    /// <exception cref="LaunchException">The step failed: names it, and says what was expected and what came.</exception>
    public async Task ProveAsync(string name, Func<Task<string>> step)
    {
        var clock = Stopwatch.StartNew();
        try
        {
            var seen = await step();
            Took(name, clock.Elapsed, seen);
        }
        catch (LaunchException e)
        {
            throw new LaunchException($"check failed at \"{name}\": {e.Message}");
        }
    }

    /// <exception cref="LaunchException">They differ.</exception>
    public static void Equal<T>(string what, T expected, T got)
    {
        if (!EqualityComparer<T>.Default.Equals(expected, got)) throw new LaunchException($"{what}: expected {expected}, got {got}");
    }

    /// <exception cref="LaunchException">The text is not in it.</exception>
    public static void Contains(string what, string expected, string got)
    {
        if (!got.Contains(expected, StringComparison.Ordinal))
        {
            throw new LaunchException($"{what}: expected to contain \"{expected}\", got \"{got[..Math.Min(got.Length, 300)]}\"");
        }
    }
}
