using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Closes a replaced edition to the public, because it shows what must not be seen; readers are told when and why.</summary>
internal static class CloseEdition
{
    public static void Map(RouteGroupBuilder town) => ReviewItem.Act(town.MapPost(
        "/items/{id:guid}/editions/{number:int}/closure",
        (Guid id, int number, ReasonInput input, PublicationDb db, ItemDesk desk, CancellationToken ct) => desk.ActAsync(id, "item.edition-closed", async item =>
        {
            if (await db.ItemEditions.AsNoTracking().SingleOrDefaultAsync(e => e.ItemId == id && e.Number == number, ct) is not { } edition) return ItemErrors.EditionNotFound;
            // What was found in it is of no public text any more.
            await db.LeakScans.Where(s => s.ItemId == id && s.OfPublic && s.Edition == number).ExecuteDeleteAsync(ct);
            return item.CloseEdition(edition, desk.Caller, desk.Now, input.Reason);
        }, ct)).WithName(nameof(CloseEdition)).ForStaff(Roles.Approver));
}
