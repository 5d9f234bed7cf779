using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Items;

/// <summary>A piece of information: what is or was public of it, and the revision that is on its way to the public, if one is.</summary>
/// <remarks>Regulation 2019 art. 17 (2007 art. 14): nothing goes out but through the gate (<see cref="Revision"/>) or as history that an import job attests.</remarks>
public sealed partial class Item : ITownOwned
{
    private readonly List<ItemStep> _steps = [];
    private readonly List<ItemEdition> _replaced = [];
    private ItemContent _content = null!;

    private Item()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>The town's own key.</summary>
    public string Key { get; private set; } = "";

    /// <summary>索引号, given when it is published, never reused.</summary>
    public string? IndexNumber { get; private set; }

    /// <summary>What is or was public; of an item that never was, what its writer has so far.</summary>
    public ItemContent Content
    {
        get => _content;
        private set => (_content, OnWeb) = (value, value.IsForTheWeb());
    }

    /// <summary>Whether <see cref="Content"/> is for the open web. What is disclosed by a board or a gazette alone counts as disclosed, and is never shown here.</summary>
    public bool OnWeb { get; private set; }

    public Validity Validity { get; private set; } = Validity.Effective;

    public ItemState State { get; private set; }

    /// <summary>What is under work, if anything is.</summary>
    public Revision? Open { get; private set; }

    /// <summary>How far <see cref="Open"/> is.</summary>
    public RevisionStage? Stage { get; private set; }

    /// <summary>When <see cref="Open"/> goes out, once it is approved.</summary>
    public DateTimeOffset? PublishAt { get; private set; }

    /// <summary>The day it first went out; never changes, so nothing is back-dated.</summary>
    public DateOnly? PublishedOn { get; private set; }

    /// <summary>When the public edition went out; null for imported history, of which only the day is known.</summary>
    public DateTimeOffset? PublishedAt { get; private set; }

    /// <summary>Number of the public edition, from 1; 0 for what was never public.</summary>
    public int Edition { get; private set; }

    /// <summary>What readers are told of the change that the public edition brought.</summary>
    public string? ChangeNote { get; private set; }

    /// <summary>Last day of a 公示 that is public.</summary>
    public DateOnly? ShownUntil { get; private set; }

    /// <summary>Set while what went out by the urgent route waits to be looked at again.</summary>
    public DateTimeOffset? LookAgainSince { get; private set; }

    /// <summary>Who wrote it and who let it out by the urgent route: somebody else looks again.</summary>
    public IReadOnlyList<string> LookAgainNotBy { get; private set; } = [];

    public string WrittenBy { get; private set; } = "";

    public string? ReviewedBy { get; private set; }

    public string? SecrecyReviewedBy { get; private set; }

    public string? ApprovedBy { get; private set; }

    /// <summary>Hash of the content that both reviews and the approval saw, of what went through the gate.</summary>
    public string? ReviewedHash { get; private set; }

    /// <summary>The import job that attests this item as history, if it came by import.</summary>
    public Guid? ImportedBy { get; private set; }

    public string? Reason { get; private set; }

    /// <summary>Grows by one with every change.</summary>
    public long Version { get; private set; }

    /// <summary>The version by which what the public sees of it last changed; 0 for what never was public. Steps inside the house do not move it.</summary>
    public long PublicVersion { get; private set; }

    /// <summary>What is worked on, or else what is public.</summary>
    public ItemContent Working => Open?.Content ?? Content;

    /// <summary>What readers are, or will be, told of the change that <see cref="Working"/> brings.</summary>
    public string? WorkingChangeNote => Open is null ? ChangeNote : Open.ChangeNote;

    /// <summary>Hash of <see cref="Working"/> with its note on the change.</summary>
    public string WorkingHash => Working.Hash(WorkingChangeNote);

    /// <summary>Hash of what is public, with its note on the change.</summary>
    public string PublicHash => Content.Hash(ChangeNote);

    /// <summary>Whether it stands on the open web: what went out by other channels alone, or to particular people, does not.</summary>
    public bool IsOnTheWeb => State == ItemState.Published && OnWeb;

    /// <summary>Whether anybody may read it here on this day.</summary>
    public bool IsPublicOn(DateOnly today) => IsOnTheWeb && (ShownUntil is not { } last || last >= today);

    /// <summary>Whether it is what an import brought, and nothing else: an item that was written here, went out through the gate or is on its way there is no history.</summary>
    public bool IsHistory => ImportedBy is not null && ReviewedHash is null && Open is null;

    public static Item Write(TownId town, string key, ItemContent content, StaffMember writer, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(writer);
        var item = New(town, key, content, writer.Id);
        item.Work(Revision.Begin(1, content, writer.Id));
        item.Record(ItemStepKind.Written, writer, at);
        return item;
    }

