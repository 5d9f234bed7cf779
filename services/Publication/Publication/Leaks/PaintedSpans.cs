using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>What of a part is masked already, sorted once: a list of ten thousand persons asks for every number of it.</summary>
internal sealed class PaintedSpans
{
    private readonly List<TextSpan> _spans;

    /// <summary>The furthest end of the spans up to each.</summary>
    private readonly List<int> _ends;

    public PaintedSpans(IEnumerable<TextSpan> spans)
    {
        _spans = [.. spans.OrderBy(s => s.Start)];
        _ends = new List<int>(_spans.Count);
        foreach (var span in _spans) _ends.Add(_ends.Count == 0 ? span.End : Math.Max(_ends[^1], span.End));
    }

    /// <summary>Whether one of the spans holds all of a stretch.</summary>
    public bool Cover(TextSpan stretch) => LastUpTo(_spans, s => s.Start, stretch.Start) is >= 0 and var at && _ends[at] >= stretch.End;

    /// <returns>The last of things in order that begins no later than a position, or -1.</returns>
    public static int LastUpTo<T>(IReadOnlyList<T> sorted, Func<T, int> start, int position)
    {
        var (low, high) = (0, sorted.Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (start(sorted[middle]) <= position) low = middle + 1;
            else high = middle;
        }

        return low - 1;
    }
}
