using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Publication.Features.Items;

/// <summary>Begins, or drops, a new edition of what is public; the public one stays until the new one has passed the whole gate.</summary>
internal static class AmendItem
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/items/{id:guid}/amendment", BeginAsync).WithName("BeginAmendment").ForStaff(Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapDelete("/items/{id:guid}/amendment", DropAsync).WithName("DropAmendment").ForStaff(Roles.InformationOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> BeginAsync(Guid id, AmendmentInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.amendment-begun", item => item.BeginAmendment(desk.Caller, desk.Now, input.ChangeNote), ct);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> DropAsync(Guid id, [FromBody] ReasonInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.amendment-dropped", item => item.DropAmendment(desk.Caller, desk.Now, input.Reason), ct);
}

/// <param name="ChangeNote">What readers will be told of the change; may be given later, with the text.</param>
public sealed record AmendmentInput([property: StringLength(1000, MinimumLength = 2)] string? ChangeNote);
