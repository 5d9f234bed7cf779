using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases.Clocks;

/// <summary>Every clock of a case, read off its ledger. The same ledger, rules and calendar always give the same days.</summary>
public static class CaseClocks
{
    /// <summary>国办函〔2020〕109号 art. 6: 30 calendar days from the day after the notice was received.</summary>
    public const int PaymentDays = 30;

    public static IReadOnlyList<ClockReading> Read(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        ArgumentNullException.ThrowIfNull(rules);
        ArgumentNullException.ThrowIfNull(calendar);
        var over = OverSince(ledger);
        return
        [
            ReplyClock.Read(ledger, rules, calendar, today),
            .. SupplementNotice(ledger, rules, calendar, today),
            .. Set(ClockName.Supplement, LedgerKind.SupplementAsked, [LedgerKind.SupplementReceived, LedgerKind.SupplementLapsed], ledger, over, today),
            .. Set(ClockName.Reasons, LedgerKind.ReasonsAsked, [LedgerKind.ReasonsReceived], ledger, over, today),
            .. Consultations(ledger, rules, calendar, over, today),
            .. rules.PaymentRestarts ? Payment(ledger, calendar, over, today) : [],
        ];
    }

    /// <summary>The day on which the case came to its end; what is recorded of an ended case (archive, refund, reopening) moves it no more. Null while the case is open.</summary>
    private static DateOnly? OverSince(IReadOnlyList<LedgerEntry> ledger) =>
        ledger.Reverse().TakeWhile(e => Transitions.IsOver(e.State)).LastOrDefault()?.On;

    private static IEnumerable<ClockReading> SupplementNotice(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar, DateOnly today)
    {
        if (rules.SupplementNoticeWorkingDays is not { } days) yield break;
        // A record that continues a closed case has been clear for long.
        if (ledger.LastOrDefault(e => e.Kind == LedgerKind.Registered) is not { State: CaseState.Registered } registered) yield break;
        // Whatever is done next shows that nothing needed mending: an imported line or a calendar change is not such a deed.
        var next = ledger.FirstOrDefault(e => e.Number > registered.Number && e.Kind != LedgerKind.CalendarChanged && e.State != CaseState.Registered);
        if (next is not null && next.Kind != LedgerKind.SupplementAsked) yield break;
        var due = Deadline.Calculate(calendar, registered.On, days).Value;
        yield return new ClockReading(
            ClockName.SupplementNotice, registered.On, due.Due, due.Provisional, ClockReading.StateOf(due.Due, next?.On, today), next?.On, due.Derivation);
    }

    private static IEnumerable<ClockReading> Set(
        ClockName name, LedgerKind asked, LedgerKind[] ends, IReadOnlyList<LedgerEntry> ledger, DateOnly? over, DateOnly today)
    {
        if (ledger.LastOrDefault(e => e.Kind == asked) is not { Until: { } until } start) yield break;
        var ended = ledger.FirstOrDefault(e => e.Number > start.Number && ends.Contains(e.Kind))?.On ?? over;
        yield return new ClockReading(
            name, start.On, until, false, ClockReading.StateOf(until, ended, today), ended,
            [$"{Day(start.On)} {LedgerText.Of(start)}（{start.Article}）：本机关指定期限至 {Day(until)}"]);
    }

    private static IEnumerable<ClockReading> Consultations(
        IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar, DateOnly? over, DateOnly today) =>
        from consultation in Consultation.Of(ledger, rules, calendar)
        where consultation is { ExpiresOn: not null, ReceivedOn: not null }
        let name = consultation.Party == Consultation.ThirdParty ? ClockName.ThirdParty : ClockName.CoProducer
        let days = (name == ClockName.ThirdParty ? rules.ThirdPartyWorkingDays : rules.CoProducerWorkingDays)!.Value
        let due = Deadline.Calculate(calendar, consultation.ReceivedOn!.Value, days).Value
        let ended = consultation.EndedOn ?? over
        select new ClockReading(
            name, consultation.ReceivedOn!.Value, due.Due, due.Provisional, ClockReading.StateOf(due.Due, ended, today), ended, due.Derivation);

    private static IEnumerable<ClockReading> Payment(IReadOnlyList<LedgerEntry> ledger, WorkingCalendar calendar, DateOnly? over, DateOnly today)
    {
        if (ledger.LastOrDefault(e => e.Kind == LedgerKind.FeeNoticed) is not { } notice) yield break;
        var later = ledger.Where(e => e.Number > notice.Number).ToList();
        // Until its receipt is recorded the time to pay is taken as short as it can be, so that the case stays on a list.
        var received = later.Find(e => e.Kind == LedgerKind.FeeNoticeReceived);
        var from = (received ?? notice).On;
        var due = calendar.AddCalendarDays(from, PaymentDays);
        var ended = later.Find(e => e.Kind == LedgerKind.FeeLapsed || e is { Kind: LedgerKind.FeePaid, Outcome: Case.PaidCompletely })?.On ?? over;
        yield return new ClockReading(
            ClockName.Payment, from, due, calendar.IsProvisional(due), ClockReading.StateOf(due, ended, today), ended,
            [
                $"{Day(from)} {(received is null ? "发出收费通知，申请人收到日期尚未登记，届满日不早于按此计算之日" : "申请人收到收费通知")}：自次日起 {PaymentDays} 日（国办函〔2020〕109号第六条）",
                $"第 {PaymentDays} 日为 {Day(from.AddDays(PaymentDays))}{(due == from.AddDays(PaymentDays) ? "" : $"，遇休息日顺延至 {Day(due)}")}",
            ]);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
