using GovPortal.Platform.Imports;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Features.Leaks;
using GovPortal.Publication.Leaks;
using GovPortal.Publication.Pages;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>Makes items of a chunk of pages, with all that they attach, in the chunk's transaction.</summary>
internal sealed class PageItems(PublicationDb db, ImportBatch<FolderPage> batch, PagesPlan plan, AttachmentStore store, LeakCheck leaks, string slug)
{
    public async Task ApplyAsync(DateTimeOffset at, CancellationToken ct)
    {
        foreach (var page in batch.Rows.OfType<ColumnPage>())
            batch.Warn(page.Number, page.Path, "publication.page-of-a-column", "The page has the tags of a column and no ArticleTitle; it only lists others and was left out.");
        var pages = batch.Rows.OfType<ArticlePage>().ToList();
        var keys = pages.ConvertAll(p => p.Key);
        var known = await db.Items.Where(i => keys.Contains(i.Key)).ToDictionaryAsync(i => i.Key, StringComparer.Ordinal, ct);
        var marked = await db.MarkedAsync(known.Values, ct);
        var changed = new List<Item>();
        foreach (var page in pages)
        {
            if (await ApplyAsync(page, known.GetValueOrDefault(page.Key), marked, at, ct) is not { } item) continue;
            changed.Add(item);
            WarnOfLeaks(page, item);
        }

        await db.SaveImportedAsync(changed, batch, ct);
    }

    /// <returns>The item, if it is new or says something else than before.</returns>
    private async Task<Item?> ApplyAsync(ArticlePage page, Item? held, IReadOnlySet<Guid> marked, DateTimeOffset at, CancellationToken ct)
    {
        if (held is { IsHistory: false })
        {
            batch.Warn(page.Number, page.Path, ItemErrors.NotHistory.Code, ItemErrors.NotHistory.Message);
            return null;
        }

        if (held?.State is ItemState.Deleted or ItemState.Archived) return null;
        var number = plan.NumberOf(page);
        if (page.IndexNumber is { } brought && brought != number)
            batch.Warn(page.Number, page.Path, "publication.index-number-taken", "The item has another index number than the page: its own from before, or a new one where another item has the page's.");
        var id = held?.Id ?? Guid.CreateVersion7(at);
        var attached = await AttachAsync(page, id, held?.Content.Attachments ?? [], at, ct);
        var content = page.Content with { Body = LinkMarks.Fill(page.Content.Body, link => AddressOf(page.Links[link], attached)), Attachments = [.. attached.Values] };
        var history = new ImportedPublication(page.PublishedOn, page.Validity, ReviewedBy: null, ApprovedBy: null, batch.JobId, batch.Client);
        if (held is not null) return held.Reimport(Beside(content, held.Content), history, at, marked.Contains(id)).Failed(out _, out var differs) || !differs ? null : held;
        var item = Item.Import(batch.Town, page.Key, number, content, history, id);
        db.Items.Add(item);
        return item;
    }

    /// <summary>What no page says stays as it is held.</summary>
    private static ItemContent Beside(ItemContent content, ItemContent held) => content with
    {
        CatalogueItem = held.CatalogueItem,
        Genre = held.Genre,
        ChangedOn = held.ChangedOn,
        ShownUntil = held.ShownUntil,
        Audience = held.Audience,
        Normative = held.Normative,
        GovernmentInformation = held.GovernmentInformation,
        Channels = held.Channels,
    };

    /// <summary>Takes in what is not there yet: a file of the same name and bytes keeps its address when a folder is sent again.</summary>
    private async Task<Dictionary<string, AttachedFile>> AttachAsync(ArticlePage page, Guid item, IReadOnlyList<AttachedFile> held, DateTimeOffset at, CancellationToken ct)
    {
        var attached = new Dictionary<string, AttachedFile>(StringComparer.Ordinal);
        foreach (var path in page.Files)
        {
            var name = PageFolder.NameOf(path);
            if (held.FirstOrDefault(f => f.Name == name && f.Sha256 == page.Folder.HashOf(path) && !attached.ContainsValue(f)) is { } there)
            {
                attached[path] = there;
                continue;
            }

            var attachment = new Attachment(batch.Town, item, name, new StaffMember(batch.Client, batch.Client, "import"), at);
            await using var file = await page.Folder.OpenFileAsync(path, ct);
            if ((await store.TakeInAsync(attachment, file, ct)).Failed(out var error)) throw new InvalidDataException($"A file that was looked through is refused now: {error.Code}.");
            store.Keep(attachment);
            attached[path] = attachment.ToAttached();
        }

        return attached;
    }

    private string? AddressOf(PageLink link, Dictionary<string, AttachedFile> attached)
    {
        if (link.Path is { } path && attached.TryGetValue(path, out var file)) return $"/api/publication/towns/{slug}/attachments/{file.Id}/{Uri.EscapeDataString(file.Name)}";
        if (plan.NumberOf(link) is { } number) return $"/{slug}/items/{string.Join('/', number.Split('/').Select(Uri.EscapeDataString))}";
        return link.IsImage ? null : link.Address;
    }

    /// <summary>History is not stopped; who sent it is told how much there is to look at, and never what.</summary>
    private void WarnOfLeaks(ArticlePage page, Item item)
    {
        var findings = leaks.Scan(slug, ItemTexts.Of(item.Content, item.ChangeNote));
        var (blocking, forReview) = (findings.Count(f => f.Severity == LeakSeverity.Block), findings.Count(f => f.Severity == LeakSeverity.Review));
        if (blocking + forReview == 0) return;
        batch.Warn(page.Number, page.Path, "publication.leak-findings", $"The leak check finds {blocking} that would stop a new item and {forReview} for a person to look at.");
    }
}
