using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>An information officer writes a draft.</summary>
internal static class WriteItem
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/items", HandleAsync)
        .WithName(nameof(WriteItem)).ForStaff(Roles.InformationOfficer).WithFaults<ItemInput>(FaultsAsync).WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409);

    internal static async Task<IReadOnlyList<Fault>> FaultsAsync(ItemInput input, IServiceProvider services, CancellationToken ct)
    {
        var (desk, db) = (services.GetRequiredService<RegisterDesk>(), services.GetRequiredService<PublicationDb>());
        var held = desk.AddressedId is { } id ? await db.Items.AsNoTracking().Where(i => i.Id == id && i.Edition > 0).Select(i => i.Content).SingleOrDefaultAsync(ct) : null;
        return input.Faults(desk.Today, await db.ColumnCodesAsync(desk.Now, ct), await db.LevelAsync(ct), held);
    }

    private static async Task<Results<Created<ItemView>, ProblemHttpResult>> HandleAsync(
        ItemInput input, PublicationDb db, ItemDesk desk, CancellationToken ct)
    {
        var key = input.Key.Trim();
        if (await db.Items.AnyAsync(i => i.Key == key, ct)) return ItemErrors.KeyTaken.ToProblem();
        var item = Item.Write(db.Town.RequireTown(), key, input.ToContent(attachments: []), desk.Caller, desk.Now);
        db.Items.Add(item);
        await db.SaveItemAsync(item, "item.written", ct);
        return TypedResults.Created($"/api/publication/towns/{db.Town.Slug}/items/{item.Id}", ItemView.Of(item));
    }
}
