using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>The county's own record of a limit that a town missed: kept from the town's message, open until a supervisor has acknowledged it. No personal data.</summary>
public sealed class MissedLimit
{
    public static readonly Error NotFound = new("requests.missed-limit-not-found", ErrorKind.NotFound, "The county has no such missed limit.");

    public static readonly Error AcknowledgedBefore = new("requests.missed-limit-acknowledged-before", ErrorKind.Unprocessable, "A supervisor has acknowledged it already.");

    /// <summary>That of the town's escalation.</summary>
    public required Guid Id { get; init; }

    /// <summary>The town that missed it; the record is the county's.</summary>
    public required TownId Town { get; init; }

    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Number { get; init; }

    public required string Clock { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly MissedOn { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Subject of the supervisor's token.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>What was done about it; no personal data.</summary>
    public string? Note { get; private set; }

    /// <summary>Whether the town has recorded since that the limit was kept, or moved before it was over: what took effect by the last day decides, whenever it was written down.</summary>
    /// <param name="of">The case, with its ledger.</param>
    public bool WasKept(Case of, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(of);
        var byThen = of.Ledger.Where(e => e.On <= DueOn).ToList();
        return !byThen.Exists(e => e.Kind == LedgerKind.Registered)
            || CaseClocks.Read(byThen, of.Rules, calendar, DueOn.AddDays(1)).FirstOrDefault(c => Transitions.Name(c.Clock) == Clock) is not { State: ClockState.Missed };
    }

    /// <inheritdoc cref="WasKept(Case, WorkingCalendar)"/>
    public bool WasKept(Appeal of)
    {
        ArgumentNullException.ThrowIfNull(of);
        return Clock == AppealClock.Compliance ? of.CompliedOn <= DueOn : of.AnsweredOn <= DueOn || of.DecidedOn <= DueOn;
    }

    public Result Acknowledge(string by, string? note, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null) return AcknowledgedBefore;
        (AcknowledgedAt, AcknowledgedBy, Note) = (now, by, note);
        return Result.Done;
    }
}
