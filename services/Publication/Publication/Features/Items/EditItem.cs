using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Items;

/// <summary>Changes what is under work; every mark given before falls away. The key stays as it was given.</summary>
internal static class EditItem
{
    public static void Map(RouteGroupBuilder town) => town.MapPut("/items/{id:guid}", HandleAsync)
        .WithName(nameof(EditItem)).ForStaff(Roles.InformationOfficer).WithFaults<ItemInput>(WriteItem.FaultsAsync).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> HandleAsync(Guid id, ItemInput input, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.edited", item => Edit(item, input, desk), ct);

    private static Result Edit(Item item, ItemInput input, ItemDesk desk) => input.Key.Trim() == item.Key
        ? item.Edit(input.ToContent(item.Working.Attachments), input.ChangeNote, desk.Caller, desk.Now)
        : ItemErrors.KeyStays;
}
