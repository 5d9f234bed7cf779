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
            var found = await query.OrderBy(s => s.ItemId).Take(MaxPage)
                .Join(db.Items, s => s.ItemId, i => i.Id, (s, i) => new { Scan = s, Item = i }).OrderBy(f => f.Scan.ItemId).ToListAsync(ct);
            var ids = found.Select(f => f.Item.Id).ToList();
            var settled = (await db.SettledFindings.AsNoTracking().Where(s => ids.Contains(s.ItemId)).OrderBy(s => s.At).ToListAsync(ct)).ToLookup(s => s.ItemId, s => s.ToSettlement());
            foreach (var f in found)
            {
                // What is settled is settled only here: the database knows how much was found, not how much of it is open.
                var open = LeakGate.Open(f.Scan.Findings, settled[f.Item.Id]);
                if (open.Count == 0) continue;
                page.Add(new FoundItemView(f.Item.Id, f.Item.Key, f.Item.IndexNumber, f.Item.Working.Title, f.Item.State, [.. open.Select(LeakFindingView.Of)]));
                if (page.Count == limit) return TypedResults.Ok(new FoundItemsPage(page, f.Item.Id));
            }

            if (found.Count < MaxPage) return TypedResults.Ok(new FoundItemsPage(page, null));
            after = ids[^1];
        }
    }
}

/// <param name="Open">The findings that nobody has settled; their quotations are masked.</param>
public sealed record FoundItemView(Guid ItemId, string Key, string? IndexNumber, string Title, ItemState State, IReadOnlyList<LeakFindingView> Open);

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record FoundItemsPage(IReadOnlyList<FoundItemView> Items, Guid? Next);
