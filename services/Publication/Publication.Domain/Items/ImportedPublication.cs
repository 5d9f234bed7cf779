using System.Collections.Frozen;

namespace GovPortal.Publication.Domain.Items;

/// <summary>What an import says of a publication that is history: the job attests it.</summary>
/// <param name="ReviewedBy">Blank puts the item on the back-catalogue list.</param>
public sealed record ImportedPublication(DateOnly PublishedOn, Validity Validity, string? ReviewedBy, string? ApprovedBy, Guid Job, string Client)
{
    /// <summary>How an item may stand that is or was public, by its code in a file.</summary>
    public static FrozenDictionary<string, ItemState> States { get; } = new Dictionary<string, ItemState>(StringComparer.Ordinal)
    {
        ["published"] = ItemState.Published,
        ["withdrawn"] = ItemState.Withdrawn,
        ["takenDown"] = ItemState.TakenDown,
        ["archived"] = ItemState.Archived,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How it stands today: what is not public any more comes in as that, and is never public here.</summary>
    public ItemState State { get; init; } = ItemState.Published;
}
