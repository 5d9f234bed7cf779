namespace GovPortal.TestKit.CaseModel;

/// <content>The clock table of the request workflow, walked day by day.</content>
public sealed partial class ModelCase
{
    /// <summary>Last day of the reply limit; null while it is stopped, and for good if the case ended while it was.</summary>
    public DateOnly? DueOn => Stopped ? null : DelayedTo ?? Calendar.After(CountFrom, Length, IsPaused);

    public bool Provisional => !Stopped && DelayedTo is null && Calendar.IsUnknown(DueOn!.Value);

    /// <summary>Until when the fee can be paid: counted from the notice's receipt, and at the earliest from its sending.</summary>
    public DateOnly? PayUntil => Regime == "2019" && State == "awaitingPayment" ? Calendar.AfterDays(FeeNoticeReceived ?? FeeNoticed!.Value, 30) : null;

    /// <summary>The clock that runs out first; an open case has one always.</summary>
    public DateOnly? NextDueOn
    {
        get
        {
            if (ModelRules.Over(State)) return null;
            List<DateOnly?> clocks =
            [
                DueOn,
                State == "registered" && Regime == "2019" ? SupplementNoticeUntil : null,
                State is "awaitingSupplement" or "awaitingReasons" ? Until : null,
                PayUntil,
                .. Consultations.Where(c => c.Ended is null).Select(c => c.Expires),
            ];
            return clocks.Min();
        }
    }

    private DateOnly SupplementNoticeUntil => Calendar.After(ReceivedOn, 7);

    /// <summary>Days after sending and up to the answer, or to the end of the time to answer, are not counted; while neither is known, none are left out.</summary>
    private bool IsPaused(DateOnly day) => Consultations
        .Where(c => c.Counts && !OfCourt && (c.Party == "thirdParty" || Regime == "2019"))
        .Any(c => c.Sent < day && day <= (Earlier(c.LeftOn, Earlier(c.Ended, c.Expires)) ?? c.Sent));

    private static DateOnly? Earlier(DateOnly? one, DateOnly? other) => one is null ? other : other is null || one < other ? one : other;

    private void CountAnew(DateOnly from)
    {
        (CountFrom, Length, Stopped, DelayedTo) = (from, Regime == "2007" ? 15 : 20, false, null);
        foreach (var asked in Consultations) asked.Counts = false;
    }
}
