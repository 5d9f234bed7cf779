using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases.Ledger;
using static GovPortal.Requests.Domain.Cases.Ledger.LedgerKind;

namespace GovPortal.Requests.Domain.Cases.Clocks;

/// <summary>The reply limit (答复期限), read off the ledger: it starts, stops, pauses, is extended and begins anew as the law has it.</summary>
internal sealed class ReplyClock
{
    private readonly RuleSet _rules;
    private readonly WorkingCalendar _calendar;
    private readonly List<string> _history = [];
    private DateOnly _from;
    private int _length;
    private DateOnly? _setTo;
    private DateOnly? _endedOn;
    private bool _stopped;
    private int _countedSince;
    private ClockName _name = ClockName.Reply;

    private ReplyClock(RuleSet rules, WorkingCalendar calendar) => (_rules, _calendar) = (rules, calendar);

    public static ClockReading Read(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar, DateOnly today)
    {
        var clock = After(ledger, rules, calendar);
        return clock.Reading([.. Consultation.Of(ledger, rules, calendar).Where(c => clock.Counts(c, ledger))], today);
    }

    /// <summary>Whether the last day was set anew in the present count (art. 35); a count that begins afterwards is of the full length again.</summary>
    public static bool IsDelayed(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar) => After(ledger, rules, calendar)._setTo is not null;

    private static ReplyClock After(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar)
    {
        var clock = new ReplyClock(rules, calendar);
        foreach (var entry in ledger) clock.Take(entry);
        return clock;
    }

    private void Take(LedgerEntry entry)
    {
        switch (entry.Kind)
        {
            case Registered:
                Open(entry);
                break;
            case SupplementReceived when _stopped && _rules.SupplementRestarts:
            case FeePaid when _stopped && entry.Outcome == Case.PaidCompletely:
                Begin(entry, _rules.ReplyWorkingDays);
                break;
            case SupplementAsked when entry.Outcome != Case.LateNotice:
            case FeeNoticed when _rules.PaymentRestarts:
                Stop(entry);
                break;
            case Extended:
                _length += entry.WorkingDays!.Value;
                Note(entry, $"延长 {entry.WorkingDays} 个工作日，共 {_length} 个工作日");
                break;
            case ReplyDelayed:
                _setTo = entry.Until;
                Note(entry, $"延迟答复至 {Day(entry.Until!.Value)}");
                break;
            case Delivered or Withdrawn or SupplementLapsed or FeeLapsed or ClosedOtherwise or DeletedInError:
                // A limit that was stopped when the case ended was neither met nor missed.
                _endedOn = entry.On;
                Note(entry, "期限终止");
                break;
        }
    }

    /// <summary>A judgment has a limit of its own, whatever the Regulation of the receipt: the day that it sets, or the law's.</summary>
    private void Open(LedgerEntry entry)
    {
        if (entry.Outcome != Case.JudgmentOutcome)
        {
            Begin(entry, _rules.ReplyWorkingDays + (entry.WorkingDays ?? 0));
            return;
        }

        _name = ClockName.Judgment;
        Begin(entry, AppealClock.ComplianceWorkingDays);
        if (entry.Until is not { } ordered) return;
        _setTo = ordered;
        Note(entry, $"裁判或者决定指定的期限至 {Day(ordered)}");
    }

    private void Begin(LedgerEntry entry, int length)
    {
        (_from, _length, _setTo, _endedOn, _stopped, _countedSince) = (entry.On, length, null, null, false, entry.Number);
        Note(entry, $"自次日起计算 {length} 个工作日");
    }

    private string SetText => _name == ClockName.Judgment ? "裁判或者决定指定的期限届满" : "延迟答复期限届满（第三十五条）";

    private void Stop(LedgerEntry entry)
    {
        _stopped = true;
        Note(entry, "答复期限停止计算，待重新起算");
    }

    /// <summary>A consultation before the present count began has no part in it, and none has in a court's: what is not counted is taken out of art. 33 alone.</summary>
    private bool Counts(Consultation consultation, IReadOnlyList<LedgerEntry> ledger) =>
        _name == ClockName.Reply && consultation.Pauses(_rules) && ledger.First(e => e.Kind == ConsultationSent && e.Consultation == consultation.Id).Number > _countedSince;

    private ClockReading Reading(List<Consultation> consultations, DateOnly today)
    {
        if (_stopped) return new ClockReading(_name, _from, null, false, ClockState.Stopped, _endedOn, _history);
        if (_setTo is { } set)
            return new ClockReading(_name, _from, set, false, ClockReading.StateOf(set, _endedOn, today), _endedOn, [.. _history, $"{Day(set)}：{SetText}"]);
        var pauses = consultations.Select(PauseOf).ToList();
        var due = Deadline.Calculate(_calendar, _from, _length, pauses).Value;
        // A letter that goes out on the last day or after it finds nothing left to pause.
        consultations.RemoveAll(c => c.SentOn >= due.Due);
        var openEnded = consultations.Exists(c => c.PauseEnds is null);
        var paused = _endedOn is null && (openEnded || consultations.Exists(c => c.SentOn <= today && c.EndedOn is null && today <= c.PauseEnds));
        var lines = openEnded ? [.. due.Derivation, "征求意见尚未收到答复：届满日按已知情况计算，不早于此日"] : due.Derivation;
        return new ClockReading(
            _name, _from, due.Due, due.Provisional, paused ? ClockState.Paused : ClockReading.StateOf(due.Due, _endedOn, today), _endedOn, [.. _history, .. lines]);
    }

    /// <summary>While the end cannot be known the pause is taken as short as it can be: the clock never promises a later day than it must.</summary>
    private static Pause PauseOf(Consultation consultation) => Pause.Between(consultation.SentOn, consultation.PauseEnds ?? consultation.SentOn).Value;

    private void Note(LedgerEntry entry, string text) => _history.Add($"{Day(entry.On)} {LedgerText.Of(entry)}（{entry.Article}）：{text}");

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
