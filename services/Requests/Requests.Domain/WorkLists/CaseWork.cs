using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;
using static GovPortal.Requests.Domain.WorkLists.WorkTask;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>What there is to do on an open case: a line for each clock that is open, and for each letter whose arrival is not recorded yet.</summary>
public sealed class CaseWork
{
    private readonly Case _case;
    private readonly WorkingCalendar _calendar;
    private readonly DateOnly _today;
    private readonly ColourRule _rule;
    private readonly IReadOnlyList<Consultation> _consultations;

    private CaseWork(Case open, WorkingCalendar calendar, DateOnly today, ColourRule rule)
    {
        (_case, _calendar, _today, _rule) = (open, calendar, today, rule);
        _consultations = [.. open.Consultations(calendar).Where(c => c.IsOpen)];
    }

    /// <param name="open">With its ledger; one that is over has nothing to do.</param>
    /// <param name="calendar">The town's.</param>
    public static IReadOnlyList<WorkEntry> Of(Case open, WorkingCalendar calendar, DateOnly today, ColourRule rule)
    {
        ArgumentNullException.ThrowIfNull(open);
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(rule);
        return Transitions.IsOver(open.State) || open.Deleted ? [] : new CaseWork(open, calendar, today, rule).Entries();
    }

    private List<WorkEntry> Entries()
    {
        var clocks = _case.Clocks(_calendar, _today).Where(c => c.IsOpen || c.State == ClockState.Stopped).ToList();
        var entries = clocks.Select(Of).ToList();
        entries.AddRange(_consultations.Where(c => c.ExpiresOn is null).Select(WithoutLimit));
        return entries;
    }

    private WorkEntry Of(ClockReading clock) => Entry(TaskOf(clock), clock.Clock, clock);

    /// <summary>A letter whose arrival is not recorded, or an agency for which the law sets no limit.</summary>
    private WorkEntry WithoutLimit(Consultation consultation) => Entry(
        Consultation.LimitOf(consultation.Party, _case.Rules) is null || consultation.ReceivedOn is not null ? AwaitOpinion : RecordConsultationReceived,
        consultation.Party == Consultation.ThirdParty ? ClockName.ThirdParty : ClockName.CoProducer, null);

    private WorkEntry Entry(WorkTask task, ClockName clock, ClockReading? reading)
    {
        var duty = clock is ClockName.Reply or ClockName.Judgment or ClockName.SupplementNotice;
        var runs = reading is { State: ClockState.Running or ClockState.Missed };
        var left = runs ? DaysLeft.Of(_calendar, _today, reading!.Due!.Value) : (int?)null;
        // What others still have time for is not urgent here; once their time is over it is this agency's turn.
        var colour = left is { } days && (duty || days < 0) ? _rule.Of(days) : Colour.None;
        return new WorkEntry(
            WorkEntry.OfCase, _case.Id, _case.CaseNo, Transitions.Name(_case.State), task, PostOf(task), reading is null ? null : Transitions.Name(clock),
            reading?.State, reading?.Due, reading?.Provisional ?? false, left, colour, duty);
    }

    private WorkTask TaskOf(ClockReading clock) => clock.Clock switch
    {
        ClockName.Reply or ClockName.Judgment => TaskByState(),
        ClockName.SupplementNotice => Examine,
        ClockName.Supplement => IsOver(clock) ? EndSupplement : AwaitSupplement,
        ClockName.Reasons => IsOver(clock) ? JudgeReasons : AwaitReasons,
        ClockName.ThirdParty or ClockName.CoProducer => IsOver(clock) ? EndConsultation : AwaitOpinion,
        ClockName.Payment when !_case.Ledger.Any(e => e.Kind == LedgerKind.FeeNoticeReceived) => RecordFeeNoticeReceived,
        ClockName.Payment => IsOver(clock) ? EndPayment : AwaitPayment,
    };

    private WorkTask TaskByState() => _case.State switch
    {
        CaseState.Registered => Examine,
        CaseState.AwaitingSupplement => AwaitSupplement,
        CaseState.AwaitingReasons => AwaitReasons,
        CaseState.AwaitingPayment => AwaitPayment,
        CaseState.Consulting => _consultations.Any(c => c.ExpiresOn < _today) ? EndConsultation : AwaitOpinion,
        CaseState.InSecrecyReview => ReviewSecrecy,
        CaseState.Drafted => WorkTask.Review,
        CaseState.Reviewed => WorkTask.Sign,
        CaseState.AwaitingDelivery => WorkTask.Deliver,
        CaseState.InProgress => Work,
        CaseState.Closed or CaseState.Archived => throw new InvalidOperationException("A case that is over has no task."),
    };

    private static bool IsOver(ClockReading clock) => clock.State == ClockState.Missed;

    private static string PostOf(WorkTask task) => task switch
    {
        ReviewSecrecy => Posts.SecrecyReviewer,
        WorkTask.Review => Posts.Reviewer,
        WorkTask.Sign => Posts.Approver,
        _ => Posts.CaseOfficer,
    };
}
