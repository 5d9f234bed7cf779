using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>The attachments of a batch of items as the search shows them: which anybody may fetch, and what has been read of them.</summary>
internal sealed class PublishedFiles
{
    private static readonly PublishedFiles None = new([], new Dictionary<Guid, string>());
    private readonly HashSet<Guid> _open;
    private readonly IReadOnlyDictionary<Guid, string> _texts;

    private PublishedFiles(HashSet<Guid> open, IReadOnlyDictionary<Guid, string> texts) => (_open, _texts) = (open, texts);

    /// <summary>One question for the whole batch, and none if nothing is attached.</summary>
    /// <param name="texts">By attachment.</param>
    public static async Task<PublishedFiles> OfAsync(PublicationDb db, IEnumerable<Item> published, IReadOnlyDictionary<Guid, string> texts, CancellationToken ct)
    {
        var attached = published.SelectMany(i => i.Content.Attachments).Select(a => a.Id).ToArray();
        if (attached.Length == 0) return None;
        // As FetchAttachment has it: an original that was masked is nobody's, also while the public edition still names it.
        var open = await db.Attachments.AsNoTracking().Where(a => attached.Contains(a.Id) && !a.Restricted && a.Sha256 != "").Select(a => a.Id).ToListAsync(ct);
        return new PublishedFiles([.. open], texts);
    }

    public IReadOnlyList<FileText> Of(Item item) =>
        [.. item.Content.Attachments.Where(a => _open.Contains(a.Id)).Select(a => new FileText(a.Id, a.Name, _texts.GetValueOrDefault(a.Id)))];
}
