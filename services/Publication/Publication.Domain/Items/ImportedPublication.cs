namespace GovPortal.Publication.Domain.Items;

/// <summary>What an import says of a publication that is history: the job attests it.</summary>
/// <param name="ReviewedBy">Blank puts the item on the back-catalogue list.</param>
public sealed record ImportedPublication(DateOnly PublishedOn, Validity Validity, string? ReviewedBy, string? ApprovedBy, Guid Job, string Client);
