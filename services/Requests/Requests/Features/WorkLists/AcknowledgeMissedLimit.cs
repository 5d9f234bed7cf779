using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>A county supervisor takes note of a limit that a town missed: the county's record of it leaves the list.</summary>
internal static class AcknowledgeMissedLimit
{
    public static void Map(RouteGroupBuilder county) =>
        county.MapPost("/missed-limits/{id:guid}/acknowledge", HandleAsync).WithName(nameof(AcknowledgeMissedLimit)).ForCountySupervisor()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);

    private static async Task<Results<Ok<MissedLimitView>, ProblemHttpResult>> HandleAsync(
        Guid id, AcknowledgementInput input, RequestsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await db.MissedLimits.SingleOrDefaultAsync(m => m.Id == id, ct) is not { } missed) return MissedLimit.NotFound.ToProblem();
        if (missed.Acknowledge(db.Town.Actor, input.Note, clock.GetUtcNow()).Failed(out var error)) return error.ToProblem();
        db.Audit("missed-limit.acknowledged", $"missed limit {id}");
        return await db.SaveNewAsync(ct) is { } stale ? stale.ToProblem() : TypedResults.Ok(MissedLimitView.Of(missed));
    }
}

/// <param name="Note">What was done about it; no personal data.</param>
public sealed record AcknowledgementInput([property: StringLength(500)] string? Note);

public sealed record MissedLimitView(Guid Id, string Kind, string Number, string Clock, DateOnly DueOn, DateOnly MissedOn, DateTimeOffset? AcknowledgedAt, string? Note)
{
    internal static MissedLimitView Of(MissedLimit m) => new(m.Id, m.Kind, m.Number, m.Clock, m.DueOn, m.MissedOn, m.AcknowledgedAt, m.Note);
}
