using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Domain.Guides;

/// <summary>A version of the disclosure guide (指南) or the catalogue (目录): Regulation 2019 art. 12, 2007 art. 19.</summary>
/// <remarks>
/// draft → published → withdrawn. Another person than who wrote it publishes it, after the check that precedes every publication (2019 art. 17).
/// Both are to be kept up to date, and not doing so is a ground of liability (2007 art. 35(2), 2019 art. 53(2)): each has an owner and a day to look again.
/// </remarks>
public sealed class GuideVersion : IRegister
{
    public const string Guide = "guide";
    public const string Catalogue = "catalogue";
    public const string Draft = "draft";
    public const string Published = "published";
    public const string Withdrawn = "withdrawn";

    public static readonly Error NumberTaken = new("publication.guide-version-taken", ErrorKind.Conflict, "This version of the guide or catalogue is there already.");

    private GuideVersion()
    {
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>guide or catalogue.</summary>
    public string Kind { get; private set; } = "";

    public string Number { get; private set; } = "";

    /// <summary>draft, published or withdrawn.</summary>
    public string State { get; private set; } = Draft;

    /// <summary>The day on which it was approved, or that history tells; null for a draft.</summary>
    public DateOnly? PublishedOn { get; private set; }

    public string Summary { get; private set; } = "";

    public string Body { get; private set; } = "";

    /// <summary>The guide by its fields; null for a catalogue, and for an old version that is text only.</summary>
    public GuideContent? Content { get; private set; }

    /// <summary>The department that keeps it up to date.</summary>
    public string? Owner { get; private set; }

    /// <summary>When it is looked at again.</summary>
    public DateOnly? ReviewOn { get; private set; }

    /// <summary>Who did what and when, oldest first; none for versions from before it was recorded.</summary>
    public IReadOnlyList<GuideStep> Steps { get; private set; } = [];

    public long Version { get; private set; }

    /// <summary>Why and when it was taken down; null while it was not.</summary>
    public GuideStep? Withdrawal => Steps.LastOrDefault(s => s.Kind == GuideStep.Withdrawn);

    private DateTimeOffset? PublishedAt => Steps.LastOrDefault(s => s.Kind is GuideStep.Approved or GuideStep.Imported)?.At;

    /// <summary>A draft: public for nobody. The text is to be free of faults: <see cref="GuideText.Faults"/>.</summary>
    public static GuideVersion Write(TownId town, GuideText text, StaffMember by, DateTimeOffset at) => Begin(town, text).Take(text, GuideStep.Written, by, at);

    /// <summary>A version that was published before the town came here: attested by who onboards it.</summary>
    public static GuideVersion History(TownId town, GuideText text, DateOnly publishedOn, StaffMember by, DateTimeOffset at)
    {
        var version = Begin(town, text).Take(text, GuideStep.Imported, by, at);
        (version.State, version.PublishedOn) = (Published, publishedOn);
        return version;
    }

    /// <summary>What a guide lacks by the text of its day; all of it where it is text only.</summary>
    public IReadOnlyList<Fault> Missing() => Kind == Guide ? (Content ?? GuideContent.Nothing).Missing(PublishedOn ?? DateOnly.MaxValue) : [];

    /// <summary>Writes a draft anew; kind and label stay.</summary>
    public Result Edit(GuideText text, StaffMember by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (State != Draft) return GuideErrors.NoDraft;
        if ((text.Kind, text.Number) != (Kind, Number)) return GuideErrors.LabelStays;
        Take(text, GuideStep.Edited, by, at);
        return Result.Done;
    }

    /// <summary>Publishes a draft on this day: never by who wrote in it, never over findings of the leak check that nobody settled.</summary>
    /// <param name="findings">Of exactly this text.</param>
    public Result Approve(StaffMember by, DateTimeOffset at, IReadOnlyList<Finding> findings, IReadOnlyList<Settlement> settlements)
    {
        ArgumentNullException.ThrowIfNull(by);
        var today = LegalDay.Of(at);
        if (State != Draft) return GuideErrors.NoDraft;
        if (IsWriter(by.Id)) return ItemErrors.OwnWork;
        if (LeakGate.Check(findings, settlements).Failed(out var open)) return open;
        if (ReviewOn <= today) return GuideErrors.ReviewBeforePublication;
        (State, PublishedOn) = (Published, today);
        Step(GuideStep.Approved, by, at, null);
        return Result.Done;
    }

    /// <summary>Takes it down: the one before is in force again, and its number, day and reason stay on record.</summary>
    public Result Withdraw(StaffMember by, DateTimeOffset at, string reason)
    {
        if (string.IsNullOrWhiteSpace(reason)) return ItemErrors.ReasonMissing;
        if (State != Published) return GuideErrors.NotPublished;
        State = Withdrawn;
        Step(GuideStep.Withdrawn, by, at, reason);
        return Result.Done;
    }

    /// <summary>Names who keeps it up to date and when it is looked at again. The words of a published version stay.</summary>
    public Result Assign(string owner, DateOnly reviewOn)
    {
        if (State == Withdrawn) return GuideErrors.NotPublished;
        if (reviewOn <= PublishedOn) return GuideErrors.ReviewBeforePublication;
        (Owner, ReviewOn) = (owner, reviewOn);
        Version++;
        return Result.Done;
    }

    public bool IsWriter(string id) => Steps.Any(s => s.Kind is GuideStep.Written or GuideStep.Edited && s.By.Id == id);

    /// <summary>The one in force on a day: the last that was published by then and not taken down since.</summary>
    public static GuideVersion? InForce(IEnumerable<GuideVersion> versions, string kind, DateOnly on) =>
        InOrder(versions.Where(v => v.Kind == kind && v.State == Published && v.PublishedOn <= on)).LastOrDefault();

    /// <summary>As they followed each other.</summary>
    public static IEnumerable<GuideVersion> InOrder(IEnumerable<GuideVersion> versions) =>
        versions.OrderBy(v => v.PublishedOn).ThenBy(v => v.PublishedAt).ThenBy(v => v.Id);

    private static GuideVersion Begin(TownId town, GuideText text) => new() { Id = Guid.CreateVersion7(), TownId = town, Kind = text.Kind, Number = text.Number };

    private GuideVersion Take(GuideText text, string step, StaffMember by, DateTimeOffset at)
    {
        (Summary, Body, Content, Owner, ReviewOn) = (text.Summary, text.Body, text.Content, text.Owner, text.ReviewOn);
        Step(step, by, at, null);
        return this;
    }

    private void Step(string kind, StaffMember by, DateTimeOffset at, string? reason)
    {
        Steps = [.. Steps, new GuideStep(kind, by, at, reason)];
        Version++;
    }
}

/// <summary>One thing that was done with a version.</summary>
/// <param name="Kind">written, edited, imported, approved or withdrawn.</param>
public sealed record GuideStep(string Kind, StaffMember By, DateTimeOffset At, string? Reason)
{
    public const string Written = "written";
    public const string Edited = "edited";
    public const string Imported = "imported";
    public const string Approved = "approved";
    public const string Withdrawn = "withdrawn";
}
