using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Calendars;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>How far the limits have been read by a changed calendar.</summary>
internal static class ReadRecomputation
{
    public static void Map(RouteGroupBuilder county) => county.MapGet("/calendars/recomputations/{id:guid}", HandleAsync)
        .WithName(nameof(ReadRecomputation)).ForCounty().ProducesProblem(404);

    private static async Task<Results<Ok<RecomputationView>, ProblemHttpResult>> HandleAsync(Guid id, RequestsDb db, CancellationToken ct) =>
        await db.Jobs.AsNoTracking().SingleOrDefaultAsync(j => j.Id == id && j.Kind == RecomputationJobs.Kind, ct) is { } job
            ? TypedResults.Ok(RecomputationView.Of(job))
            : CalendarErrors.RecomputationNotFound.ToProblem();
}

/// <param name="State">queued, running, succeeded or failed.</param>
/// <param name="Total">Open cases of all towns.</param>
/// <param name="Done">Of them looked at.</param>
public sealed record RecomputationView(Guid Id, string Change, JobState State, long Total, long Done, DateTimeOffset? StartedAt, DateTimeOffset? FinishedAt)
{
    internal static RecomputationView Of(Job job) => new(job.Id, job.FileHash, job.State, job.Total, job.Done, job.StartedAt, job.FinishedAt);
}
