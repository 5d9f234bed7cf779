using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Jobs;

/// <summary>Clears away files that came in and were never attached: whoever sent them, or the process that took them in, broke off more than a day ago.</summary>
internal sealed class StrayFilesJob(IServiceScopeFactory scopes, TimeProvider clock, ILogger<StrayFilesJob> logger) : TownJob<PublicationDb>(scopes, clock, Every, logger)
{
    private static readonly TimeSpan Every = TimeSpan.FromHours(1);

    /// <summary>Longer than any upload lasts.</summary>
    private static readonly TimeSpan Patience = TimeSpan.FromDays(1);

    protected override string Name => "stray-files";

    protected override async Task<IReadOnlyList<TownId>> TownsAsync(PublicationDb county, CancellationToken ct) =>
        await Stray(county).Select(a => a.TownId).Distinct().ToListAsync(ct);

    protected override Task WorkAsync(IServiceProvider services, PublicationDb db, CancellationToken ct) => ClearAsync(db, ct);

    /// <returns>How many files there were.</returns>
    internal Task<int> ClearAsync(PublicationDb db, CancellationToken ct) => Stray(db).ExecuteDeleteAsync(ct);

    private IQueryable<Attachment> Stray(PublicationDb db)
    {
        var before = Clock.GetUtcNow() - Patience;
        return db.Attachments.Where(a => a.Sha256 == "" && a.AddedAt < before);
    }
}
