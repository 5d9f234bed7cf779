using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Freshness;

/// <summary>That the public text of an item links to another item.</summary>
public sealed class ItemLink : ITownOwned
{
    public required TownId TownId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Slug of the town that is linked to.</summary>
    public required string TargetTown { get; init; }

    public required string TargetNumber { get; init; }
}
