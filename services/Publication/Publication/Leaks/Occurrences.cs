using System.Buffers;
using System.Text;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Every further place of a file where a value stands that is to be masked, whether or not it is a finding there: an account is one only beside its word.</summary>
internal static class Occurrences
{
    private const int ShortestValue = 6;

    /// <summary>Whether masking must leave no trace of the value of a detection anywhere in the file.</summary>
    public static bool MustGo(Detection detection) =>
        detection.Value.Length >= ShortestValue && detection.Targets.Any(t => t.Span == detection.Span && t.Kind is not (MaskKind.None or MaskKind.Name));

    public static IReadOnlyList<Detection> Of(IReadOnlyList<Detection> chosen, IReadOnlyList<ReadPart> parts)
    {
        var values = new Dictionary<string, Detection>(StringComparer.OrdinalIgnoreCase);
        foreach (var detection in chosen.Where(MustGo))
        {
            if (Bare(FoldedText.Of(detection.Value)).Text is { Length: >= ShortestValue } value) values.TryAdd(value, detection);
        }

        var more = new List<Detection>();
        if (values.Count == 0) return more;
        var (any, lengths) = (SearchValues.Create([.. values.Keys], StringComparison.OrdinalIgnoreCase), values.Keys.Select(v => v.Length).Distinct().OrderDescending().ToList());
        var painted = chosen.SelectMany(d => d.Targets, (d, t) => (d.Part, t.Span)).ToLookup(t => t.Part, t => t.Span);
        for (var part = 0; part < parts.Count; part++)
        {
            var folded = FoldedText.Of(parts[part].Part.Text);
            var (text, places) = Bare(folded);
            foreach (var (at, value) in In(text, any, lengths, values))
            {
                var span = folded.ToOriginal(places[at], places[at + value.Length - 1] + 1 - places[at]);
                if (!painted[part].Any(p => p.Start <= span.Start && p.End >= span.End)) more.Add(At(part, span, values[value], parts[part].Part));
            }
        }

        return more;
    }

    private static IEnumerable<(int At, string Value)> In(string text, SearchValues<string> any, List<int> lengths, Dictionary<string, Detection> values)
    {
        for (var at = 0; at < text.Length; at++)
        {
            var next = text.AsSpan(at).IndexOfAny(any);
            if (next < 0) yield break;
            at += next;
            var length = lengths.First(l => at + l <= text.Length && values.ContainsKey(text.Substring(at, l)));
            yield return (at, text.Substring(at, length));
        }
    }

    private static Detection At(int part, TextSpan span, Detection of, ScannedPart text)
    {
        var kind = of.Targets.First(t => t.Span == of.Span).Kind;
        var place = text.Segments.LastOrDefault(s => s.Span.Start <= span.Start)?.Place ?? text.Place;
        return of with { Finding = of.Finding with { Place = place, Start = span.Start, Length = span.Length }, Part = part, Span = span, Targets = [new MaskTarget(span, kind)] };
    }

    /// <summary>A text without blanks and hyphens, with the place of each of its characters.</summary>
    private static (string Text, List<int> Places) Bare(FoldedText folded)
    {
        var (bare, places) = (new StringBuilder(folded.Text.Length), new List<int>(folded.Text.Length));
        for (var at = 0; at < folded.Text.Length; at++)
        {
            if (char.IsWhiteSpace(folded.Text[at]) || folded.Text[at] == '-') continue;
            bare.Append(folded.Text[at]);
            places.Add(at);
        }

        return (bare.ToString(), places);
    }
}
