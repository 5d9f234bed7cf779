using GovPortal.Kernel;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Catalogues;
using GovPortal.Publication.Domain.Items;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>What is said of fields that whoever writes today fills in by the rules of today. History that an import brings is as it was.</summary>
internal static class WrittenFaults
{
    /// <param name="held">What is public of the item: what was published before 2019-05-15 keeps its code.</param>
    public static Fault? OfCatalogueItem(string? code, string level, DateOnly today, ItemContent? held)
    {
        if (code is null || code == held?.CatalogueItem || StatutoryCatalogue.Applies(code, level, today)) return null;
        return Columns.CatalogueItems.Contains(code)
            ? new("catalogueItem", "publication.catalogue-item-not-applying", $"The catalogue item '{code}' does not apply to what this town publishes today.")
            : new("catalogueItem", "publication.unknown-catalogue-item", $"There is no catalogue item '{code}'.");
    }

    public static Fault? OfDocNumber(string? number, ItemContent? held) =>
        string.IsNullOrWhiteSpace(number) || number.Trim() == held?.DocNumber || DocumentNumber.IsWellFormed(number)
            ? null
            : new("docNumber", "publication.doc-number-form", "A document number is the agency's short name, the year and a serial number, such as 看政发〔2014〕12号.");

    /// <summary>By which level of the statutory catalogue the town is bound.</summary>
    public static async Task<string> LevelAsync(this PublicationDb db, CancellationToken ct)
    {
        var town = db.Town.RequireTown();
        return StatutoryCatalogue.LevelOf(await db.KnownTowns.AsNoTracking().Where(t => t.Id == town).Select(t => t.Kind).SingleOrDefaultAsync(ct) ?? StatutoryCatalogue.Town);
    }
}
