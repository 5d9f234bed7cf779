using System.Globalization;
using System.Text;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>A text as the detectors read it: full width to half width, every script's digits to ASCII, invisible characters dropped,
/// numeric character references resolved; with the way back to the exact place in the original.</summary>
public sealed class FoldedText
{
    private readonly int[]? _starts;
    private readonly int[]? _ends;

    private FoldedText(string original, string text, int[]? starts, int[]? ends) => (Original, Text, _starts, _ends) = (original, text, starts, ends);

    public string Original { get; }

    public string Text { get; }

    public static FoldedText Of(string original)
    {
        var first = 0;
        while (first < original.Length && IsPlain(original[first])) first++;
        if (first == original.Length) return new FoldedText(original, original, null, null);

        var (text, starts, ends) = (new StringBuilder(original.Length), new int[original.Length], new int[original.Length]);
        for (var at = 0; at < original.Length;)
        {
            var (folded, length) = Fold(original, at);
            if (folded != Dropped)
            {
                (starts[text.Length], ends[text.Length]) = (at, at + length);
                text.Append(folded);
            }

            at += length;
        }

        return new FoldedText(original, text.ToString(), starts, ends);
    }

    /// <summary>A text folded, without blanks and hyphens: numbers and names are broken by them and stay what they are.</summary>
    /// <param name="keepHyphens">An address has them between its numbers.</param>
    public static string Bare(string text, bool keepHyphens = false) => string.Concat(Of(text).Text.Where(c => !char.IsWhiteSpace(c) && (keepHyphens || c != '-')));

    /// <summary>A character of the unified ideographs' first block: names and addresses are written with no others.</summary>
    public static bool IsHan(char c) => c is >= '\u4E00' and <= '\u9FFF';

    /// <summary>Where a stretch of the folded text stands in the original.</summary>
    public TextSpan ToOriginal(int start, int length) => _starts is null || _ends is null
        ? new TextSpan(start, length)
        : length == 0
            ? new TextSpan(start < Text.Length ? _starts[start] : Original.Length, 0)
            : TextSpan.Between(_starts[start], _ends[start + length - 1]);

    private const char Dropped = '\uFFFF';

    private static bool IsPlain(char c) => c is < '\u0080' and not '&' or '。' or '、' or '《' or '》' or '“' or '”' or '·' || IsHan(c);

    private static (char Folded, int Length) Fold(string text, int at)
    {
        var c = text[at];
        if (IsPlain(c)) return (c, 1);
        return c switch
        {
            '&' => Reference(text, at),
            >= '\uFF01' and <= '\uFF5E' => ((char)(c - 0xFEE0), 1),
            '\u3000' or '\u00A0' or (>= '\u2000' and <= '\u200A') or '\u202F' or '\u205F' or '\u2028' => (' ', 1),
            (>= '\u200B' and <= '\u200F') or (>= '\u202A' and <= '\u202E') or (>= '\u2060' and <= '\u206F') or '\uFEFF' or '\u00AD' or '\u180E'
                or '\u034F' or (>= '\uFE00' and <= '\uFE0F') => (Dropped, 1),
            (>= '\u2010' and <= '\u2015') or '\u2212' or '\uFE63' or '\uFE58' or '\u30FC' or '\u2500' or '\u2501' => ('-', 1),
            >= '\u2E80' and <= '\u2FD5' => (Radicals.Fold(c), 1),
            _ => Digit(text, at),
        };
    }

    private static (char Folded, int Length) Digit(string text, int at)
    {
        var length = char.IsHighSurrogate(text[at]) && at + 1 < text.Length && char.IsLowSurrogate(text[at + 1]) ? 2 : 1;
        var digit = CharUnicodeInfo.GetDecimalDigitValue(text, at);
        return digit >= 0 ? ((char)('0' + digit), length) : (text[at], 1);
    }

    /// <summary>A character reference of HTML: a browser shows the character, so the check must read it.</summary>
    private static (char Folded, int Length) Reference(string text, int at)
    {
        var end = text.IndexOf(';', at, Math.Min(12, text.Length - at));
        if (end < 0) return ('&', 1);
        var name = text.AsSpan(at + 1, end - at - 1);
        var length = end - at + 1;
        if (name is "nbsp" or "ensp" or "emsp" or "thinsp") return (' ', length);
        if (name is "times") return ('\u00D7', length);
        if (name is "shy" or "zwj" or "zwnj" or "ZeroWidthSpace") return (Dropped, length);
        if (name.Length < 2 || name[0] != '#') return ('&', 1);
        var hexadecimal = name[1] is 'x' or 'X';
        return int.TryParse(name[(hexadecimal ? 2 : 1)..], hexadecimal ? NumberStyles.AllowHexSpecifier : NumberStyles.None, CultureInfo.InvariantCulture, out var code)
            && code is > 0 and < 0xFFFF
            ? (Fold(((char)code).ToString(), 0).Folded, length)
            : ('&', 1);
    }
}
