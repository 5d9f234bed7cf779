using System.Security.Cryptography;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Leaks;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Search;

/// <summary>Reads the attachments of published items, one item after the other, so that the search finds them by what stands in there too.</summary>
/// <remarks>
/// Taking a file apart takes seconds: nobody waits for it, neither who publishes nor the <see cref="SearchIndexer"/>, and no transaction is open meanwhile.
/// What has been read is kept in the entry and nowhere else: it goes with it (ADR 0029).
/// </remarks>
internal sealed partial class FileTextReader(IServiceScopeFactory scopes, LeakCheck files, TimeProvider clock, ILogger<FileTextReader> logger) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            try
            {
                if (!await StepAsync(stoppingToken)) await Task.Delay(Pause, clock, stoppingToken);
            }
            catch (Exception failure) when (!stoppingToken.IsCancellationRequested)
            {
                LogPaused(logger, failure);
                await Task.Delay(Pause, clock, stoppingToken);
            }
        }
    }

    /// <summary>One item.</summary>
    /// <returns>Whether there was one to deal with.</returns>
    internal async Task<bool> StepAsync(CancellationToken ct)
    {
        if (await ClaimAsync(ct) is not { } row) return false;
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        db.Town.EnterTown(row.TownId);
        var read = await ReadAsync(db, scope.ServiceProvider.GetRequiredService<AttachmentStore>(), row.ItemId, ct);
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        await db.Database.ExecuteSqlAsync($"select from items where id = {row.ItemId} for no key update", ct);
        // What became of the item while its files were read counts.
        var items = await db.Items.AsNoTracking().Where(i => i.Id == row.ItemId).ToListAsync(ct);
        var waiting = await db.IndexAsync(items, new Dictionary<Guid, DateTimeOffset>(), read, ct);
        if (waiting.Count == 0) await db.Database.ExecuteSqlAsync($"delete from search_queue where item_id = {row.ItemId} and read_files", ct);
        await transaction.CommitAsync(ct);
        return true;
    }

    /// <summary>The one that has waited longest, which goes to the end: who dies over it does not stand before the others, and replicas take different ones.</summary>
    private async Task<SearchQueueRow?> ClaimAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<PublicationDb>();
        // Accepting comes before finding.
        if (await SearchIndexer.IsImportingAsync(db, ct)) return null;
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var rows = await db.Set<SearchQueueRow>().FromSql(
            $"""
             update search_queue set queued_at = now()
             where item_id = (select item_id from search_queue where read_files order by queued_at limit 1 for update skip locked) returning *
             """).AsNoTracking().ToListAsync(ct);
        await transaction.CommitAsync(ct);
        return rows.SingleOrDefault();
    }

    /// <returns>By attachment, those that were not read yet.</returns>
    private async Task<Dictionary<Guid, string>> ReadAsync(PublicationDb db, AttachmentStore store, Guid id, CancellationToken ct)
    {
        var read = new Dictionary<Guid, string>();
        if (await db.ItemsOnTheWeb.SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item) return read;
        if (await db.PublishedSearch.AsNoTracking().Where(e => e.ItemId == id && e.Format == PublishedEntry.CurrentFormat).Select(e => e.Files).SingleOrDefaultAsync(ct) is not { } held) return read;
        var left = EntryFiles.MostText - held.Files.Where(f => f.Read).Sum(f => f.Length);
        foreach (var file in item.Content.Attachments.Where(a => held.Files.Any(f => f.Id == a.Id && !f.Read)))
        {
            var text = left > 0 ? await TextAsync(store, id, file, left, ct) : "";
            left -= text.Length;
            read[file.Id] = text;
        }

        return read;
    }

    /// <returns>Empty if there is none, or the file is beyond reading: then it is found by its name.</returns>
    private async Task<string> TextAsync(AttachmentStore store, Guid item, AttachedFile file, int most, CancellationToken ct)
    {
        if (!LeakCheck.Reads(file.MediaType) || await BytesAsync(store, item, file, ct) is not { } bytes) return "";
        try
        {
            return await files.VisibleTextAsync(new LeakAttachment(file.Name, file.MediaType, bytes), most, ct);
        }
        catch (Exception damage) when (damage is not OperationCanceledException and not OutOfMemoryException)
        {
            // A damaged file leads to whatever the damage leads to, and would do so again.
            LogBeyondReading(logger, item, damage.GetType().Name);
            return "";
        }
    }

    private async Task<byte[]?> BytesAsync(AttachmentStore store, Guid item, AttachedFile file, CancellationToken ct)
    {
        try
        {
            await using var content = await store.ReadAsync(file.Id, ct);
            return content.ToArray();
        }
        catch (CryptographicException lost)
        {
            LogBeyondReading(logger, item, lost.GetType().Name);
            return null;
        }
    }

    [LoggerMessage(3103, LogLevel.Warning, "Reading attachments for the search pauses for a second.")]
    private static partial void LogPaused(ILogger logger, Exception failure);

    [LoggerMessage(3104, LogLevel.Warning, "A file of item {Item} cannot be read for the search: {Failure}. It is found by its name alone.")]
    private static partial void LogBeyondReading(ILogger logger, Guid item, string failure);
}
