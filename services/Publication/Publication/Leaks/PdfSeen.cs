using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>The texts of a PDF that were read where a person finds them: the same once more in an object is no second finding.</summary>
internal sealed class PdfSeen
{
    private const int ShortestOfPage = 6;

    private readonly HashSet<string> _texts = new(StringComparer.Ordinal);
    private readonly List<string> _pages = [];

    /// <summary>Looking through all pages for every string of a file costs more than a finding too many.</summary>
    private long _left = 4_000_000_000;

    public void AddPage(string text) => _pages.Add(Bare(text));

    public void Add(string text) => _texts.Add(Bare(text));

    /// <summary>Whether a text was neither read before nor stands on a page; it counts as read from now on.</summary>
    public bool IsNew(string text)
    {
        var bare = Bare(text);
        return bare.Length > 1 && _texts.Add(bare) && !(bare.Length >= ShortestOfPage && IsOnPage(bare));
    }

    /// <summary>Whether any line of what a stream draws stands on no page.</summary>
    public bool IsNewDrawing(string text)
    {
        var lines = text.Split('\n').Select(Bare).Where(l => l.Length > 0).ToList();
        return lines.Count > 0 && _texts.Add(Bare(text)) && !lines.TrueForAll(IsOnPage);
    }

    private bool IsOnPage(string bare)
    {
        foreach (var page in _pages)
        {
            if ((_left -= page.Length) < 0) return false;
            if (page.Contains(bare, StringComparison.Ordinal)) return true;
        }

        return false;
    }

    private static string Bare(string text) => string.Concat(FoldedText.Of(text).Text.Where(c => !char.IsWhiteSpace(c)));
}
