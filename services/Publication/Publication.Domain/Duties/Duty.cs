using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Domain.Duties;

/// <summary>
/// The duty to make one piece of information public in time: it arises when the information is produced or changes, and ends when it is out. And the duty to withdraw a penalty
/// decision in time: it arises when the penalty is overturned, and ends when it is off.
/// </summary>
public sealed class Duty : ITownOwned
{
    public required TownId TownId { get; init; }

    public required Guid ItemId { get; init; }

    /// <summary>形成或者变更 of the information, or the day on which a penalty was overturned.</summary>
    public required DateOnly ArisenOn { get; init; }

    /// <summary>Code of the <see cref="DutyRule"/>.</summary>
    public required string Rule { get; init; }

    /// <summary>In time until the end of this day.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>Whether a year on the way has no calendar yet.</summary>
    public bool Provisional { get; private set; }

    /// <summary>Version of the calendar that it was counted by.</summary>
    public string CalendarVersion { get; private set; } = "";

    /// <summary>The <see cref="DutyRule.Counting"/> of its rule by which it was counted.</summary>
    public short Counting { get; private set; } = 1;

    /// <summary>The day it went out, or off; null while the duty is open.</summary>
    public DateOnly? FulfilledOn { get; init; }

    /// <summary>Whether it is history that an import attests.</summary>
    public required bool Imported { get; init; }

    /// <summary>The duties that stand of an item as it is now; those that have ended stay, whatever becomes of it. One a day: to withdraw comes before to tell of a change.</summary>
    public static IEnumerable<Duty> Of(Item item, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(item);
        if (item.State is ItemState.Deleted or ItemState.Withheld) return [];
        var toWithdraw = item.Overturned is { } overturned ? New(item, overturned.On, DutyRule.OverturnedPenalty, overturned.WithdrawnOn, calendar) : null;
        return ToPublish(item, calendar).Prepend(toWithdraw).OfType<Duty>().DistinctBy(d => d.ArisenOn);
    }

    private static IEnumerable<Duty?> ToPublish(Item item, WorkingCalendar calendar)
    {
        if (item.Edition > 0 && Of(item, item.Content, FulfilledDay(item), calendar) is { } ended) yield return ended;
        if (item.Open is { } open && (item.Edition == 0 || Arisen(open.Content) > Arisen(item.Content)) && Of(item, open.Content, null, calendar) is { } standing)
            yield return standing;
    }

    /// <summary>The day on which the information that this content tells was produced or changed.</summary>
    public static DateOnly Arisen(ItemContent content)
    {
        ArgumentNullException.ThrowIfNull(content);
        return content.ChangedOn ?? content.ProducedOn;
    }

    /// <summary>Counts the duty by the calendar in force: one that is open, or that was met while its count was provisional.</summary>
    /// <remarks>
    /// An open duty has the last day that the law gives it today. One that was met over days whose holidays were all known keeps its day and with it the
    /// verdict: whoever acted went by what was in force, and an order made afterwards takes nothing from that (立法法 art. 104, no retroactive effect, by
    /// analogy). A provisional count was announced as none: the notice binds by itself, whenever it is loaded, so it settles the verdict. What the suite itself
    /// counted wrong was never in force, so it is put right whether it was met or not.
    /// </remarks>
    /// <returns>Where the last day moved, or null if it did not.</returns>
    public DutyMove? CountBy(WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        var rule = DutyRule.All.Single(r => r.Code == Rule);
        if (FulfilledOn is not null && !Provisional && Counting == rule.Counting) return null;
        if (rule.DueAfter(ArisenOn, calendar) is not var (due, provisional)) return null;
        var before = DueOn;
        (DueOn, Provisional, CalendarVersion, Counting) = (due, provisional, calendar.Version, rule.Counting);
        return before == due ? null : new DutyMove(ItemId, ArisenOn, before, due, FulfilledOn);
    }

    /// <summary>The first edition went out on the day of publication, a later one when it was put out.</summary>
    private static DateOnly FulfilledDay(Item item) => item is { Edition: > 1, PublishedAt: { } at } ? LegalDay.Of(at) : item.PublishedOn!.Value;

    private static Duty? Of(Item item, ItemContent content, DateOnly? fulfilledOn, WorkingCalendar calendar) => content.GovernmentInformation
        ? New(item, Arisen(content), DutyRule.For(content.CatalogueItem, Arisen(content)), fulfilledOn, calendar)
        : null;

    private static Duty? New(Item item, DateOnly arisen, DutyRule rule, DateOnly? fulfilledOn, WorkingCalendar calendar)
    {
        if (rule.DueAfter(arisen, calendar) is not var (due, provisional)) return null;
        return new Duty
        {
            TownId = item.TownId,
            ItemId = item.Id,
            ArisenOn = arisen,
            Rule = rule.Code,
            DueOn = due,
            Provisional = provisional,
            CalendarVersion = calendar.Version,
            Counting = rule.Counting,
            FulfilledOn = fulfilledOn,
            Imported = item.ImportedBy is not null,
        };
    }
}

/// <summary>A duty has another last day, for the record: what it was counted to before, and what now.</summary>
/// <param name="FulfilledOn">The day it went out; null while it is open.</param>
public sealed record DutyMove(Guid ItemId, DateOnly ArisenOn, DateOnly From, DateOnly To, DateOnly? FulfilledOn);
