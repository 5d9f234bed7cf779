using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Freshness;

/// <summary>That the public text of an item links to another item of the site, or to where nothing is.</summary>
public sealed class ItemLink : ITownOwned
{
    public required TownId TownId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Slug of the town that is linked to.</summary>
    public required string TargetTown { get; init; }

    /// <summary>Its index number; or, where no page of the portal answers the address, what stands behind the town in it, from the slash on.</summary>
    public required string TargetNumber { get; init; }
}
