using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>What staff say to each other about an item under work; it changes nothing of it.</summary>
public sealed class ItemRemark : ITownOwned, IInsertOnly
{
    private ItemRemark()
    {
    }

    public ItemRemark(Item item, StaffMember by, DateTimeOffset at, string text)
    {
        ArgumentNullException.ThrowIfNull(item);
        ArgumentNullException.ThrowIfNull(by);
        (Id, TownId, ItemId, ContentHash) = (Guid.CreateVersion7(at), item.TownId, item.Id, item.WorkingHash);
        (ById, ByName, ByPost, At, Text) = (by.Id, by.Name, by.Post, at, text);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>The content that the remark is about.</summary>
    public string ContentHash { get; private set; } = "";

    public string ById { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public string ByPost { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string Text { get; private set; } = "";
}
