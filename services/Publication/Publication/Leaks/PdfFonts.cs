using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>Fonts whose letters no program can read: the text is made of numbers of glyphs, and nothing says which characters they are (ISO 32000-1, 9.10.2).</summary>
internal sealed class PdfFonts(PdfFile file)
{
    /// <summary>What pages without such fonts have led to: forms that all name the same resources would else be walked to the power of their number.</summary>
    private readonly Known _readable = new();
    private int _looked;

    /// <param name="resources">Of a page; those of the forms that it draws are looked at too.</param>
    /// <exception cref="RefusedFileException">The fonts of the file cost too much to look at.</exception>
    public bool AnyUnreadable(DictionaryToken? resources)
    {
        if (resources is null) return false;
        var (seen, left) = (new Known(), new Stack<DictionaryToken>([resources]));
        while (left.TryPop(out var next))
        {
            if (_readable.Resources.Contains(next) || !seen.Resources.Add(next)) continue;
            if (Values(next, "Font", known => known.Fonts, seen).Any(IsUnreadable)) return true;
            foreach (var form in Values(next, "XObject", known => known.Forms, seen))
            {
                if (file.Dictionary(form, "Resources") is { } own) left.Push(own);
            }
        }

        // Only a walk that came to its end says so of everything that it met.
        _readable.Add(seen);
        return false;
    }

    private bool IsUnreadable(DictionaryToken font) =>
        file.Name(font, "Subtype") == "Type0" && file.Name(font, "Encoding") is "Identity-H" or "Identity-V" && !font.Data.ContainsKey("ToUnicode") && !IsOfKnownCharacters(font);

    /// <summary>The character collections of Adobe for Chinese, Japanese and Korean have maps of their own.</summary>
    private bool IsOfKnownCharacters(DictionaryToken font) =>
        file.Value(font, "DescendantFonts") is ArrayToken { Length: > 0 } fonts && file.Resolve(fonts[0]) is DictionaryToken descendant
        && file.Dictionary(descendant, "CIDSystemInfo") is { } system && file.Value(system, "Ordering") is { } ordering && PdfStrings.Of(ordering) is not ("Identity" or "" or null);

    private IEnumerable<DictionaryToken> Values(DictionaryToken resources, string name, Func<Known, HashSet<DictionaryToken>> kind, Known seen)
    {
        if (file.Dictionary(resources, name) is not { } values || kind(_readable).Contains(values) || !kind(seen).Add(values)) yield break;
        foreach (var key in values.Data.Keys)
        {
            if (++_looked > PdfLimits.FontLookUps) throw new RefusedFileException(LeakFileErrors.TooDeep);
            if (file.Dictionary(values, key) is { } value) yield return value;
        }
    }

    /// <summary>Dictionaries by what they were met as: one may be named as the fonts and as the forms of a page at once.</summary>
    private sealed class Known
    {
        public HashSet<DictionaryToken> Resources { get; } = new(ReferenceEqualityComparer.Instance);

        public HashSet<DictionaryToken> Fonts { get; } = new(ReferenceEqualityComparer.Instance);

        public HashSet<DictionaryToken> Forms { get; } = new(ReferenceEqualityComparer.Instance);

        public void Add(Known more)
        {
            Resources.UnionWith(more.Resources);
            Fonts.UnionWith(more.Fonts);
            Forms.UnionWith(more.Forms);
        }
    }
}
