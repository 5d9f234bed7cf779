namespace GovPortal.Publication.Domain.Leaks;

/// <summary>Identity numbers and mobile numbers written one after the other with nothing between, as a lost column or line break leaves them.</summary>
internal static class RunTogether
{
    private const int Identity = 18;
    private const int Mobile = 11;
    private const int Longest = 20 * Identity;

    /// <returns>The numbers of a run of digits that is made of nothing else, two at least.</returns>
    public static IReadOnlyList<NumberCandidate> In(string text, int start, int end)
    {
        // The X of the last one is no digit.
        var stop = end < text.Length && text[end] is 'X' or 'x' ? end + 1 : end;
        var numbers = new List<NumberCandidate>();
        if (end - start < 2 * Mobile || end - start > Longest) return [];
        return Split(text, start, end, stop, numbers) && numbers.Count > 1 ? numbers : [];
    }

    private static bool Split(string text, int at, int end, int stop, List<NumberCandidate> numbers)
    {
        if (at == end || at == stop) return true;
        foreach (var length in (ReadOnlySpan<int>)[Identity, Mobile])
        {
            if (at + length > (length == Identity ? stop : end) || !Is(text.AsSpan(at, length))) continue;
            numbers.Add(new NumberCandidate(at, at + length, text.Substring(at, length).ToUpperInvariant(), 1, DigitGap.None, Whole: true, ""));
            if (Split(text, at + length, end, stop, numbers)) return true;
            numbers.RemoveAt(numbers.Count - 1);
        }

        return false;
    }

    private static bool Is(ReadOnlySpan<char> number) => number.Length == Identity ? Checksums.IsIdentity(number) : number[0] == '1' && number[1] is >= '3' and <= '9';
}
