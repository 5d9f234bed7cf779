using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>Records that a public penalty decision does not stand any more; the list of duties says until when it is to be withdrawn (行政处罚法 art. 48).</summary>
internal static class OverturnPenalty
{
    public static void Map(RouteGroupBuilder town) => ReviewItem.Act(
        town.MapPost("/items/{id:guid}/penalty-overturning", HandleAsync).WithName(nameof(OverturnPenalty)).ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver)
            .WithFaults<PenaltyOverturningInput>((input, services) => input.Faults(LegalDay.Today(services.GetRequiredService<TimeProvider>()))));

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> HandleAsync(Guid id, PenaltyOverturningInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.penalty-overturned", item => item.Overturn(input.On!.Value, input.Basis, desk.Caller, desk.Now), ct);
}

/// <param name="On">The day of the decision that overturned the penalty.</param>
/// <param name="Basis">That decision: 复议决定、判决 or the agency's own.</param>
public sealed record PenaltyOverturningInput([property: Required] DateOnly? On, [property: Required, StringLength(500, MinimumLength = 2)] string Basis)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today) =>
        On > today ? [new("on", "publication.date-in-future", "A penalty has been overturned, or it has not.")] : [];
}
