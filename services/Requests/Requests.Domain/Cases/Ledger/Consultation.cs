using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Cases.Ledger;

/// <summary>A consultation as its lines in the ledger tell it.</summary>
/// <param name="Party">thirdParty, coProducer or agency.</param>
/// <param name="ReceivedOn">When the consulted one received the letter: a limit to answer begins.</param>
/// <param name="ExpiresOn">Last day to answer; null while not received, or if the law sets no limit.</param>
/// <param name="EndedOn">When it was answered, or given up.</param>
/// <param name="Outcome">agreed, refused (without a reasonable ground), refusedWithReason, silent, or ended; null while open.</param>
public sealed record Consultation(
    Guid Id, string Party, DateOnly SentOn, DateOnly? ReceivedOn, DateOnly? ExpiresOn, DateOnly? EndedOn, string? Outcome)
{
    public const string ThirdParty = "thirdParty";
    public const string CoProducer = "coProducer";
    public const string Agency = "agency";

    public bool IsOpen => EndedOn is null;

    /// <summary>Whether the reply limit does not count the time of it: a third party always (2007 art. 24(3), 2019 art. 33(3)), agencies since 2019.</summary>
    public bool Pauses(RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(rules);
        return Party == ThirdParty || rules.OtherAgencyPauses;
    }

    /// <summary>The last day that is not counted; null while that cannot be known.</summary>
    /// <remarks>An answer after the limit does not lengthen the pause: the law lets the agency go on from there (art. 32) or takes silence for consent (art. 34).</remarks>
    public DateOnly? PauseEnds => (EndedOn, ExpiresOn) switch
    {
        ({ } ended, { } expires) => ended < expires ? ended : expires,
        ({ } ended, null) => ended,
        (null, { } expires) => expires,
        _ => null,
    };

    public static IReadOnlyList<Consultation> Of(IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(ledger);
        return [.. ledger.Where(e => e.Kind == LedgerKind.ConsultationSent).Select(sent => Of(sent, ledger, rules, calendar))];
    }

    private static Consultation Of(LedgerEntry sent, IReadOnlyList<LedgerEntry> ledger, RuleSet rules, WorkingCalendar calendar)
    {
        var lines = ledger.Where(e => e.Consultation == sent.Consultation && e.Number > sent.Number).ToList();
        var received = lines.FirstOrDefault(e => e.Kind == LedgerKind.ConsultationReceived)?.On;
        var limit = sent.Party switch
        {
            ThirdParty => rules.ThirdPartyWorkingDays,
            CoProducer => rules.CoProducerWorkingDays,
            _ => null,
        };
        var expires = received is { } from && limit is { } days ? calendar.AddWorkingDays(from, days) : (DateOnly?)null;
        var ended = lines.FirstOrDefault(e => e.Kind is LedgerKind.ConsultationAnswered or LedgerKind.ConsultationEnded);
        return new Consultation(sent.Consultation!.Value, sent.Party!, sent.On, received, expires, ended?.On, ended?.Outcome);
    }
}
