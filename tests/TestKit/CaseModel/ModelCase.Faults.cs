namespace GovPortal.TestKit.CaseModel;

/// <content>What stands against a deed.</content>
public sealed partial class ModelCase
{
    /// <summary>Every reason to refuse; none = it is done. Where several hold, the service may name any of them.</summary>
    public IReadOnlyList<(int Status, string Code)> Faults(Act act, DateOnly today, Func<string, bool> numberTaken)
    {
        ArgumentNullException.ThrowIfNull(act);
        if (act.By.Stranger) return [(404, "town-not-found")];
        var faults = new List<(int, string)>();
        if (!ModelRules.Posts(act.Kind).Any(act.By.Roles.Contains)) faults.Add((403, "not-your-post"));
        if (Deleted) return [.. faults, (404, "requests.case-not-found"), .. act.Version is null ? [(428, "version-required")] : Array.Empty<(int, string)>()];
        if (act.Version is null) faults.Add((428, "version-required"));
        else if (act.Version != Version) faults.Add((409, "version-stale"));
        if (act.Kind == ActKind.Draft && !IsSound(act)) faults.Add((400, ""));
        if (act.Kind == ActKind.Reopen && numberTaken(act.NewCaseNo)) faults.Add((409, "requests.case-number-taken"));
        if (act is { Kind: ActKind.ConsultAgency, Yes: true } && Regime == "2007") faults.Add((422, "requests.no-co-producers"));
        if (!ModelRules.Allows(Regime, State, act.Kind)) return [.. faults, (422, "requests.illegal-transition")];
        // A record entered in error goes today; no day is asked for.
        if (act.On > today && act.Kind != ActKind.Delete) faults.Add((422, "requests.date-in-future"));
        // A judgment may take effect before the case was filed away, never before it ended.
        if (act.On < (act.Kind == ActKind.Reopen ? EndedOn : Since) && act.Kind != ActKind.Delete && !TellsOfOneGivenUp(act)) faults.Add((422, "requests.date-before-state"));
        faults.AddRange(Special(act).Select(f => (f switch { "own-draft" => 403, "consultation-not-found" => 404, _ => 422 }, "requests." + f)));
        return faults;
    }

    /// <summary>What can be seen without the case's course: the decision is one of its Regulation, its grounds are, it says all it must.</summary>
    private bool IsSound(Act act) =>
        (ModelRules.Drafted[Regime].Contains(act.Decision) || ModelRules.Undrafted[Regime].Contains(act.Decision))
        // 2007 art. 21(3) asks only for the agency, where it can be determined.
        && (act.Complete || (Regime == "2007" && act.Decision == "otherAgency"))
        && act.Grounds.All(ModelRules.Grounds[Regime].Contains)
        && act.Grounds.Distinct().Count() == act.Grounds.Count
        && act.Decision is "partial" or "refused" == act.Grounds.Count > 0;

    private IEnumerable<string> Special(Act act) => act.Kind switch
    {
        ActKind.AskSupplement => If((SupplementAsked, "supplement-asked-before"), (act.Until <= act.On, "until-too-early")),
        ActKind.LapseSupplement => If((act.On <= Until, "not-lapsed-yet")),
        ActKind.AskReasons => If((act.Until <= act.On, "until-too-early")),
        ActKind.ReceiveReasons => If((!act.Text && act.On <= Until, "not-lapsed-yet"), (act.Until is { } delay && (!act.Yes || delay <= DueOn), "delay-not-grounded"),
            (act.Until is not null && OfCourt, "limit-of-judgment")),
        ActKind.NoticeFee => If((Fee is not null, "fee-noticed-before"), (act.On > DueOn, "limit-over"), (NoFees(act.On), "no-fee-then"), (OfCourt, "limit-of-judgment")),
        ActKind.RecordFeeNoticeReceived => If((FeeNoticeReceived is not null, "recorded-before")),
        ActKind.RecordPayment => If((act.Yuan > Fee - Paid, "paid-too-much")),
        ActKind.LapseFee => If(
            (Regime == "2007", "fee-does-not-lapse"), (FeeNoticeReceived is null, "notice-not-received"), (FeeNoticeReceived is not null && act.On <= PayUntil, "not-lapsed-yet")),
        ActKind.RecordConsultationReceived or ActKind.RecordOpinion or ActKind.EndConsultation => OfConsultation(act),
        ActKind.Extend => If(
            (Extended > 0, "extended-before"), (act.WorkingDays < 1 || act.WorkingDays > (Regime == "2007" ? 15 : 20), "extension-out-of-range"),
            (Stopped || DelayedTo is not null, "clock-stopped"), (act.On > DueOn, "limit-over"), (OfCourt, "limit-of-judgment")),
        ActKind.Draft => OfDraft(act),
        ActKind.Review or ActKind.Sign => If((InDraft?.By == act.By.Name, "own-draft")),
        ActKind.Reopen => If((GoesOnAs is { Deleted: false }, "reopened-before"), (act.Word is not ("judgment" or "selfCorrection"), "unknown-reopening")),
        ActKind.ChangeRegime => If((act.Word is not ("2007" or "2019") || act.Word == Regime, "unknown-regime")),
        _ => [],
    };

    /// <summary>Costs could be charged until March 2017, the processing fee for what came in since 2021; nothing in between.</summary>
    private bool NoFees(DateOnly on) =>
        ReceivedOn < new DateOnly(2021, 1, 1) && (ReceivedOn >= new DateOnly(2017, 4, 1) || on >= new DateOnly(2017, 4, 1));

    /// <summary>A letter taken for lost arrived, or was answered, on a day before the case went on without it.</summary>
    private bool TellsOfOneGivenUp(Act act) =>
        act.Kind is ActKind.RecordConsultationReceived or ActKind.RecordOpinion && Consultations.Exists(c => c.Id == act.Consultation && c.CanStillSpeak);

    private IEnumerable<string> OfConsultation(Act act)
    {
        if (Consultations.Find(c => c.Id == act.Consultation && (c.Ended is null || TellsOfOneGivenUp(act))) is not { } asked) return ["consultation-not-found"];
        var early = (act.On < (asked.Received ?? asked.Sent), "answered-before-sent");
        var limited = Regime == "2019" && asked.Party is "thirdParty" or "coProducer";
        return act.Kind switch
        {
            ActKind.RecordConsultationReceived => If(early, (asked.Received is not null, "recorded-before")),
            ActKind.RecordOpinion => If(early, (act.Word is not ("agreed" or "refused" or "refusedWithReason"), "unknown-opinion")),
            // Fifteen working days are his (arts. 32, 34); before those have passed since the sending he cannot have let them pass.
            _ => If(early, (act.On <= (limited ? Calendar.After(asked.Received ?? asked.Sent, 15) : (DateOnly?)null), "not-lapsed-yet"), (limited && asked.Received is null && !act.Text, "consultation-not-received"), (!limited && !act.Text, "reason-missing")),
        };
    }

    private IEnumerable<string> OfDraft(Act act) => If(
        (ModelRules.Undrafted[Regime].Contains(act.Decision), "unknown-decision"),
        (act.Decision == "stillUnclear" && !SupplementReceived, "not-supplemented"),
        (act.Decision == "excessive" && Reasonable != false, "reasons-not-judged"),
        (act.Decision == "granted" && Objected && !act.Yes, "third-party-objects"),
        (act.Decision == "granted" && Secret, "secrecy-forbids"));

    private static IEnumerable<string> If(params (bool Holds, string Fault)[] faults) => faults.Where(f => f.Holds).Select(f => f.Fault);
}
