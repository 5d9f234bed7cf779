namespace GovPortal.Publication.Domain.Searching;

/// <summary>Brackets of any kind as 〔〕, in which the year of a document number stands: keyboards have others, and nobody tells them apart when looking for one.</summary>
/// <remarks>As long as it was, like <see cref="Folding"/>. Texts are kept with the brackets they have; terms, and what the index knows of a text, have these.</remarks>
public static class Brackets
{
    /// <summary>Each stands for the bracket at the same place of <see cref="To"/>.</summary>
    public const string From = "([（［【﹝)]）］】﹞";

    public const string To = "〔〔〔〔〔〔〕〕〕〕〕〕";

    public static string Fold(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text.AsSpan().IndexOfAny(From) < 0 ? text : string.Create(text.Length, text, static (to, from) =>
        {
            for (var at = 0; at < to.Length; at++) to[at] = From.IndexOf(from[at], StringComparison.Ordinal) is var kind and >= 0 ? To[kind] : from[at];
        });
    }

    /// <summary>Whether a folded term has a bracket, so that a text is to be folded before it is looked for.</summary>
    public static bool IsIn(string term)
    {
        ArgumentNullException.ThrowIfNull(term);
        return term.AsSpan().IndexOfAny('〔', '〕') >= 0;
    }
}
