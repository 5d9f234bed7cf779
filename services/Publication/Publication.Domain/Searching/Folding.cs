namespace GovPortal.Publication.Domain.Searching;

/// <summary>Text as the search compares it: full-width letters and digits as their half-width twins, lower case, white space and control characters a blank.</summary>
/// <remarks>As long as it was, so that a place in the folded text is the same place in the original.</remarks>
public static class Folding
{
    /// <summary>Stands for half of a surrogate pair, which no database keeps.</summary>
    private const char Broken = '\uFFFD';

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return string.Create(text.Length, text, static (to, from) =>
        {
            for (var at = 0; at < to.Length; at++) to[at] = Folded(from, at);
        });
    }

    private static char Folded(string text, int at)
    {
        var c = text[at];
        if (char.IsControl(c) || char.IsWhiteSpace(c)) return ' ';
        if (char.IsSurrogate(c)) return IsWhole(text, at) ? c : Broken;
        // Without ICU the framework's own normalisation does nothing.
        if (c is >= '\uFF10' and <= '\uFF19' or >= '\uFF21' and <= '\uFF3A' or >= '\uFF41' and <= '\uFF5A') c = (char)(c - 0xFEE0);
        return char.ToLowerInvariant(c);
    }

    private static bool IsWhole(string text, int at) => char.IsHighSurrogate(text[at])
        ? at + 1 < text.Length && char.IsLowSurrogate(text[at + 1])
        : at > 0 && char.IsHighSurrogate(text[at - 1]);
}
