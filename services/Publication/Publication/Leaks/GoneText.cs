using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>A text that masking takes away, and so must leave nowhere in the file: the value of a finding, a cell of a list, the name beside a word.</summary>
/// <param name="Text">Folded, without blanks and hyphens.</param>
/// <param name="Finding">The finding that is masked.</param>
internal sealed record GoneText(string Text, MaskKind Kind, Finding Finding)
{
    private const int Shortest = 6;
    private const int ShortestName = 2;

    /// <summary>Shorter figures are found by chance in longer ones: they count only where no other digit stands beside them.</summary>
    private const int LongNumber = 11;

    private bool IsHanName { get; } = Kind == MaskKind.Name && Text.All(FoldedText.IsHan);

    private bool IsShortNumber { get; } = Text.Length < LongNumber && Text.All(char.IsAsciiDigit);

    /// <summary>Whether it can be told in the bare characters of a part, whatever a reader makes of them: two characters of a name may begin a word there, six digits a longer number.</summary>
    public bool IsTelling => !IsShortNumber && !(IsHanName && Text.Length == ShortestName);

    /// <summary>A name is sought in one text at a time: the end of one and the beginning of the next make no name.</summary>
    public bool IsOfOneText => IsHanName;

    public static IReadOnlyList<GoneText> Of(IEnumerable<Detection> masked, IReadOnlyList<ReadPart> parts, MaskingRules rules)
    {
        var texts = new Dictionary<string, GoneText>(StringComparer.OrdinalIgnoreCase);
        foreach (var detection in masked)
        {
            foreach (var target in detection.Targets.Where(t => t.Kind != MaskKind.None))
            {
                var own = target.Span == detection.Span && target.Kind != MaskKind.Name;
                var text = FoldedText.Bare(own ? detection.Value : parts[detection.Part].Part.Text.Substring(target.Span.Start, target.Span.Length));
                var gone = new GoneText(text, target.Kind, detection.Finding);
                if (gone.IsSought() && !rules.Mask(target.Kind, text).Contains(text, StringComparison.OrdinalIgnoreCase)) texts.TryAdd(text, gone);
            }
        }

        return [.. texts.Values];
    }

    /// <summary>Whether what stands at a place is this text and not a piece of another.</summary>
    /// <param name="folded">The whole text.</param>
    public bool Stands(string folded, int start, int end)
    {
        if (!IsHanName && !IsShortNumber) return true;
        if (folded.AsSpan(start, end - start).IndexOfAny('\t', '\n', '\r') >= 0) return false;
        if (IsHanName && Text.Length > ShortestName) return true;
        return !Continues(start > 0 ? folded[start - 1] : ' ') && !Continues(end < folded.Length ? folded[end] : ' ');
    }

    private bool Continues(char beside) => IsHanName ? FoldedText.IsHan(beside) : char.IsAsciiDigit(beside);

    /// <summary>The month of a birth is also that of any other date.</summary>
    private bool IsSought() => IsHanName ? Text.Length >= ShortestName : Text.Length >= Shortest && !(Finding.Detector == DetectorIds.Minor && Text[^1] == '月');
}
