using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>One step in the life of an item: who (name and post), when, with what opinion and ground. Kept for ever (保密法实施条例 2024 art. 58(12)).</summary>
public sealed class ItemStep : ITownOwned, IInsertOnly
{
    /// <summary>The kinds of steps by which a text comes to be: who took one is a writer of it.</summary>
    public static IReadOnlyList<ItemStepKind> ByWriters { get; } = [ItemStepKind.Written, ItemStepKind.Edited];

    /// <summary>The kinds of steps that change what readers see. A version to which no step led is an import, which does too.</summary>
    public static IReadOnlyList<ItemStepKind> SeenByReaders { get; } =
        [ItemStepKind.Published, ItemStepKind.ValidityChanged, ItemStepKind.Withdrawn, ItemStepKind.TakenDown, ItemStepKind.Archived, ItemStepKind.Deleted];

    private ItemStep()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    /// <summary>The edition that was under work, or that was public, at the step.</summary>
    public int Edition { get; private set; }

    /// <summary>The item's version to which the step led: the steps of an item in their order.</summary>
    public long ItemVersion { get; private set; }

    public ItemStepKind Kind { get; private set; }

    public string ById { get; private set; } = "";

    public string ByName { get; private set; } = "";

    public string ByPost { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public string? Opinion { get; private set; }

    /// <summary>The article or document that the step rests on, where it names one.</summary>
    public string? Ground { get; private set; }

    /// <summary>The content that the step saw.</summary>
    public string ContentHash { get; private set; } = "";

    /// <param name="seen">The edition that the step is about, and the hash of its content.</param>
    internal static ItemStep Of(Item item, ItemStepKind kind, StaffMember by, DateTimeOffset at, string? opinion, string? ground, (int Edition, string Hash) seen) => new()
    {
        Id = Guid.CreateVersion7(at),
        TownId = item.TownId,
        ItemId = item.Id,
        Edition = seen.Edition,
        ItemVersion = item.Version + 1,
        Kind = kind,
        ById = by.Id,
        ByName = by.Name,
        ByPost = by.Post,
        At = at,
        Opinion = opinion,
        Ground = ground,
        ContentHash = seen.Hash,
    };
}

public enum ItemStepKind
{
    Written,
    Edited,
    Submitted,
    SelfReviewed,
    SecrecyReviewed,
    PrivacyChecked,
    Returned,
    Approved,
    ApprovedUrgently,
    LookedAtAgain,
    Published,
    AmendmentBegun,
    AmendmentDropped,
    ValidityChanged,
    Withdrawn,
    TakenDown,
    Archived,
    Withheld,
    Resumed,
    Deleted,

    /// <summary>A replaced edition is not shown to the public any more.</summary>
    EditionClosed,

    /// <summary>The penalty that it publishes was changed, revoked, found unlawful or void.</summary>
    PenaltyOverturned,
}
