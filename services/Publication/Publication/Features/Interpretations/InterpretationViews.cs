using System.ComponentModel.DataAnnotations;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Interpretations;

/// <param name="DocumentId">Item of the normative document.</param>
/// <param name="InterpretationId">Item that interprets it.</param>
public sealed record InterpretationInput([property: Required] Guid? DocumentId, [property: Required] Guid? InterpretationId);

public sealed record InterpretationView(Guid Id, Guid DocumentId, Guid InterpretationId, string LinkedBy, DateTimeOffset LinkedAt);

/// <param name="Reason">Why the document needs no interpretation.</param>
public sealed record InterpretationWaiverInput([property: Required, StringLength(1000, MinimumLength = 2)] string Reason);

public sealed record InterpretationWaiverView(Guid DocumentId, string Reason, string DecidedBy, DateTimeOffset DecidedAt, long Version);

/// <summary>A public item at one end of a link.</summary>
public sealed record LinkedItemView(string IndexNumber, string Title, string? DocNumber, DateOnly PublishedOn)
{
    internal static LinkedItemView Of(Item item) => new(item.IndexNumber!, item.Content.Title, item.Content.DocNumber, item.PublishedOn!.Value);
}

/// <summary>Both directions for one public item.</summary>
/// <param name="InterpretedBy">What interprets it.</param>
/// <param name="Interprets">The documents that it interprets.</param>
public sealed record ItemInterpretationsView(string IndexNumber, IReadOnlyList<LinkedItemView> InterpretedBy, IReadOnlyList<LinkedItemView> Interprets);

/// <summary>A normative document and how it stands with its interpretation.</summary>
/// <param name="Standing">inTime, late, due, missing or waived.</param>
/// <param name="DueOn">Three working days after publication.</param>
/// <param name="Provisional">The year's holidays are not known yet, so the day may change.</param>
public sealed record InterpretedDocumentView(
    Guid ItemId, string? IndexNumber, string Title, DateOnly PublishedOn, DateOnly DueOn, bool Provisional, DateOnly? InterpretedOn, string Standing, string? WaivedBecause);

/// <summary>A link of which one end is public no more, whatever ended it: readers of the other end find nothing.</summary>
/// <param name="Broken">document or interpretation.</param>
public sealed record BrokenInterpretationView(Guid Id, Guid DocumentId, Guid InterpretationId, string Broken, ItemState State);

/// <param name="CalendarVersion">The town's working calendar, by which the days are counted.</param>
public sealed record InterpretationStandingView(
    DateOnly On, string CalendarVersion, int Documents, IReadOnlyList<InterpretedDocumentView> Missing, IReadOnlyList<InterpretedDocumentView> Due, IReadOnlyList<InterpretedDocumentView> Late,
    IReadOnlyList<BrokenInterpretationView> Broken);
