namespace GovPortal.Platform.Outbox;

/// <summary>Types of messages that the broker takes nowhere at present, mostly because their reader has never been installed.</summary>
/// <remarks>A backlog of such a type is not sent again row by row: one row tries for all, ever more seldom, until one goes through.</remarks>
internal sealed class HeldTypes
{
    private static readonly TimeSpan Shortest = TimeSpan.FromSeconds(1);
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(30);
    private readonly Dictionary<string, (TimeSpan Pause, DateTimeOffset Until)> _held = new(StringComparer.Ordinal);

    public bool Any => _held.Count > 0;

    /// <summary>The types of which nothing may be sent now.</summary>
    public string[] At(DateTimeOffset now) => [.. _held.Where(h => h.Value.Until > now).Select(h => h.Key)];

    /// <summary>Of a batch, what may be sent: everything of a type that goes through, one row of a type on trial.</summary>
    public List<OutboxRow> Choose(IEnumerable<OutboxRow> batch) =>
        [.. batch.GroupBy(row => row.Type, StringComparer.Ordinal).SelectMany(type => _held.ContainsKey(type.Key) ? type.Take(1) : type)];

    /// <summary>None of these was taken: twice the pause from now on.</summary>
    public void Hold(string type, DateTimeOffset now)
    {
        var pause = _held.TryGetValue(type, out var held) ? TimeSpan.FromTicks(Math.Min(held.Pause.Ticks * 2, Longest.Ticks)) : Shortest;
        _held[type] = (pause, now + pause);
    }

    public void Release(string type) => _held.Remove(type);

    /// <summary>Of a type whose pause is over there should be a row: where there is none, another process has sent them.</summary>
    /// <param name="found">All that may be sent now.</param>
    public void KeepOnly(IEnumerable<OutboxRow> found, DateTimeOffset now)
    {
        var waiting = found.Select(row => row.Type).ToHashSet(StringComparer.Ordinal);
        foreach (var type in _held.Where(h => h.Value.Until <= now && !waiting.Contains(h.Key)).Select(h => h.Key).ToList()) _held.Remove(type);
    }
}
