namespace GovPortal.TestKit.CaseModel;

/// <summary>Draws acts by chance: mostly such as could be right, so that cases get far, and always some that are wrong.</summary>
public sealed class Acts(Random chance, IReadOnlyList<ModelActor> actors, DateOnly today)
{
    private static readonly ActKind[] Kinds =
    [
        .. Enum.GetValues<ActKind>().SelectMany(k => Enumerable.Repeat(k, k switch
        {
            // What ends a case early is drawn seldom, else none would get far.
            ActKind.Withdraw or ActKind.CloseOtherwise or ActKind.Delete => 1,
            ActKind.ConsultThirdParty or ActKind.ConsultAgency or ActKind.Archive or ActKind.Reopen => 5,
            ActKind.Draft or ActKind.Review or ActKind.Sign or ActKind.Deliver => 40,
            _ => 20,
        })),
    ];

    private static readonly string[] ApplicantKinds = ["naturalPerson", "business", "research", "charity", "legalService", "otherOrganization"];

    /// <summary>A new case of either Regulation, received on any day since 2008.</summary>
    public ModelCase NewCase(string caseNo)
    {
        var change = new DateOnly(2019, 5, 15);
        var (first, last) = chance.Next(10) switch
        {
            0 => (new DateOnly(2008, 5, 1), change),
            1 => (change.AddDays(-40), change.AddDays(40)),
            2 => (today.AddDays(-60), today),
            _ => (change, today),
        };
        return new ModelCase(caseNo, first.AddDays(chance.Next(last.DayNumber - first.DayNumber + 1)), Of(ApplicantKinds));
    }

    /// <summary>Two thirds of the acts are the first legal one of several draws; the rest are whatever comes.</summary>
    public Act Next(ModelCase one, Func<string, bool> numberTaken)
    {
        ArgumentNullException.ThrowIfNull(one);
        var (act, aimed) = (Any(one), chance.Next(3) > 0);
        for (var draw = 0; aimed && draw < 60 && one.Faults(act, today, numberTaken).Count > 0; draw++) act = Any(one, careful: true);
        return act;
    }

    private Act Any(ModelCase one, bool careful = false)
    {
        var kind = Of(Kinds);
        var on = Day(one, careful);
        return new Act(kind, Actor(kind, careful), on, Version(one, careful))
        {
            Until = kind is ActKind.AskSupplement or ActKind.AskReasons ? on.AddDays(chance.Next(-2, 25))
                : kind == ActKind.ReceiveReasons && chance.Next(3) == 0 ? (one.DueOn ?? on).AddDays(chance.Next(-3, 40)) : null,
            Yuan = kind == ActKind.NoticeFee ? 100 : Of(30m, 40m, 60m, 70m, 100m),
            WorkingDays = Of(1, 5, 10, 15, 16, 20, 20, 21, 0),
            Yes = chance.Next(2) == 0,
            Text = chance.Next(3) > 0,
            Consultation = one.Consultations.Count == 0 || chance.Next(12) == 0 ? Guid.CreateVersion7() : Of(one.Consultations).Id,
            Word = Word(kind, one),
            Decision = Decision(one, careful, out var grounds),
            Grounds = grounds,
            Complete = careful || chance.Next(10) > 0,
            NewCaseNo = chance.Next(6) == 0 ? one.CaseNo : one.CaseNo + "-R",
        };
    }

    /// <summary>Soon after the last change, or near a day on which something runs out.</summary>
    private DateOnly Day(ModelCase one, bool careful)
    {
        var day = chance.Next(10) switch
        {
            0 => one.NextDueOn ?? today,
            1 => (one.NextDueOn ?? today).AddDays(1),
            2 => (one.Until ?? one.DueOn ?? today).AddDays(chance.Next(3)),
            3 when one.Consultations.LastOrDefault() is { Received: null, Ended: null } lost => lost.Sent.AddDays(chance.Next(20, 40)),
            3 => (one.Consultations.LastOrDefault()?.Expires ?? one.PayUntil ?? today).AddDays(1),
            4 when one.State == "archived" || one.Consultations.Exists(c => c.CanStillSpeak) => one.Since.AddDays(-chance.Next(5)),
            4 when !careful => one.Since.AddDays(-chance.Next(1, 10)),
            5 when !careful => today.AddDays(chance.Next(3)),
            _ => one.Since.AddDays(chance.Next(9)),
        };
        return careful && day > today ? today : day;
    }

    private ModelActor Actor(ActKind kind, bool careful) =>
        careful || chance.Next(8) > 0 ? Of([.. actors.Where(a => !a.Stranger && ModelRules.Posts(kind).Any(a.Roles.Contains))]) : Of(actors);

    private long? Version(ModelCase one, bool careful) => careful ? one.Version : chance.Next(30) switch
    {
        0 => one.Version - 1,
        1 => one.Version + 1,
        2 => null,
        _ => one.Version,
    };

    private string Word(ActKind kind, ModelCase one) => kind switch
    {
        ActKind.RecordOpinion => Of("agreed", "refused", "refusedWithReason", "refusedWithReason", "maybe"),
        ActKind.Reopen => Of("judgment", "selfCorrection", "mood"),
        ActKind.ChangeRegime => Of(one.Regime == "2007" ? "2019" : "2007", one.Regime, "1989"),
        _ => "",
    };

    private string Decision(ModelCase one, bool careful, out IReadOnlyList<string> grounds)
    {
        var decision = Of(ModelRules.Drafted[careful || chance.Next(8) > 0 ? one.Regime : Of("2007", "2019")]);
        if (!careful && chance.Next(15) == 0) decision = Of(ModelRules.Undrafted[one.Regime]);
        grounds = decision is "partial" or "refused" ? [Of(ModelRules.Grounds[one.Regime])] : [];
        if (careful) return decision;
        if (chance.Next(12) == 0) grounds = [];
        if (chance.Next(12) == 0) grounds = [.. grounds, Of(ModelRules.Grounds[Of("2007", "2019")])];
        return decision;
    }

    private T Of<T>(params IReadOnlyList<T> choices) => choices[chance.Next(choices.Count)];
}