    /// <summary>History: the import job attests it, so it stands as the file says, public without more ado or no longer public.</summary>
    /// <param name="id">Where something stands under it already, such as what is attached.</param>
    public static Item Import(TownId town, string key, string indexNumber, ItemContent content, ImportedPublication history, Guid? id = null)
    {
        ArgumentNullException.ThrowIfNull(history);
        var item = New(town, key, content, history.Client, id);
        item.IndexNumber = indexNumber;
        item.TakeHistory(content, history);
        item.PublicVersion = item.Version = 1;
        return item;
    }

    /// <summary>History comes again, perhaps corrected. Of what is no history it may say nothing else than is held: no file publishes, changes or takes down what the gate is for.</summary>
    /// <param name="isMarked">Whether somebody here has marked its validity (<see cref="ItemStepKind.ValidityChanged"/>).</param>
    /// <returns>Whether anything differs from what is held: sending a file twice changes nothing.</returns>
    public Result<bool> Reimport(ItemContent content, ImportedPublication history, DateTimeOffset at, bool isMarked = false)
    {
        ArgumentNullException.ThrowIfNull(content);
        ArgumentNullException.ThrowIfNull(history);
        // What was marked here stays so marked: the file is older than that decision.
        if (isMarked && IsHistory) history = history with { Validity = Validity };
        var isHeld = Edition > 0 && Content.Hash() == content.Hash() && PublishedOn == history.PublishedOn
            && Validity == history.Validity && ReviewedBy == history.ReviewedBy && ApprovedBy == history.ApprovedBy;
        var step = GoesDownBy(history.State);
        if (!IsHistory) return isHeld && step is null ? false : ItemErrors.NotHistory;
        // What was deleted as entered in error or archived stays so: the file is older than that decision.
        if (State is ItemState.Deleted or ItemState.Archived || (isHeld && step is null)) return false;
        if (!isHeld)
        {
            if (Content.Hash() != content.Hash()) _replaced.Add(ItemEdition.Of(this, at));
            else Edition--;
            TakeHistory(content, history);
        }

        if (step is { } kind) End(history.State, kind, new StaffMember(history.Client, history.Client, "import"), at, "导入的历史记录载明已不再公开", isAllowed: true);
        else Version++;
        PublicVersion = Version;
        return true;
    }

    /// <summary>The steps taken since the item was loaded; whoever saves the item saves them with it.</summary>
    public IReadOnlyList<ItemStep> TakeSteps() => Taken(_steps);

    /// <summary>The editions replaced since the item was loaded, to be saved with it.</summary>
    public IReadOnlyList<ItemEdition> TakeReplaced() => Taken(_replaced);

    private static List<T> Taken<T>(List<T> list)
    {
        var taken = list.ToList();
        list.Clear();
        return taken;
    }

    private static Item New(TownId town, string key, ItemContent content, string writer, Guid? id = null) => new()
    {
        Id = id ?? Guid.CreateVersion7(),
        TownId = town,
        Key = key?.Trim() ?? "",
        Content = content,
        WrittenBy = writer,
    };

    private void TakeHistory(ItemContent content, ImportedPublication history)
    {
        (Content, Validity, PublishedOn, ImportedBy) = (content, history.Validity, history.PublishedOn, history.Job);
        (ReviewedBy, ApprovedBy, SecrecyReviewedBy, ReviewedHash) = (history.ReviewedBy, history.ApprovedBy, null, null);
        (Edition, ChangeNote, PublishedAt, ShownUntil) = (Edition + 1, null, null, content.ShownUntil);
        // What was taken down stays down: the file tells of the publication, not of that decision.
        if (State == ItemState.Draft) State = history.State;
    }

    /// <summary>The step by which a file takes down what is public here, or puts away what is down; null if it does not. None ever puts anything up again.</summary>
    private ItemStepKind? GoesDownBy(ItemState told) => (State, told) switch
    {
        (ItemState.Published, ItemState.Withdrawn) => ItemStepKind.Withdrawn,
        (ItemState.Published, ItemState.TakenDown) => ItemStepKind.TakenDown,
        (ItemState.Published or ItemState.Withdrawn or ItemState.TakenDown, ItemState.Archived) => ItemStepKind.Archived,
        _ => null,
    };

    private void Work(Revision? revision) => (Open, Stage, PublishAt) = (revision, revision?.Stage, revision?.PublishAt);

    /// <summary>A step on what is under work, or else on what is public.</summary>
    private void Record(ItemStepKind kind, StaffMember by, DateTimeOffset at, string? opinion = null, string? ground = null) =>
        Record((Open?.Number ?? Edition, WorkingHash), kind, by, at, opinion, ground);

    private void Record((int Edition, string Hash) seen, ItemStepKind kind, StaffMember by, DateTimeOffset at, string? opinion = null, string? ground = null)
    {
        if (kind is ItemStepKind.Withdrawn or ItemStepKind.TakenDown or ItemStepKind.Archived) Overturned = Overturned?.Withdrawn(LegalDay.Of(at));
        _steps.Add(ItemStep.Of(this, kind, by, at, opinion, ground, seen));
        Version++;
    }
}
