namespace GovPortal.TestKit.CaseModel;

/// <content>What a deed does.</content>
public sealed partial class ModelCase
{
    /// <summary>Does what nothing stands against.</summary>
    /// <returns>The record that goes on with this one, if it was reopened.</returns>
    public ModelCase? Apply(Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        Version++;
        switch (act.Kind)
        {
            case ActKind.AskSupplement:
                (SupplementAsked, Until) = (true, act.Until);
                // One that goes out too late does not stop the limit.
                Stopped = act.On <= SupplementNoticeUntil;
                break;
            case ActKind.ReceiveSupplement:
                SupplementReceived = true;
                if (Stopped) CountAnew(act.On);
                break;
            case ActKind.AskReasons:
                Until = act.Until;
                break;
            case ActKind.ReceiveReasons:
                Reasonable = act.Yes;
                if (act.Until is { } delayed) (DelayedTo, Version) = (delayed, Version + 1);
                break;
            case ActKind.NoticeFee:
                (Fee, FeeNoticed, Stopped) = (act.Yuan, act.On, Regime == "2019");
                break;
            case ActKind.RecordFeeNoticeReceived:
                FeeNoticeReceived = act.On;
                break;
            case ActKind.RecordPayment:
                Paid += act.Yuan;
                if (Paid == Fee && Stopped) CountAnew(act.On);
                break;
            case ActKind.Extend:
                (Extended, Length) = (act.WorkingDays, Length + act.WorkingDays);
                break;
            case ActKind.RecordSecrecyReview:
                Secret = !act.Yes;
                break;
            case ActKind.Draft:
                InDraft = (act.Decision, act.Grounds, act.By.Name);
                break;
            case ActKind.ReturnDraft:
                InDraft = null;
                break;
            case ActKind.Sign:
                (Decision, Grounds, DecidedOn) = (InDraft!.Value.Decision, InDraft.Value.Grounds, act.On);
                break;
            case ActKind.Deliver:
                DeliveredOn = act.On;
                break;
            case ActKind.ChangeRegime:
                Length += (act.Word == "2007" ? 15 : 20) - (Regime == "2007" ? 15 : 20);
                Regime = act.Word;
                break;
            case ActKind.Delete:
                Deleted = true;
                return null;
            case ActKind.Reopen:
                return GoesOnAs = Next(act);
            case ActKind.ConsultThirdParty or ActKind.ConsultAgency or ActKind.RecordConsultationReceived or ActKind.RecordOpinion or ActKind.EndConsultation:
                Consult(act);
                break;
            case ActKind.LapseSupplement or ActKind.LapseFee or ActKind.Withdraw or ActKind.CloseOtherwise:
                Conclude(act);
                break;
        }

        Enter(StateAfter(act), act.On);
        return null;
    }

    private void Enter(string state, DateOnly on)
    {
        if (state != State) Since = on;
        if (state == "closed" && state != State) EndedOn = on;
        State = state;
    }

    private string StateAfter(Act act) => act.Kind switch
    {
        ActKind.Begin or ActKind.ReceiveSupplement or ActKind.ReceiveReasons or ActKind.RecordSecrecyReview or ActKind.ReturnDraft => "inProgress",
        ActKind.AskSupplement => "awaitingSupplement",
        ActKind.AskReasons => "awaitingReasons",
        ActKind.NoticeFee => "awaitingPayment",
        ActKind.RecordPayment => Paid == Fee ? "inProgress" : State,
        ActKind.ConsultThirdParty or ActKind.ConsultAgency or ActKind.RecordConsultationReceived => "consulting",
        ActKind.RecordOpinion or ActKind.EndConsultation => Consultations.Exists(c => c.Ended is null) ? "consulting" : "inProgress",
        ActKind.AskSecrecyReview => "inSecrecyReview",
        ActKind.Draft => "drafted",
        ActKind.Review => "reviewed",
        ActKind.Sign => "awaitingDelivery",
        ActKind.Deliver or ActKind.LapseSupplement or ActKind.LapseFee or ActKind.Withdraw or ActKind.CloseOtherwise => "closed",
        ActKind.Archive => "archived",
        _ => State,
    };

    private void Consult(Act act)
    {
        var asked = Consultations.Find(c => c.Id == act.Consultation);
        switch (act.Kind)
        {
            case ActKind.ConsultThirdParty:
                Consultations.Add(new Asked("thirdParty", act.On));
                break;
            case ActKind.ConsultAgency:
                Consultations.Add(new Asked(act.Yes ? "coProducer" : "agency", act.On));
                break;
            case ActKind.RecordConsultationReceived:
                // Whoever was given up has the letter after all, and is waited for again.
                (asked!.Received, asked.Ended, asked.CanStillSpeak) = (act.On, null, false);
                // Only the Regulation of 2019 sets a limit, and none for agencies that made nothing together with this one.
                if (Regime == "2019" && asked.Party != "agency") asked.Expires = Calendar.After(act.On, 15);
                break;
            default:
                asked!.Ended = act.On;
                if (act.Kind == ActKind.EndConsultation) asked.LeftOn ??= act.On;
                asked.CanStillSpeak = act.Kind == ActKind.EndConsultation && asked.Expires is null;
                // After its time a third party is not waited for: what it says then leaves the decision to the agency.
                if (act.Kind == ActKind.RecordOpinion && asked.Party == "thirdParty" && !(act.On > asked.Expires))
                    Objected |= act.Word == "refusedWithReason" || (Regime == "2007" && act.Word == "refused");
                break;
        }
    }

    private void Conclude(Act act) => (Decision, Grounds, DecidedOn, InDraft) = (
        act.Kind switch
        {
            ActKind.LapseSupplement => "notSupplemented",
            ActKind.LapseFee => "feeUnpaid",
            ActKind.Withdraw => "withdrawn",
            _ => "otherwiseClosed",
        },
        [], act.On, null);
}
