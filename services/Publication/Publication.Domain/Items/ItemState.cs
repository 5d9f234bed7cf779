namespace GovPortal.Publication.Domain.Items;

/// <summary>How an item stands towards the public. How far a content on its way there is, its <see cref="RevisionStage"/> says.</summary>
public enum ItemState
{
    /// <summary>Never public so far.</summary>
    Draft,
    Published,

    /// <summary>撤回: taken down with a reason; still counted in its year.</summary>
    Withdrawn,

    /// <summary>公示期满: taken down by itself after its last day; still counted.</summary>
    TakenDown,

    /// <summary>归档: after it was taken down; nothing changes any more.</summary>
    Archived,

    /// <summary>Decided not to be made public, or only on request, before it ever was; stands in the ledger of withheld items.</summary>
    Withheld,

    /// <summary>Entered in error: leaves the public and the counts.</summary>
    Deleted,
}
