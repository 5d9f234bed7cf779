using GovPortal.Kernel;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>The leak check of an item: what it finds is kept, so that each finding can be settled.</summary>
internal sealed class ItemLeaks(PublicationDb db, AttachmentStore store, LeakCheck check)
{
    /// <summary>Looks at exactly what is public, or at what is under work; a file of a kind that no machine here reads is left to a person.</summary>
    public async Task<Result> ScanAsync(Item item, bool ofPublic, DateTimeOffset at, CancellationToken ct)
    {
        var (content, note, hash) = ofPublic ? (item.Content, item.ChangeNote, item.PublicHash) : (item.Working, item.WorkingChangeNote, item.WorkingHash);
        var slug = await SlugAsync(ct);
        var found = check.Scan(slug, ItemTexts.Of(content, note)).ToList();
        foreach (var file in content.Attachments)
        {
            if ((await ScanFileAsync(slug, file, ct)).Failed(out var error, out var inFile)) return error.Saying($"{file.Name}: {error.Message}");
            found.AddRange(inFile);
        }

        (await ScanOfAsync(item, ofPublic, ct)).Take(hash, found, at);
        return Result.Done;
    }

    /// <summary>Looks at what readers can still read of a replaced edition beside the one that is public; its files nobody can fetch.</summary>
    public async Task ScanEditionAsync(ItemEdition edition, DateTimeOffset at, CancellationToken ct)
    {
        var findings = check.Scan(await SlugAsync(ct), ItemTexts.Of(edition.Content, edition.ChangeNote));
        var scan = await db.LeakScans.SingleOrDefaultAsync(s => s.ItemId == edition.ItemId && s.OfPublic && s.Edition == edition.Number, ct)
            ?? db.LeakScans.Add(new LeakScan(edition.TownId, edition.ItemId, ofPublic: true, edition.Number)).Entity;
        scan.Take(edition.Hash(), findings, at);
    }

    /// <summary>Keeps, for each file of the public item that cannot be read, a finding that only a person settles, beside what its texts and its other files say.</summary>
    public async Task LeaveToAPersonAsync(Item item, DateTimeOffset at, CancellationToken ct)
    {
        var slug = await SlugAsync(ct);
        var found = check.Scan(slug, ItemTexts.Of(item.Content, item.ChangeNote)).ToList();
        foreach (var file in item.Content.Attachments)
            found.AddRange((await ScanFileAsync(slug, file, ct)).Failed(out _, out var inFile) ? [LeakScanner.Unreadable(file.Name, file.Sha256)] : inFile);
        (await ScanOfAsync(item, ofPublic: true, ct)).Take(item.PublicHash, found, at);
    }

    /// <returns>The content under work that was looked at, and how many findings of it are not settled.</returns>
    public async Task<(string? ScannedHash, int Blocking, int ForReview)> UnsettledAsync(Guid item, CancellationToken ct)
    {
        if (await db.LeakScans.AsNoTracking().SingleOrDefaultAsync(s => s.ItemId == item && !s.OfPublic, ct) is not { } scan) return (null, 0, 0);
        var open = LeakGate.Open(scan.Findings, await SettlementsAsync(item, ct));
        return (scan.ContentHash, open.Count(f => f.Severity == LeakSeverity.Block), open.Count(f => f.Severity == LeakSeverity.Review));
    }

    public async Task<IReadOnlyList<Settlement>> SettlementsAsync(Guid item, CancellationToken ct) =>
        [.. (await db.SettledFindings.AsNoTracking().Where(s => s.ItemId == item).OrderBy(s => s.At).ThenBy(s => s.Id).ToListAsync(ct)).Select(s => s.ToSettlement())];

    private async Task<Result<IReadOnlyList<Finding>>> ScanFileAsync(string slug, AttachedFile file, CancellationToken ct)
    {
        if (!LeakCheck.Reads(file.MediaType)) return Result<IReadOnlyList<Finding>>.FromValue([LeakScanner.Unreadable(file.Name, file.Sha256)]);
        await using var content = await store.ReadAsync(file.Id, ct);
        return await check.ScanAsync(slug, new LeakAttachment(file.Name, file.MediaType, content.ToArray()), ct);
    }

    private async Task<LeakScan> ScanOfAsync(Item item, bool ofPublic, CancellationToken ct) =>
        await db.LeakScans.SingleOrDefaultAsync(s => s.ItemId == item.Id && s.OfPublic == ofPublic && s.Edition == 0, ct)
        ?? db.LeakScans.Add(new LeakScan(item.TownId, item.Id, ofPublic)).Entity;

    private async Task<string> SlugAsync(CancellationToken ct)
    {
        if (db.Town.Slug is { } slug) return slug;
        var town = db.Town.RequireTown();
        return await db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.Slug).SingleAsync(ct);
    }
}
