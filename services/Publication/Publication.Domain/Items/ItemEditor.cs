using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>Who has an item open for editing: a notice to others, never a lock. It fades unless renewed.</summary>
public sealed class ItemEditor : ITownOwned
{
    /// <summary>How long the notice stands after it was last renewed.</summary>
    public static readonly TimeSpan Fades = TimeSpan.FromMinutes(2);

    public required TownId TownId { get; init; }

    public required Guid ItemId { get; init; }

    public required string EditorId { get; init; }

    public required string Name { get; init; }

    public required DateTimeOffset Until { get; init; }
}
