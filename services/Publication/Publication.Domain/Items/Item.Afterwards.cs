using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>What happens to an item once it is or was public, or will not be.</summary>
public sealed partial class Item
{
    /// <summary>Begins a new edition; what is public stays as it is until that has passed the gate.</summary>
    public Result BeginAmendment(StaffMember by, DateTimeOffset at, string? changeNote)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (Open is not null) return Edition > 0 ? ItemErrors.AlreadyOpen : ItemErrors.WrongState;
        if (State is not (ItemState.Published or ItemState.Withdrawn or ItemState.TakenDown)) return ItemErrors.WrongState;
        Work(Revision.Begin(Edition + 1, Content, by.Id, changeNote));
        Record(ItemStepKind.AmendmentBegun, by, at);
        return Result.Done;
    }

    /// <summary>Drops the new edition; what is public stays.</summary>
    public Result DropAmendment(StaffMember by, DateTimeOffset at, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (Open is null || Edition == 0) return ItemErrors.NothingOpen;
        Record(ItemStepKind.AmendmentDropped, by, at, reason);
        Work(null);
        return Result.Done;
    }

    /// <summary>修改、废止、失效: the item stays visible and says so (国办发〔2017〕47号).</summary>
    /// <param name="basis">The document by which it was amended or repealed, or why it expired.</param>
    public Result ChangeValidity(Validity validity, StaffMember by, DateTimeOffset at, string basis)
    {
        if (string.IsNullOrWhiteSpace(basis)) return ItemErrors.ReasonMissing;
        if (State != ItemState.Published || validity == Validity) return ItemErrors.WrongState.Saying("The item is not public, or its validity is so already.");
        if (validity.On < Content.ProducedOn) return ItemErrors.ValidityBeforeDocument;
        Validity = validity;
        Record((Edition, PublicHash), ItemStepKind.ValidityChanged, by, at, validity.Code, basis);
        PublicVersion = Version;
        return Result.Done;
    }

    /// <summary>Taken down: no longer public, still counted in its year. An amendment under work stays with its writer, and goes the whole way of review.</summary>
    public Result Withdraw(StaffMember by, DateTimeOffset at, string reason) => End(ItemState.Withdrawn, ItemStepKind.Withdrawn, by, at, reason, State == ItemState.Published);

    /// <summary>公示期满: taken down by itself once its last day has passed.</summary>
    public Result TakeDown(DateTimeOffset now)
    {
        if (State != ItemState.Published || ShownUntil is not { } last || last >= LegalDay.Of(now)) return ItemErrors.WrongState;
        return End(ItemState.TakenDown, ItemStepKind.TakenDown, StaffMember.System, now, "公示期满", isAllowed: true);
    }

    /// <summary>归档: what was taken down is put away for good; not while an amendment of it is under work.</summary>
    public Result Archive(StaffMember by, DateTimeOffset at, string reason) => Open is not null && Edition > 0
        ? ItemErrors.AlreadyOpen
        : End(ItemState.Archived, ItemStepKind.Archived, by, at, reason, State is ItemState.Withdrawn or ItemState.TakenDown);

    /// <summary>Entered in error: leaves the public and the counts, and what is under work on it goes with it, as a step that says so.</summary>
    public Result Delete(StaffMember by, DateTimeOffset at, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (State == ItemState.Deleted) return ItemErrors.WrongState;
        if (Edition > 0 && Open is not null) Record(ItemStepKind.AmendmentDropped, by, at, reason);
        var result = End(ItemState.Deleted, ItemStepKind.Deleted, by, at, reason, isAllowed: true);
        Work(null);
        return result;
    }

    /// <summary>A replaced edition is shown to nobody any more; that it was, and why it is not, stays to be read.</summary>
    /// <param name="reason">Readers see it.</param>
    public Result CloseEdition(ItemEdition edition, StaffMember by, DateTimeOffset at, string reason)
    {
        ArgumentNullException.ThrowIfNull(edition);
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (edition.ItemId != Id) return ItemErrors.EditionNotFound;
        Record((edition.Number, edition.Hash()), ItemStepKind.EditionClosed, by, at, reason);
        return Result.Done;
    }

    /// <summary>不予公开 or 依申请公开: a review ends with it that this is not made public.</summary>
    /// <param name="ground">Code of the ground, e.g. ND15.</param>
    public Result Withhold(StaffMember by, DateTimeOffset at, string ground, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (State != ItemState.Draft || Stage is null or RevisionStage.Draft) return ItemErrors.WrongState.Saying("Only what is under review, and was never public, is withheld.");
        Record(ItemStepKind.Withheld, by, at, reason, ground);
        Work(null);
        (State, Reason) = (ItemState.Withheld, reason);
        return Result.Done;
    }

    /// <summary>A re-evaluation (2019 art. 18) found that it may be public: it goes the whole way of review, by nobody who had a hand in the text before.</summary>
    /// <param name="steps">Of the item, those at least by which it was written and changed.</param>
    public Result Resume(StaffMember by, DateTimeOffset at, string reason, IEnumerable<ItemStep> steps)
    {
        ArgumentNullException.ThrowIfNull(by);
        ArgumentNullException.ThrowIfNull(steps);
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (State != ItemState.Withheld) return ItemErrors.WrongState;
        State = ItemState.Draft;
        var writers = steps.Where(s => s.ItemId == Id && ItemStep.ByWriters.Contains(s.Kind)).OrderBy(s => s.ItemVersion).Select(s => s.ById);
        Work(Revision.Begin(1, Content, WrittenBy) with { Writers = [.. writers.Prepend(WrittenBy).Distinct(StringComparer.Ordinal)] });
        Record(ItemStepKind.Resumed, by, at, reason);
        return Result.Done;
    }

    private Result End(ItemState to, ItemStepKind kind, StaffMember by, DateTimeOffset at, string reason, bool isAllowed)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (!isAllowed) return ItemErrors.WrongState.Saying($"An item that is '{State}' cannot become '{to}'.");
        Record(Edition > 0 ? (Edition, PublicHash) : (Open?.Number ?? 0, WorkingHash), kind, by, at, reason);
        if (Edition > 0) PublicVersion = Version;
        // Nothing that was approved before goes out after this: what ended may have been the reason to end it.
        Work(Open?.Interrupt(reason));
        // What went out by the urgent route and nobody has looked at again still must be: that it is down now settles nothing.
        (State, Reason) = (to, reason);
        return Result.Done;
    }
}
