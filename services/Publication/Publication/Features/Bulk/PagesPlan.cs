using System.Text.Json;
using GovPortal.Publication.Pages;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>Which number every page of a job gets, settled before the first becomes an item: the pages link to one another.</summary>
internal sealed class PagesPlan
{
    private readonly Dictionary<string, string> _byPath;
    private readonly Dictionary<string, string> _byUrl = new(StringComparer.Ordinal);

    public PagesPlan(IReadOnlyList<Entry> entries)
    {
        Entries = entries;
        _byPath = entries.ToDictionary(e => e.Path, e => e.IndexNumber, StringComparer.Ordinal);
        foreach (var entry in entries.Where(e => e.Url is not null)) _byUrl.TryAdd(entry.Url!, entry.IndexNumber);
    }

    public IReadOnlyList<Entry> Entries { get; }

    public string NumberOf(ArticlePage page) => _byPath[page.Path];

    /// <summary>The item that a link leads to.</summary>
    public string? NumberOf(PageLink link) =>
        (link.Path is { } path ? _byPath.GetValueOrDefault(path) : null) ?? (link.Address is { } address ? _byUrl.GetValueOrDefault(address) : null);

    public byte[] Write() => JsonSerializer.SerializeToUtf8Bytes(Entries);

    public static PagesPlan Read(byte[] written) => new(JsonSerializer.Deserialize<List<Entry>>(written) ?? []);

    internal sealed record Entry(string Path, string? Url, string IndexNumber);
}
