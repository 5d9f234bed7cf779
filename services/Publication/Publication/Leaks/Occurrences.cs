using System.Buffers;
using System.Text;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Every further place of a file where a text stands that is to be masked, whether or not it is a finding there: an account is one only beside its word.</summary>
internal static class Occurrences
{
    /// <param name="painted">What is masked already.</param>
    public static IReadOnlyList<Detection> Of(IReadOnlyList<GoneText> gone, IReadOnlyList<ReadPart> parts, IEnumerable<Detection> painted)
    {
        var more = new List<Detection>();
        if (gone.Count == 0) return more;
        var texts = gone.ToDictionary(g => g.Text, StringComparer.OrdinalIgnoreCase);
        var (any, lengths) = (SearchValues.Create([.. texts.Keys], StringComparison.OrdinalIgnoreCase), texts.Keys.Select(v => v.Length).Distinct().OrderDescending().ToList());
        var covered = painted.SelectMany(d => d.Targets, (d, t) => (d.Part, t.Span)).GroupBy(t => t.Part, t => t.Span).ToDictionary(g => g.Key, g => new PaintedSpans(g));
        for (var part = 0; part < parts.Count; part++)
        {
            var folded = FoldedText.Of(parts[part].Part.Text);
            var (bare, places) = Bare(folded);
            covered.TryGetValue(part, out var masked);
            for (var at = bare.AsSpan().IndexOfAny(any); at >= 0; at = Next(bare, at + 1, any))
            {
                if (At(folded.Text, bare, places, at, lengths, texts) is not { } found) continue;
                var span = folded.ToOriginal(places[at], places[at + found.Text.Length - 1] + 1 - places[at]);
                if (masked?.Cover(span) != true) more.Add(At(part, span, found, parts[part].Part));
            }
        }

        return more;
    }

    private static int Next(string bare, int from, SearchValues<string> any) => bare.AsSpan(from).IndexOfAny(any) is >= 0 and var next ? from + next : -1;

    /// <summary>The longest text that stands at a place.</summary>
    private static GoneText? At(string folded, string bare, List<int> places, int at, List<int> lengths, Dictionary<string, GoneText> texts)
    {
        foreach (var length in lengths)
        {
            if (at + length <= bare.Length && texts.TryGetValue(bare.Substring(at, length), out var text) && text.Stands(folded, places[at], places[at + length - 1] + 1)) return text;
        }

        return null;
    }

    private static Detection At(int part, TextSpan span, GoneText gone, ScannedPart text)
    {
        var place = PaintedSpans.LastUpTo(text.Segments, s => s.Span.Start, span.Start) is >= 0 and var at ? text.Segments[at].Place : text.Place;
        var finding = gone.Finding with { Place = place, Start = span.Start, Length = span.Length };
        return new Detection(finding, part, span, gone.Text, [new MaskTarget(span, gone.Kind)]);
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
