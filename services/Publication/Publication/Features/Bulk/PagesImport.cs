using System.Text.Json;
using GovPortal.Platform.Imports;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Leaks;
using GovPortal.Publication.Pages;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Bulk;

/// <summary>Imports the pages of an existing site, with the files that belong to them, as history: the job attests them as it does lines of a file.</summary>
internal sealed class PagesImport(IDataProtectionProvider protection, VirusScan scan, LeakCheck leaks, TimeProvider clock) : IImportKind<PublicationDb>
{
    private const int KeysAtOnce = 1000;

    public string Kind => "pages";

    public string MediaType => "application/zip";

    public async Task<IImportPass> OpenAsync(PublicationDb db, ImportFile file, CancellationToken ct)
    {
        var settings = JsonSerializer.Deserialize<PagesSettings>((await file.NoteAsync(ImportNote.Settings, ct))!)!;
        var town = new PageTown(settings.OwnColumns, settings.Column, file.Today);
        return new PagesPass(await PageFolder.OpenAsync(await file.OpenSeekableAsync(ct), ct), town, scan);
    }

    /// <summary>
    /// A page of an item that was written here, or has been amended here since, is refused: no page says exactly what such an item does. While an amendment is on its way
    /// the page is left out with a warning, so that a folder can be sent again at any time.
    /// </summary>
    public async Task JudgeAsync(PublicationDb db, ImportChunk chunk, CancellationToken ct)
    {
        var batch = new ImportBatch<FolderPage>(chunk);
        var pages = batch.Rows.OfType<ArticlePage>().ToList();
        var keys = pages.ConvertAll(p => p.Key);
        var here = await db.ItemsOfTheGate.Where(i => keys.Contains(i.Key) && (i.ImportedBy == null || i.ReviewedHash != null)).Select(i => i.Key).ToListAsync(ct);
        foreach (var page in pages.Where(p => here.Contains(p.Key))) batch.Refuse(page.Number, page.Path, ItemErrors.NotHistory.Code, ItemErrors.NotHistory.Message);
    }

    /// <summary>Settles the numbers of all good pages, once for the job.</summary>
    public async Task PrepareAsync(PublicationDb db, ImportFile file, CancellationToken ct)
    {
        if (await file.NoteAsync(ImportNote.Plan, ct) is not null) return;
        var pages = new List<(string Path, string? Url, WantedNumber Wanted)>();
        await using (var pass = await OpenAsync(db, file, ct))
        {
            while (await pass.NextAsync(ct) is { } record)
            {
                if (record.Row is ArticlePage page) pages.Add((page.Path, page.Url, new WantedNumber(page.Number, page.Key, page.IndexNumber, page.PublishedOn.Year)));
            }
        }

        // In a statement of its own: another unit that begins to number waits for nothing longer (ADR 0030).
        if (pages.Count > 0) await db.IndexCodeAsync(ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var numbers = await KnownAsync(db, [.. pages.Select(p => p.Wanted.Key)], ct);
        foreach (var (key, number) in await ImportedNumbers.OfAsync(db, [.. pages.Select(p => p.Wanted).Where(w => !numbers.ContainsKey(w.Key))], taken: null, ct)) numbers[key] = number;
        file.Keep(ImportNote.Plan, new PagesPlan([.. pages.Select(p => new PagesPlan.Entry(p.Path, p.Url, numbers[p.Wanted.Key]))]).Write());
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
    }

    public async Task ApplyRowsAsync(PublicationDb db, ImportChunk chunk, CancellationToken ct)
    {
        var batch = new ImportBatch<FolderPage>(chunk);
        var note = await chunk.File.NoteAsync(ImportNote.Plan, ct);
        var apply = new PageItems(db, batch, PagesPlan.Read(note!), new AttachmentStore(db, protection, scan), leaks, await SlugAsync(db, ct));
        await apply.ApplyAsync(clock.GetUtcNow(), ct);
    }

    private static async Task<Dictionary<string, string>> KnownAsync(PublicationDb db, IReadOnlyList<string> keys, CancellationToken ct)
    {
        var known = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var some in keys.Chunk(KeysAtOnce))
        {
            var items = await db.Items.AsNoTracking().Where(i => some.Contains(i.Key) && i.IndexNumber != null).Select(i => new { i.Key, i.IndexNumber }).ToListAsync(ct);
            foreach (var item in items) known[item.Key] = item.IndexNumber!;
        }

        return known;
    }

    private static Task<string> SlugAsync(PublicationDb db, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        return db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.Slug).SingleAsync(ct);
    }
}

/// <param name="Column">The column of pages whose tags name none.</param>
/// <param name="OwnColumns">The codes of the town's own columns by the names that they had when the folder came: every pass must judge alike.</param>
internal sealed record PagesSettings(string? Column, Dictionary<string, string> OwnColumns);
