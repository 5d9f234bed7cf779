using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>Changes what is not public yet; every mark given before falls away.</summary>
internal static class EditItem
{
    public static void Map(RouteGroupBuilder town) => town.MapPut("/items/{id:guid}", HandleAsync)
        .WithName(nameof(EditItem)).ForStaff(Roles.InformationOfficer).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Ok<ItemView>, ProblemHttpResult>> HandleAsync(
        Guid id, ItemInput input, HttpContext http, PublicationDb db, TimeProvider clock, CancellationToken ct)
    {
        if (input.Faults(LegalDay.Today(clock)) is { Count: > 0 } faults) return Problems.Invalid(faults);
        return await ItemChange.ApplyAsync(
            id, IfMatch.Of(http), db, "item.edited", item => Task.FromResult(item.Edit(input.ToContent(), db.Town.Actor)), ct);
    }
}
