using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Withheld;

/// <summary>Information that is not disclosed of one's own accord (不予公开、依申请公开), decided at its source, and looked at again from time to time.</summary>
/// <remarks>
/// The ground is kept for art. 18 of 2019: withheld information is re-evaluated periodically, and what the circumstances no longer forbid is to be disclosed.
/// The withheld filings of Requests are another register: decisions against an applicant.
/// </remarks>
public sealed class WithheldItem : IRegister
{
    public const string Withheld = "withheld";
    public const string OnRequest = "onRequest";
    public const string Held = "held";
    public const string MayBeDisclosed = "mayBeDisclosed";
    public const string Ended = "ended";

    private WithheldItem()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public string Title { get; private set; } = "";

    /// <summary>withheld (不予公开) or onRequest (依申请公开).</summary>
    public string Attribute { get; private set; } = "";

    /// <summary>A code of <see cref="WithheldGrounds"/>; may be missing for what is given on request.</summary>
    public string? Ground { get; private set; }

    /// <summary>Why, in words: the record of the review asks for it.</summary>
    public string Reason { get; private set; } = "";

    public DateOnly DecidedOn { get; private set; }

    /// <summary>Who decided, by name or post.</summary>
    public string DecidedBy { get; private set; } = "";

    /// <summary>The draft on which it was decided in the review, if there is one.</summary>
    public Guid? ItemId { get; private set; }

    /// <summary>held, mayBeDisclosed or ended.</summary>
    public string State { get; private set; } = Held;

    /// <summary>When it is looked at again; null once it is over.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>Oldest first.</summary>
    public IReadOnlyList<WithheldReevaluation> Reviews { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>Enters it. The decision is to be free of faults: <see cref="WithheldDecision.Faults"/>.</summary>
    public static WithheldItem Enter(TownId town, WithheldDecision decision, Guid? itemId = null)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return new WithheldItem
        {
            Id = Guid.CreateVersion7(),
            TownId = town,
            Title = decision.Title,
            Attribute = decision.Attribute,
            Ground = decision.Ground,
            Reason = decision.Reason,
            DecidedOn = decision.DecidedOn,
            DecidedBy = decision.DecidedBy,
            ReviewOn = decision.ReviewOn,
            ItemId = itemId,
            Version = 1,
        };
    }

    /// <summary>What the review of an item ended with, when it does not become public.</summary>
    /// <param name="itemId">The item that was reviewed.</param>
    public static Result<WithheldItem> FromReview(TownId town, Guid itemId, WithheldDecision decision, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(decision);
        return decision.Faults(today) is [var fault, ..] ? WithheldErrors.NotEnterable.Saying(fault.Message) : Enter(town, decision, itemId);
    }

    /// <summary>The reasons still hold.</summary>
    public Result Keep(WithheldReview review, DateOnly nextOn)
    {
        ArgumentNullException.ThrowIfNull(review);
        if (Refusal(review) is { } refusal) return refusal;
        if (nextOn <= review.On) return WithheldErrors.NextNotLater;
        Reviews = [.. Reviews, new WithheldReevaluation(review.On, review.By, Held, review.Reason, nextOn, null)];
        ReviewOn = nextOn;
        Version++;
        return Result.Done;
    }

    /// <summary>The circumstances have changed: it may be disclosed, and a draft is begun that goes the normal way of review.</summary>
    public Result Release(WithheldReview review, Guid draftId)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Refusal(review) is { } refusal ? refusal : Close(MayBeDisclosed, review, draftId);
    }

    /// <summary>It is over otherwise: destroyed by rule, handed to another agency, or entered in error.</summary>
    public Result End(WithheldReview review)
    {
        ArgumentNullException.ThrowIfNull(review);
        return Refusal(review) is { } refusal ? refusal : Close(Ended, review, null);
    }

    public bool IsDue(DateOnly on) => State == Held && ReviewOn <= on;

    private Result Close(string state, WithheldReview review, Guid? draftId)
    {
        Reviews = [.. Reviews, new WithheldReevaluation(review.On, review.By, state, review.Reason, null, draftId)];
        (State, ReviewOn) = (state, null);
        Version++;
        return Result.Done;
    }

    private Error? Refusal(WithheldReview review)
    {
        if (State != Held) return WithheldErrors.Over;
        if (string.IsNullOrWhiteSpace(review.Reason)) return WithheldErrors.ReasonMissing;
        if (review.On > review.Today) return WithheldErrors.InFuture;
        return review.On < DecidedOn || Reviews.Any(r => r.On > review.On) ? WithheldErrors.TooEarly : null;
    }
}

/// <summary>One look, as it is recorded.</summary>
/// <param name="Outcome">held, mayBeDisclosed or ended.</param>
/// <param name="DraftId">The draft that was begun.</param>
public sealed record WithheldReevaluation(DateOnly On, string By, string Outcome, string Reason, DateOnly? NextOn, Guid? DraftId);

/// <summary>One look, as somebody makes it.</summary>
public sealed record WithheldReview(DateOnly On, string By, string Reason, DateOnly Today);
