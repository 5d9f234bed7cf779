using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A piece of information on its way to the public: written, reviewed, reviewed for secrecy, approved, published.</summary>
/// <remarks>Regulation 2019 art. 17 (2007 art. 14): every item passes the review mechanism before it goes out; no step passes by timeout.</remarks>
public sealed class Item : ITownOwned
{
    private Item()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>The town's own key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>索引号, given when it is published, never reused.</summary>
    public string? IndexNumber { get; private set; }

    public ItemContent Content { get; private set; } = null!;

    public Validity Validity { get; private set; } = Validity.Effective;

    public ItemState State { get; private set; }

    public DateOnly? PublishedOn { get; private set; }

    public string WrittenBy { get; private set; } = "";

    public string? ReviewedBy { get; private set; }

    public string? SecrecyReviewedBy { get; private set; }

    public string? ApprovedBy { get; private set; }

    /// <summary>Hash of the content that both reviews and the approval saw.</summary>
    public string? ReviewedHash { get; private set; }

    /// <summary>The import job that attests this item as history, if it came by import.</summary>
    public Guid? ImportedBy { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Grows by one with every change.</summary>
    public long Version { get; private set; }

    public static Item Write(TownId town, string key, ItemContent content, string writer) => new()
    {
        Id = Guid.CreateVersion7(),
        TownId = town,
        Key = key,
        Content = content,
        WrittenBy = writer,
        Version = 1,
    };

    /// <summary>History: the import job attests it, so it is published as it stands.</summary>
    public static Item Import(TownId town, string key, string indexNumber, ItemContent content, ImportedPublication history)
    {
        var item = Write(town, key, content, history.Client);
        item.IndexNumber = indexNumber;
        item.TakeHistory(content, history);
        item.Version = 1;
        return item;
    }

    /// <param name="indexNumber">For an item that has none yet because it was still a draft; a number once given stays.</param>
    /// <returns>Whether anything differs from what is held: sending a file twice changes nothing.</returns>
    public bool Reimport(ItemContent content, ImportedPublication history, string? indexNumber = null)
    {
        var same = State is ItemState.Published or ItemState.Withdrawn && Content.Hash() == content.Hash() && PublishedOn == history.PublishedOn
            && Validity == history.Validity && ReviewedBy == history.ReviewedBy && ApprovedBy == history.ApprovedBy;
        // What was deleted as entered in error stays deleted: the file is older than that decision.
        if (same || State == ItemState.Deleted) return false;
        IndexNumber ??= indexNumber ?? throw new ArgumentNullException(nameof(indexNumber), "A draft that is published gets an index number.");
        TakeHistory(content, history);
        Version++;
        return true;
    }

    /// <summary>A change of the content takes every mark back.</summary>
    public Result Edit(ItemContent content, string writer)
    {
        if (State is ItemState.Published or ItemState.Withdrawn or ItemState.Deleted) return ItemErrors.WrongState;
        (Content, WrittenBy) = (content, writer);
        Back(reason: null);
        return Result.Done;
    }

    public Result Submit() => Step(ItemState.Draft, ItemState.Review);

    /// <summary>自审: by somebody else of the writer's unit.</summary>
    public Result PassReview(string reviewer)
    {
        if (reviewer == WrittenBy) return ItemErrors.OwnWork;
        if (Step(ItemState.Review, ItemState.SecrecyReview).Failed(out var error)) return error;
        (ReviewedBy, ReviewedHash) = (reviewer, Content.Hash());
        return Result.Done;
    }

    /// <summary>保密审查.</summary>
    public Result PassSecrecyReview(string reviewer)
    {
        if (reviewer == WrittenBy) return ItemErrors.OwnWork;
        if (ReviewedHash != Content.Hash()) return ItemErrors.WrongState;
        if (Step(ItemState.SecrecyReview, ItemState.Approval).Failed(out var error)) return error;
        SecrecyReviewedBy = reviewer;
        return Result.Done;
    }

    /// <summary>签发, and publication with it.</summary>
    public Result Approve(string approver, string indexNumber, DateOnly today)
    {
        if (approver == WrittenBy) return ItemErrors.OwnWork;
        if (approver == SecrecyReviewedBy) return ItemErrors.SamePerson;
        if (ReviewedHash != Content.Hash()) return ItemErrors.WrongState;
        if (Step(ItemState.Approval, ItemState.Published).Failed(out var error)) return error;
        (ApprovedBy, IndexNumber, PublishedOn) = (approver, indexNumber, today);
        return Result.Done;
    }

    /// <summary>Back to the writer, with the reason.</summary>
    public Result Return(string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (State is not (ItemState.Review or ItemState.SecrecyReview or ItemState.Approval)) return ItemErrors.WrongState;
        Back(reason);
        return Result.Done;
    }

    /// <summary>Taken down: no longer public, still counted in its year.</summary>
    public Result Withdraw(string reason) => End(ItemState.Withdrawn, reason, from: State == ItemState.Published);

    /// <summary>Entered in error: leaves the public and the counts.</summary>
    public Result Delete(string reason) => End(ItemState.Deleted, reason, from: State != ItemState.Deleted);

    private void TakeHistory(ItemContent content, ImportedPublication history)
    {
        (Content, Validity, PublishedOn, ImportedBy) = (content, history.Validity, history.PublishedOn, history.Job);
        (ReviewedBy, ApprovedBy) = (history.ReviewedBy, history.ApprovedBy);
        // What was taken down stays down: the file tells of the publication, not of that decision.
        if (State != ItemState.Withdrawn) State = ItemState.Published;
    }

    private void Back(string? reason)
    {
        (ReviewedBy, SecrecyReviewedBy, ApprovedBy, ReviewedHash) = (null, null, null, null);
        (State, Reason) = (ItemState.Draft, reason);
        Version++;
    }

    private Result Step(ItemState from, ItemState to)
    {
        if (State != from) return ItemErrors.WrongState.Saying($"The item is at '{State}'; this action needs '{from}'.");
        State = to;
        Version++;
        return Result.Done;
    }

    private Result End(ItemState to, string reason, bool from)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (!from) return ItemErrors.WrongState;
        (State, Reason) = (to, reason);
        Version++;
        return Result.Done;
    }
}
