using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A content on its way to the public, with the marks that it was given: the gate through which every publication goes.</summary>
/// <remarks>
/// Regulation 2019 art. 17 (2007 art. 14); 保密法实施条例 2024 art. 42: reviewed first, published then, each item by itself. A change of the content takes every
/// mark back; whoever had a hand in the text reviews and approves nothing of it.
/// </remarks>
/// <param name="Number">The edition that it becomes.</param>
/// <param name="Writers">Everybody who wrote or changed the content.</param>
/// <param name="Urgent">Goes out past what is merely doubtful; both review marks and the gate's other conditions are needed all the same.</param>
/// <param name="PublishAt">When it goes out, if not at once.</param>
/// <param name="ChangeNote">What readers are told of the change.</param>
/// <param name="Reason">Why it was returned.</param>
public sealed record Revision(
    int Number,
    ItemContent Content,
    RevisionStage Stage,
    IReadOnlyList<string> Writers,
    Marks Marks,
    bool Urgent = false,
    DateTimeOffset? PublishAt = null,
    string? ChangeNote = null,
    string? Reason = null)
{
    public static Revision Begin(int number, ItemContent content, string writer, string? changeNote = null) =>
        new(number, content, RevisionStage.Draft, [writer], Marks.None, ChangeNote: Said(changeNote));

    /// <summary>Of all that goes out: the content and the note on the change.</summary>
    public string Hash() => Content.Hash(ChangeNote);

    /// <summary>Back to the draft, with every mark gone.</summary>
    public Revision Edit(ItemContent content, string writer, string? changeNote) => Back(reason: null) with
    {
        Content = content,
        Writers = Writers.Contains(writer, StringComparer.Ordinal) ? Writers : [.. Writers, writer],
        ChangeNote = Said(changeNote) ?? ChangeNote,
    };

    public Result<Revision> Submit() => Stage == RevisionStage.Draft ? this with { Stage = RevisionStage.SelfReview, Reason = null } : Wrong(RevisionStage.Draft);

    public Result<Revision> PassSelfReview(StaffMember by, DateTimeOffset at, string? opinion)
    {
        if (Stage != RevisionStage.SelfReview) return Wrong(RevisionStage.SelfReview);
        if (IsWriter(by)) return ItemErrors.OwnWork;
        return this with { Stage = RevisionStage.SecrecyReview, Marks = Marks with { SelfReview = MarkOf(by, at, opinion) } };
    }

    public Result<Revision> PassSecrecyReview(StaffMember by, DateTimeOffset at, string? opinion)
    {
        if (Stage != RevisionStage.SecrecyReview) return Wrong(RevisionStage.SecrecyReview);
        if (IsWriter(by)) return ItemErrors.OwnWork;
        return this with { Stage = RevisionStage.PrivacyCheck, Marks = Marks with { SecrecyReview = MarkOf(by, at, opinion) } };
    }

    /// <summary>Passed by a person when every finding is settled, by the suite itself only when the leak check found nothing to settle.</summary>
    public Result<Revision> PassPrivacyCheck(StaffMember by, DateTimeOffset at, string? opinion, GateConditions conditions)
    {
        ArgumentNullException.ThrowIfNull(conditions);
        if (Stage != RevisionStage.PrivacyCheck) return Wrong(RevisionStage.PrivacyCheck);
        if (IsWriter(by)) return ItemErrors.OwnWork;
        if (conditions.ScannedHash != Hash() || conditions.HasUnsettled)
            return ItemErrors.GateClosed.Saying($"The privacy check cannot be passed: {string.Join("; ", Only(conditions).Missing(Hash(), urgent: false))}.");
        return this with { Stage = RevisionStage.Approval, Marks = Marks with { PrivacyCheck = MarkOf(by, at, opinion) } };
    }

    /// <summary>签发. What is approved goes out now or at <paramref name="publishAt"/>.</summary>
    public Result<Revision> Approve(StaffMember by, DateTimeOffset at, string? opinion, GateConditions conditions, DateTimeOffset? publishAt)
    {
        if (Stage != RevisionStage.Approval) return Wrong(RevisionStage.Approval);
        return Signed(by, at, opinion, conditions, urgent: false, publishAt);
    }

    /// <summary>The urgent route, open once both reviews are passed: it does not wait for what is merely doubtful.</summary>
    public Result<Revision> ApproveUrgently(StaffMember by, DateTimeOffset at, string opinion, GateConditions conditions)
    {
        if (Stage is not (RevisionStage.PrivacyCheck or RevisionStage.Approval)) return Wrong(RevisionStage.PrivacyCheck);
        return Signed(by, at, opinion, conditions, urgent: true, publishAt: null);
    }

    /// <summary>Back to the writer, with the reason.</summary>
    public Result<Revision> Return(string reason) =>
        Stage == RevisionStage.Draft ? ItemErrors.WrongState.Saying("A draft is with its writer already.") : Back(reason);

    /// <summary>What it was to amend has been taken down: the text stays, as a draft without marks.</summary>
    public Revision Interrupt(string reason) => Back(reason);

    private Result<Revision> Signed(StaffMember by, DateTimeOffset at, string? opinion, GateConditions conditions, bool urgent, DateTimeOffset? publishAt)
    {
        var hash = Hash();
        if (IsWriter(by)) return ItemErrors.OwnWork;
        if (by.Id == Marks.SecrecyReview?.By.Id) return ItemErrors.SamePerson;
        if (!Marks.BothReviewsOn(hash)) return ItemErrors.GateClosed.Saying("Both reviews must have been passed on exactly this content.");
        if (conditions.Missing(hash, urgent) is { Count: > 0 } missing) return ItemErrors.GateClosed.Saying($"It cannot go out yet: {string.Join("; ", missing)}.");
        return this with { Stage = RevisionStage.Scheduled, Marks = Marks with { Approval = MarkOf(by, at, opinion) }, Urgent = urgent, PublishAt = publishAt };
    }

    private static GateConditions Only(GateConditions conditions) => conditions with { UnconfirmedAgencies = [], AwaitsHigherApproval = false, KeptOffTheWeb = null };

    private Revision Back(string? reason) =>
        this with { Stage = RevisionStage.Draft, Marks = Marks.None, Urgent = false, PublishAt = null, Reason = reason };

    /// <summary>A blank note tells nobody anything.</summary>
    private static string? Said(string? changeNote) => string.IsNullOrWhiteSpace(changeNote) ? null : changeNote;

    private bool IsWriter(StaffMember by) => Writers.Contains(by.Id, StringComparer.Ordinal);

    private Mark MarkOf(StaffMember by, DateTimeOffset at, string? opinion) => new(by, at, Hash(), opinion);

    private Error Wrong(RevisionStage needed) => ItemErrors.WrongState.Saying($"The item is at '{Stage}'; this action needs '{needed}'.");
}
