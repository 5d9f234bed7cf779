namespace GovPortal.Publication.Domain.Items;

/// <summary>Where an item stands: 先审查、后公开, so it is public only past both reviews and the approval.</summary>
public enum ItemState
{
    Draft,
    Review,
    SecrecyReview,
    Approval,
    Published,
    Withdrawn,
    Deleted,
}
