using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A published version that another has replaced: kept, and comparable with what came after.</summary>
public sealed class ItemEdition : ITownOwned, IInsertOnly
{
    private ItemEdition()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>From 1.</summary>
    public int Number { get; private set; }

    public ItemContent Content { get; private set; } = null!;

    /// <summary>When it went out; null for imported history, of which only the day is known.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>What readers were told of the change that it brought.</summary>
    public string? ChangeNote { get; private set; }

    public DateTimeOffset ReplacedAt { get; private set; }

    /// <summary>How the item stood when it was replaced: what had been taken down by then, or was never up here, is not shown because of a later edition.</summary>
    public ItemState State { get; private set; }

    /// <summary>Of all that went out: the content and the note on its change.</summary>
    public string Hash() => Content.Hash(ChangeNote);

    internal static ItemEdition Of(Item item, DateTimeOffset at) => new()
    {
        Id = Guid.CreateVersion7(at),
        TownId = item.TownId,
        ItemId = item.Id,
        Number = item.Edition,
        Content = item.Content,
        PublishedAt = item.PublishedAt,
        ChangeNote = item.ChangeNote,
        ReplacedAt = at,
        State = item.State,
    };
}
