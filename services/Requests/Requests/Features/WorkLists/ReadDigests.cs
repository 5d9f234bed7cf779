using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>The daily digests of a town's posts, the newest first, and whether they were sent.</summary>
internal static class ReadDigests
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town) =>
        town.MapGet("/digests", HandleAsync).WithName(nameof(ReadDigests)).ForTownOrCounty().ProducesProblem(400);

    private static async Task<Results<Ok<DigestPage>, ProblemHttpResult>> HandleAsync(
        RequestsDb db, CancellationToken ct, string? post = null, int limit = 50, Guid? after = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid([new Fault("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.")]);
        var query = db.Digests.AsNoTracking();
        if (post is not null) query = query.Where(d => d.Post == post);
        if (after is { } last) query = query.Where(d => d.Id < last);
        var digests = await query.OrderByDescending(d => d.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new DigestPage([.. digests.Select(DigestView.Of)], digests.Count == limit ? digests[^1].Id : null));
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record DigestPage(IReadOnlyList<DigestView> Digests, Guid? Next);

/// <param name="State">composed, sending, sent, retrying, failed, or uncertain: the line broke while the mail server had it.</param>
/// <param name="Failure">Why the last attempt failed, as a code.</param>
public sealed record DigestView(
    Guid Id, string Post, DateOnly Day, int Amber, int Red, int Overdue, string Subject, string Body, DigestState State, int Attempts,
    DateTimeOffset ComposedAt, DateTimeOffset? SentAt, DateTimeOffset? NextAttemptAt, string? Failure)
{
    internal static DigestView Of(Digest d) => new(
        d.Id, d.Post, d.Day, d.Amber, d.Red, d.Overdue, d.Subject, d.Body, d.State, d.Attempts, d.ComposedAt, d.SentAt,
        d.State == DigestState.Retrying ? d.NextAttemptAt : null, d.Failure);
}
