using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Freshness;

/// <summary>That the public text of an item links to a file of the site.</summary>
public sealed class ItemFileLink : ITownOwned
{
    public required TownId TownId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>Slug of the town whose file is linked to.</summary>
    public required string TargetTown { get; init; }

    public required Guid Attachment { get; init; }
}
