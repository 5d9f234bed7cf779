using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Jobs;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>Looks through everything that a town has public, as a job, and lists what was found: old lists leak years after they went out.</summary>
internal static class ScanBackCatalogue
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/leak-scans", BeginAsync).WithName(nameof(ScanBackCatalogue)).ForOnboarding(Roles.SecrecyReviewer, Roles.Approver).ProducesProblem(409);
        town.MapGet("/leak-scans/findings", ListAsync).WithName("ReadBackCatalogueFindings").ForTownOrCounty().ProducesProblem(400);
    }

    /// <summary>One at a time for a town; the job is followed where imports are.</summary>
    private static async Task<Results<Accepted<ImportJobView>, ProblemHttpResult>> BeginAsync(PublicationDb db, TimeProvider clock, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        var key = $"{BackCatalogueJob.Kind} {town}";
        await db.Database.ExecuteSqlAsync($"select pg_advisory_xact_lock(hashtextextended({key}, 0))", ct);
        if (await db.Jobs.AnyAsync(j => j.TownId == town && j.Kind == BackCatalogueJob.Kind && (j.State == JobState.Queued || j.State == JobState.Running), ct))
            return LeakErrors.ScanUnderWay.ToProblem();
        var job = new Job
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            Kind = BackCatalogueJob.Kind,
            State = JobState.Queued,
            Validated = true,
            Client = db.Town.Actor,
            FileHash = "",
            CreatedAt = clock.GetUtcNow(),
            Total = await db.Items.CountAsync(i => i.State == ItemState.Published, ct),
        };
        db.Jobs.Add(job);
        db.Audit("leak-scan.begun", $"job {job.Id}");
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Accepted($"/api/publication/towns/{db.Town.Slug}/imports/{job.Id}", ImportJobView.Of(job));
    }

    private static async Task<Results<Ok<FoundItemsPage>, ProblemHttpResult>> ListAsync(PublicationDb db, CancellationToken ct, int limit = 50, Guid? after = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        var page = new List<FoundItemView>();
        while (true)
        {
            var query = db.LeakScans.AsNoTracking().Where(s => s.OfPublic && (s.Blocking > 0 || s.ForReview > 0));
            if (after is { } last) query = query.Where(s => s.ItemId > last);
            var ids = await query.Select(s => s.ItemId).Distinct().OrderBy(id => id).Take(MaxPage).ToListAsync(ct);
            var found = await query.Where(s => ids.Contains(s.ItemId))
                .Join(db.Items, s => s.ItemId, i => i.Id, (s, i) => new { Scan = s, Item = i }).OrderBy(f => f.Scan.ItemId).ThenBy(f => f.Scan.Edition).ToListAsync(ct);
            var settled = (await db.SettledFindings.AsNoTracking().Where(s => ids.Contains(s.ItemId)).OrderBy(s => s.At).ToListAsync(ct)).ToLookup(s => s.ItemId, s => s.ToSettlement());
            // An item with all its editions: none of them may fall between two pages.
            foreach (var of in found.GroupBy(f => f.Item.Id))
            {
                // What is settled is settled only here: the database knows how much was found, not how much of it is open.
                page.AddRange(of.Select(f => FoundItemView.Of(f.Item, f.Scan, LeakGate.Open(f.Scan.Findings, settled[of.Key]))).Where(v => v.Open.Count > 0));
                if (page.Count >= limit) return TypedResults.Ok(new FoundItemsPage(page, of.Key));
            }

            if (ids.Count < MaxPage) return TypedResults.Ok(new FoundItemsPage(page, null));
            after = ids[^1];
        }
    }
}

/// <param name="Edition">The replaced edition in which it was found; null for what stands now.</param>
/// <param name="Open">The findings that nobody has settled; their quotations are masked.</param>
public sealed record FoundItemView(Guid ItemId, string Key, string? IndexNumber, string Title, ItemState State, int? Edition, IReadOnlyList<LeakFindingView> Open)
{
    internal static FoundItemView Of(Item item, LeakScan scan, IReadOnlyList<Finding> open) =>
        new(item.Id, item.Key, item.IndexNumber, item.Working.Title, item.State, scan.Edition == 0 ? null : scan.Edition, [.. open.Select(LeakFindingView.Of)]);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record FoundItemsPage(IReadOnlyList<FoundItemView> Items, Guid? Next);
