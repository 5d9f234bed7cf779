using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Cases.Ledger;

/// <summary>A consultation as its lines in the ledger tell it.</summary>
/// <param name="Party">thirdParty, coProducer or agency.</param>
/// <param name="ReceivedOn">When the consulted one received the letter: a limit to answer begins.</param>
/// <param name="ExpiresOn">Last day to answer; null while not received, or if the law sets no limit.</param>
/// <param name="EndedOn">When it was answered, or given up.</param>
/// <param name="Outcome">agreed, refused (without a reasonable ground), refusedWithReason or silent: the last that was recorded; null while open.</param>
/// <param name="FirstEndedOn">When it was first ended without an answer, whatever came of it later.</param>
public sealed record Consultation(
    Guid Id, string Party, DateOnly SentOn, DateOnly? ReceivedOn, DateOnly? ExpiresOn, DateOnly? EndedOn, string? Outcome, DateOnly? FirstEndedOn)
{
    public const string ThirdParty = "thirdParty";
    public const string CoProducer = "coProducer";
    public const string Agency = "agency";

    public bool IsOpen => EndedOn is null;

    /// <summary>Whether it was given up though no time to answer was over. Silence binds nobody then: what comes of the letter all the same still counts.</summary>
    public bool IsGivenUp => Outcome == Case.Silent && ExpiresOn is null;

    /// <summary>How long the one who is asked has to answer; null if the law sets no limit.</summary>
    public static int? LimitOf(string party, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return party switch
        {
            ThirdParty => rules.ThirdPartyWorkingDays,
            CoProducer => rules.CoProducerWorkingDays,
            _ => null,
        };
    }

    /// <summary>Whether the reply limit does not count the time of it: a third party always (2007 art. 24(3), 2019 art. 33(3)), agencies since 2019.</summary>
    public bool Pauses(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Party == ThirdParty || rules.OtherAgencyPauses;
    }

    /// <summary>The last day that is not counted; null while that cannot be known.</summary>
    /// <remarks>An answer after the limit does not lengthen the pause: the law lets the agency go on from there (art. 32) or takes silence for consent (art. 34). Nor does
    /// what comes of a letter that was given up: the agency went on then.</remarks>
    public DateOnly? PauseEnds => new[] { EndedOn, ExpiresOn, FirstEndedOn }.Min();

    public static IReadOnlyList<Consultation> Of(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Where(e => e.Kind == LedgerKind.ConsultationSent).Select(sent => Of(sent, ledger, rules, calendar))];
    }

    private static Consultation Of(LedgerEntry sent, IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar)
    {
        var lines = ledger.Where(e => e.Consultation == sent.Consultation && e.Number > sent.Number).ToList();
        var received = lines.FirstOrDefault(e => e.Kind == LedgerKind.ConsultationReceived)?.On;
        var expires = received is { } from && LimitOf(sent.Party!, rules) is { } days ? calendar.AddWorkingDays(from, days) : (DateOnly?)null;
        // A letter that was given up and arrived all the same is waited for again.
        var ended = lines.LastOrDefault() is { Kind: LedgerKind.ConsultationAnswered or LedgerKind.ConsultationEnded } last ? last : null;
        var firstEnded = lines.FirstOrDefault(e => e.Kind == LedgerKind.ConsultationEnded);
        return new Consultation(sent.Consultation!.Value, sent.Party!, sent.On, received, expires, ended?.On, ended?.Outcome, firstEnded?.On);
    }
}
