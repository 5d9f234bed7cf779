using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>Fonts whose letters no program can read: the text is made of numbers of glyphs, and nothing says which characters they are (ISO 32000-1, 9.10.2).</summary>
internal static class PdfFonts
{
    private const int Deepest = 6;

    /// <param name="resources">Of a page; those of the forms that it draws are looked at too.</param>
    public static bool AnyUnreadable(PdfFile file, DictionaryToken? resources) => AnyUnreadable(file, resources, 0);

    private static bool AnyUnreadable(PdfFile file, DictionaryToken? resources, int depth)
    {
        if (resources is null || depth > Deepest) return false;
        if (Values(file, resources, "Font").Any(font => IsUnreadable(file, font))) return true;
        return Values(file, resources, "XObject").Any(form => AnyUnreadable(file, file.Dictionary(form, "Resources"), depth + 1));
    }

    private static bool IsUnreadable(PdfFile file, DictionaryToken font) =>
        file.Name(font, "Subtype") == "Type0" && file.Name(font, "Encoding") is "Identity-H" or "Identity-V" && !font.Data.ContainsKey("ToUnicode") && !IsOfKnownCharacters(file, font);

    /// <summary>The character collections of Adobe for Chinese, Japanese and Korean have maps of their own.</summary>
    private static bool IsOfKnownCharacters(PdfFile file, DictionaryToken font) =>
        file.Value(font, "DescendantFonts") is ArrayToken { Length: > 0 } fonts && file.Resolve(fonts[0]) is DictionaryToken descendant
        && file.Dictionary(descendant, "CIDSystemInfo") is { } system && file.Value(system, "Ordering") is { } ordering && PdfStrings.Of(ordering) is not ("Identity" or "" or null);

    private static IEnumerable<DictionaryToken> Values(PdfFile file, DictionaryToken resources, string name) => (file.Dictionary(resources, name)?.Data.Keys ?? [])
        .Select(key => file.Dictionary(file.Dictionary(resources, name)!, key)).OfType<DictionaryToken>();
}
