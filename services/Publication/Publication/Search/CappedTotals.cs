using System.Collections.Concurrent;

namespace GovPortal.Publication.Search;

/// <summary>Questions that had more hits than are counted a moment ago: counting them again would be most of the work, and they hardly have fewer now.</summary>
/// <remarks>
/// It remembers that there are many, never which: what is taken down is gone from the next answer. What this process takes down it counts anew at once
/// (<see cref="RemovedEntries"/>), what another does within a minute.
/// </remarks>
internal sealed class CappedTotals(TimeProvider clock)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(1);
    private volatile ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    /// <summary>Ask before counting: what is counted before something is forgotten is not kept after it.</summary>
    public Counting Begin(Wanted wanted)
    {
        var (until, key) = (_until, KeyOf(wanted));
        return new(until.TryGetValue(key, out var last) && last > clock.GetUtcNow(), () =>
        {
            if (until.Count >= Most) until.Clear();
            until[key] = clock.GetUtcNow() + Fresh;
        });
    }

    public void Forget() => _until = new(StringComparer.Ordinal);

    private static string KeyOf(Wanted wanted) => string.Join(
        '\n', $"{wanted.Town} {wanted.Year} {wanted.DocKeyIsPrefix}", wanted.Column, wanted.CatalogueItem, wanted.Validity, wanted.DocKey, string.Join(' ', wanted.Terms.All));
}

/// <param name="IsCapped">Whether the question is known to have more hits than are counted.</param>
/// <param name="Keep">Remembers that it has.</param>
internal sealed record Counting(bool IsCapped, Action Keep);
