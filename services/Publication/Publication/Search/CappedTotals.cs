using System.Collections.Concurrent;

namespace GovPortal.Publication.Search;

/// <summary>Questions that had more hits than are counted some minutes ago: counting them again would be most of the work, and they hardly have fewer now.</summary>
/// <remarks>It remembers that there are many, never which: what is taken down is gone from the next answer.</remarks>
internal sealed class CappedTotals(TimeProvider clock)
{
    private const int Most = 20_000;
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private readonly ConcurrentDictionary<string, DateTimeOffset> _until = new(StringComparer.Ordinal);

    public bool Holds(Wanted wanted) => _until.TryGetValue(KeyOf(wanted), out var until) && until > clock.GetUtcNow();

    public void Add(Wanted wanted)
    {
        if (_until.Count >= Most) _until.Clear();
        _until[KeyOf(wanted)] = clock.GetUtcNow() + Fresh;
    }

    private static string KeyOf(Wanted wanted) => string.Join(
        '\n', $"{wanted.Town} {wanted.Year} {wanted.DocKeyIsPrefix}", wanted.Column, wanted.CatalogueItem, wanted.Validity, wanted.DocKey, string.Join(' ', wanted.Terms.All));
}
