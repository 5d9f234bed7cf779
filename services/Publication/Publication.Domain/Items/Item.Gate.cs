using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>The steps to publication.</summary>
public sealed partial class Item
{
    /// <summary>What is approved today says little of what is true in two years.</summary>
    private const int MostYearsAhead = 1;

    /// <summary>A change of the content takes every mark back.</summary>
    public Result Edit(ItemContent content, string? changeNote, StaffMember writer, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(writer);
        if (Open is null) return State == ItemState.Deleted ? ItemErrors.WrongState : ItemErrors.NothingOpen;
        Work(Open.Edit(content, writer.Id, changeNote));
        if (Edition == 0) Content = content;
        Reason = null;
        Record(ItemStepKind.Edited, writer, at);
        return Result.Done;
    }

    /// <summary>A masked file takes the place of an attachment. The original is nobody's from now on, also where the public edition still names it.</summary>
    public Result Mask(Guid original, AttachedFile masked, StaffMember by, DateTimeOffset at)
    {
        AttachedFile[] attachments = [.. Working.Attachments.Select(a => a.Id == original ? masked : a)];
        if (Edit(Working with { Attachments = attachments }, changeNote: null, by, at).Failed(out var error)) return error;
        if (Edition > 0 && Content.Attachments.Any(a => a.Id == original)) PublicVersion = Version;
        return Result.Done;
    }

    public Result Submit(StaffMember by, DateTimeOffset at)
    {
        if (Open is { Number: > 1 } && string.IsNullOrWhiteSpace(Open.ChangeNote)) return ItemErrors.NoteMissing;
        return Step(ItemStepKind.Submitted, by, at, null, open => open.Submit());
    }

    /// <summary>自审: by somebody else of the writer's unit.</summary>
    public Result PassSelfReview(StaffMember by, DateTimeOffset at, string? opinion = null) =>
        Step(ItemStepKind.SelfReviewed, by, at, opinion, open => open.PassSelfReview(by, at, opinion));

