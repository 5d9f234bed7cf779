using System.Text;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The masked quotation of a finding, with a few characters around it.</summary>
internal static class Excerpt
{
    private const int Around = 6;
    private static readonly MaskingRules Rules = new();

    public static string Of(string text, Hit hit)
    {
        var start = Math.Max(0, hit.Span.Start - Around);
        var end = Math.Min(text.Length, hit.Span.End + Around);
        var quoted = new StringBuilder();
        Append(quoted, text.AsSpan(start, hit.Span.Start - start));
        if (hit.Mask == MaskKind.None) Append(quoted, text.AsSpan(hit.Span.Start, Math.Min(hit.Span.Length, 40)));
        else quoted.Append(Rules.Mask(hit.Mask, hit.Value));
        Append(quoted, text.AsSpan(hit.Span.End, end - hit.Span.End));
        return quoted.ToString();
    }

    /// <summary>What stands around a value may be another value: no digit and no letter is quoted.</summary>
    private static void Append(StringBuilder quoted, ReadOnlySpan<char> text)
    {
        foreach (var c in text) quoted.Append(char.IsDigit(c) || char.IsAsciiLetter(c) || c is >= '\uFF10' and <= '\uFF5A' || char.IsSurrogate(c) ? '*' : char.IsControl(c) ? ' ' : c);
    }
}
