using System.ComponentModel.DataAnnotations;
using GovPortal.Publication.Domain.Withheld;

namespace GovPortal.Publication.Features.Withheld;

/// <summary>What is not disclosed of one's own accord.</summary>
/// <param name="Attribute">withheld or onRequest.</param>
/// <param name="Ground">A ground of the Regulation in force on <paramref name="DecidedOn"/>.</param>
/// <param name="ReviewOn">When it is looked at again; without one, after the interval that the county sets.</param>
/// <param name="ItemId">The draft on which it was decided, if there is one.</param>
public sealed record WithheldItemInput(
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: Required, RegularExpression("withheld|onRequest")] string Attribute,
    [property: StringLength(40)] string? Ground,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Reason,
    [property: Required] DateOnly? DecidedOn,
    [property: Required, StringLength(200, MinimumLength = 1)] string DecidedBy,
    DateOnly? ReviewOn,
    Guid? ItemId)
{
    internal WithheldDecision ToDecision(ReevaluationOptions options, DateOnly today)
    {
        // A day that is missing is told by its annotation; the rest is looked at as of today.
        var on = DecidedOn ?? today;
        return new(Title, Attribute, Ground, Reason, on, DecidedBy, ReviewOn ?? on.AddMonths(options.Months));
    }
}

/// <summary>A look that finds the reasons to hold still.</summary>
public sealed record WithheldKeepInput(
    [property: Required] DateOnly? ReviewedOn, [property: Required, StringLength(2000, MinimumLength = 1)] string Reason, DateOnly? NextReviewOn);

/// <summary>A look that finds that it may be disclosed.</summary>
/// <param name="DraftId">The item that was begun for it.</param>
public sealed record WithheldDisclosureInput(
    [property: Required] DateOnly? ReviewedOn, [property: Required, StringLength(2000, MinimumLength = 1)] string Reason, [property: Required] Guid? DraftId);

public sealed record WithheldEndingInput([property: Required] DateOnly? EndedOn, [property: Required, StringLength(2000, MinimumLength = 1)] string Reason);

/// <param name="GroundText">The ground in words.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record WithheldItemView(
    Guid Id, string Title, string Attribute, string? Ground, string? GroundText, string Reason, DateOnly DecidedOn, string DecidedBy, Guid? ItemId, string State,
    DateOnly? ReviewOn, IReadOnlyList<WithheldReevaluation> Reviews, long Version)
{
    internal static WithheldItemView Of(WithheldItem w) => new(
        w.Id, w.Title, w.Attribute, w.Ground, WithheldGrounds.Of2019.Concat(WithheldGrounds.Of2007).FirstOrDefault(g => g.Code == w.Ground)?.Text, w.Reason, w.DecidedOn,
        w.DecidedBy, w.ItemId, w.State, w.ReviewOn, w.Reviews, w.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record WithheldItemPage(IReadOnlyList<WithheldItemView> Items, Guid? Next);

/// <param name="DaysOver">Calendar days since it should have been looked at.</param>
public sealed record OverdueWithheldView(string Town, string TownName, Guid Id, string Title, string Attribute, string? Ground, DateOnly ReviewOn, int DaysOver);