    /// <summary>保密审查; the privacy check is passed with it when the leak check found nothing that a person must settle.</summary>
    public Result PassSecrecyReview(StaffMember by, DateTimeOffset at, GateConditions conditions, string? opinion = null)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        if (Step(ItemStepKind.SecrecyReviewed, by, at, opinion, open => open.PassSecrecyReview(by, at, opinion)).Failed(out var error)) return error;
        if (conditions.ScannedHash == Open!.Hash() && !conditions.HasUnsettled)
            return PassPrivacyCheck(StaffMember.System, at, conditions, "The leak check found nothing to settle.");
        return Result.Done;
    }

    /// <summary>隐私审查: every finding of the leak check is settled.</summary>
    public Result PassPrivacyCheck(StaffMember by, DateTimeOffset at, GateConditions conditions, string? opinion = null) =>
        Step(ItemStepKind.PrivacyChecked, by, at, opinion, open => open.PassPrivacyCheck(by, at, opinion, conditions));

    /// <summary>签发. It goes out at once, or is kept until <paramref name="publishAt"/>; see <see cref="Publish"/>.</summary>
    public Result Approve(StaffMember by, DateTimeOffset at, GateConditions conditions, string? opinion = null, DateTimeOffset? publishAt = null)
    {
        if (publishAt < at) return ItemErrors.PublishAtPast;
        if (publishAt > at.AddYears(MostYearsAhead)) return ItemErrors.PublishAtTooFar;
        if (Open is not null && FitToBeShown(LegalDay.Of(publishAt ?? at)).Failed(out var error)) return error;
        return Step(ItemStepKind.Approved, by, at, opinion, open => open.Approve(by, at, opinion, conditions, publishAt?.ToUniversalTime()));
    }

    /// <summary>The urgent route: both review marks, then out at once; flagged until somebody else has looked at it again.</summary>
    public Result ApproveUrgently(StaffMember by, DateTimeOffset at, GateConditions conditions, string opinion)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (string.IsNullOrWhiteSpace(opinion)) return ItemErrors.ReasonMissing;
        if (Open is not null && FitToBeShown(LegalDay.Of(at)).Failed(out var error)) return error;
        if (Step(ItemStepKind.ApprovedUrgently, by, at, opinion, open => open.ApproveUrgently(by, at, opinion, conditions)).Failed(out error)) return error;
        (LookAgainSince, LookAgainNotBy) = (at, [.. Open!.Writers, by.Id]);
        return Result.Done;
    }

    /// <summary>What went out by the urgent route is looked at again, by neither its writers nor who let it out.</summary>
    public Result LookAgain(StaffMember by, DateTimeOffset at, string opinion)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (string.IsNullOrWhiteSpace(opinion)) return ItemErrors.ReasonMissing;
        if (LookAgainSince is null) return ItemErrors.NotFlagged;
        if (LookAgainNotBy.Contains(by.Id, StringComparer.Ordinal)) return ItemErrors.OwnWork;
        (LookAgainSince, LookAgainNotBy) = (null, []);
        Record(ItemStepKind.LookedAtAgain, by, at, opinion);
        return Result.Done;
    }

    /// <summary>Back to the writer, with the reason.</summary>
    public Result Return(StaffMember by, DateTimeOffset at, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (Step(ItemStepKind.Returned, by, at, reason, open => open.Return(reason)).Failed(out var error)) return error;
        Reason = reason;
        return Result.Done;
    }

    /// <summary>Whether an approved revision is due to go out.</summary>
    public bool IsDue(DateTimeOffset now) => Open is { Stage: RevisionStage.Scheduled } && (PublishAt is not { } at || at <= now);

    /// <summary>Puts the approved revision before the public: with both marks and the approval on exactly this content, or not at all.</summary>
    /// <param name="conditions">Asked again: an agency may have been named since it was approved.</param>
    /// <param name="indexNumber">For its first publication; a number once given stays.</param>
    public Result Publish(DateTimeOffset now, GateConditions conditions, string? indexNumber)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        if (Open is null || !IsDue(now)) return ItemErrors.WrongState.Saying("Nothing of the item is due to go out.");
        var (revision, today) = (Open, LegalDay.Of(now));
        var hash = revision.Hash();
        if (!revision.Marks.AllOn(hash)) return ItemErrors.GateClosed.Saying("Both reviews and the approval must stand on exactly this content.");
        if (conditions.Missing(hash, revision.Urgent) is { Count: > 0 } missing) return ItemErrors.GateClosed.Saying($"It cannot go out yet: {string.Join("; ", missing)}.");
        if (FitToBeShown(today).Failed(out var error)) return error;
        if (Edition > 0) _replaced.Add(ItemEdition.Of(this, now));
        IndexNumber ??= indexNumber ?? throw new ArgumentNullException(nameof(indexNumber), "A first publication gets an index number.");
        Record(ItemStepKind.Published, StaffMember.System, now);
        PublicVersion = Version;
        Work(null);
        (Content, State, Edition, ChangeNote, ShownUntil) = (revision.Content, ItemState.Published, revision.Number, revision.ChangeNote, revision.Content.ShownUntil);
        (PublishedOn, PublishedAt, ReviewedHash, Reason) = (PublishedOn ?? today, now, hash, null);
        (WrittenBy, ReviewedBy, SecrecyReviewedBy, ApprovedBy) =
            (revision.Writers[^1], revision.Marks.SelfReview!.By.Id, revision.Marks.SecrecyReview!.By.Id, revision.Marks.Approval!.By.Id);
        return Result.Done;
    }

    /// <summary>A 公示 whose last day has passed is not shown, and what is meant for particular people never is.</summary>
    private Result FitToBeShown(DateOnly on)
    {
        if (Open!.Content.ShownUntil < on) return ItemErrors.ShownUntilPast;
        return Open.Content.Audience == Classification.SpecificAudience && Open.Content.Channels.Contains(Columns.Website, StringComparer.Ordinal)
            ? ItemErrors.NotForTheWeb
            : Result.Done;
    }

    private Result Step(ItemStepKind kind, StaffMember by, DateTimeOffset at, string? opinion, Func<Revision, Result<Revision>> step)
    {
        if (Open is null) return State == ItemState.Deleted ? ItemErrors.WrongState : ItemErrors.NothingOpen;
        if (step(Open).Failed(out var error, out var next)) return error;
        Record(kind, by, at, opinion);
        Work(next);
        return Result.Done;
    }
}
