using GovPortal.Kernel;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Items;

/// <summary>Puts an approved item before the public when it is due, with its index number if it has none.</summary>
internal static class PublishDue
{
    public static async Task<Result> PublishIfDueAsync(this PublicationDb db, Item item, GateConditions conditions, DateTimeOffset now, CancellationToken ct)
    {
        if (!item.IsDue(now)) return Result.Done;
        var number = item.IndexNumber;
        if (number is null)
        {
            var year = LegalDay.Of(now).Year;
            var code = await db.IndexCodeAsync(ct);
            number = IndexNumber.Of(code, year, await db.TakeAsync(year, 1, ct));
        }

        return item.Publish(now, conditions, number);
    }
}
