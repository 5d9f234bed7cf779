namespace GovPortal.Publication.Pages;

/// <summary>What a link of a page leads to.</summary>
/// <param name="Path">A page or a file of the folder; null for an address elsewhere.</param>
/// <param name="Address">The address elsewhere, or that of the old site, if it is known.</param>
internal sealed record PageLink(string? Path, string? Address, bool IsImage)
{
    public bool IsFile => Path is not null && !PageFolder.IsPage(Path);
}

/// <summary>Finds out where the links of one page lead: within the folder as the old site did, by its relative and its full addresses.</summary>
internal sealed class PageLinks(PageFolder folder, string page, Uri? address)
{
    private const int MaxAddress = 2000;
    private readonly List<PageLink> _found = [];

    public IReadOnlyList<PageLink> Found => _found;

    /// <returns>Number of the link among <see cref="Found"/>; null for one that leads nowhere a reader may go.</returns>
    public int? Add(string? href, bool isImage)
    {
        if (string.IsNullOrWhiteSpace(href) || href.TrimStart().StartsWith('#') || href.Length > MaxAddress || Of(href.Trim(), isImage) is not { } link) return null;
        if (isImage && !link.IsFile) return null;
        _found.Add(link);
        return _found.Count - 1;
    }

    private PageLink? Of(string href, bool isImage)
    {
        var full = FullOf(href);
        if (full is not null && full.Scheme is not ("http" or "https" or "mailto")) return null;
        return new PageLink(PathOf(href, full), full?.AbsoluteUri, isImage) is { Path: null, Address: null } ? null : new PageLink(PathOf(href, full), full?.AbsoluteUri, isImage);
    }

    private Uri? FullOf(string href) => IsFull(href)
        ? Uri.TryCreate(href, UriKind.Absolute, out var full) ? full : null
        : address is not null && Uri.TryCreate(address, href, out var resolved) ? resolved : null;

    private static bool IsFull(string href) => href.StartsWith("//", StringComparison.Ordinal)
        || (href.IndexOf(':', StringComparison.Ordinal) is > 0 and var colon && href.AsSpan(0, colon).IndexOfAny('/', '?', '#') < 0);

    private string? PathOf(string href, Uri? full)
    {
        if (!IsFull(href)) return Candidates(href).FirstOrDefault(folder.Has);
        return full is not null && address is not null && full.Host == address.Host ? Candidates(full.AbsolutePath).FirstOrDefault(folder.Has) : null;
    }

    /// <summary>From the page's own place; from the root of the folder, or of the one folder that it holds.</summary>
    private IEnumerable<string> Candidates(string href)
    {
        var written = href.Split('?', '#')[0].Replace('\\', '/');
        var path = Uri.UnescapeDataString(written);
        if (!path.StartsWith('/')) return Joined(page[..(page.LastIndexOf('/') + 1)], path);
        var top = page.IndexOf('/', StringComparison.Ordinal) is >= 0 and var at ? page[..(at + 1)] : "";
        return Joined("", path[1..]).Concat(Joined(top, path[1..]));
    }

    private static IEnumerable<string> Joined(string from, string path)
    {
        var parts = new List<string>();
        foreach (var part in (from + path).Split('/', StringSplitOptions.RemoveEmptyEntries))
        {
            if (part == ".") continue;
            if (part != "..") parts.Add(part);
            else if (parts.Count == 0) yield break;
            else parts.RemoveAt(parts.Count - 1);
        }

        yield return string.Join('/', parts);
    }
}
