namespace GovPortal.Kernel;

/// <summary>The limits that govern a request, chosen by the day it was received.</summary>
/// <remarks>Neither text of the Regulation has a transition clause. That the day of receipt decides is advice, so a case stores its regime and may override it.</remarks>
/// <param name="Regime">2007 or 2019, as in contracts.</param>
/// <param name="InForceFrom">First day of receipt that these rules govern.</param>
/// <param name="ReplyWorkingDays">2007 art. 24, 2019 art. 33.</param>
/// <param name="MaxExtensionWorkingDays">2007 art. 24, 2019 art. 33: with the head's approval, the applicant told.</param>
/// <param name="SupplementNoticeWorkingDays">2019 art. 30: one notice; null in 2007, which sets no limit (art. 21(4)).</param>
/// <param name="ThirdPartyWorkingDays">2019 art. 32: from receipt of the consultation; null in 2007, which sets no limit (art. 23).</param>
/// <param name="CoProducerWorkingDays">2019 art. 34: silence is consent; null in 2007, which does not know it.</param>
/// <param name="ProactiveWorkingDays">2007 art. 18, 2019 art. 26: from producing or changing the information.</param>
/// <param name="OtherAgencyPauses">Whether consulting other agencies stops the clock (2019 art. 33(3)); in 2007 only a third party did (art. 24(3)).</param>
/// <param name="SupplementRestarts">Whether the reply limit begins anew when the supplement arrives (2019 art. 30).</param>
/// <param name="PaymentRestarts">Whether a fee notice stops the reply limit and payment begins it anew (国办函〔2020〕109号 art. 6); the cost fees of 2007 did neither.</param>
public sealed record RuleSet(
    string Regime,
    DateOnly InForceFrom,
    int ReplyWorkingDays,
    int MaxExtensionWorkingDays,
    int? SupplementNoticeWorkingDays,
    int? ThirdPartyWorkingDays,
    int? CoProducerWorkingDays,
    int ProactiveWorkingDays,
    bool OtherAgencyPauses,
    bool SupplementRestarts,
    bool PaymentRestarts)
{
    /// <summary>Regulation of 2007 (State Council order 492), in force to 2019-05-14.</summary>
    public static readonly RuleSet Of2007 = new(
        "2007", new DateOnly(2008, 5, 1), ReplyWorkingDays: 15, MaxExtensionWorkingDays: 15, SupplementNoticeWorkingDays: null,
        ThirdPartyWorkingDays: null, CoProducerWorkingDays: null, ProactiveWorkingDays: 20, OtherAgencyPauses: false, SupplementRestarts: false, PaymentRestarts: false);

    /// <summary>Regulation as revised in 2019 (State Council order 711), in force since 2019-05-15 (art. 56).</summary>
    public static readonly RuleSet Of2019 = new(
        "2019", new DateOnly(2019, 5, 15), ReplyWorkingDays: 20, MaxExtensionWorkingDays: 20, SupplementNoticeWorkingDays: 7,
        ThirdPartyWorkingDays: 15, CoProducerWorkingDays: 15, ProactiveWorkingDays: 20, OtherAgencyPauses: true, SupplementRestarts: true, PaymentRestarts: true);

    /// <summary>All regimes, oldest first.</summary>
    public static IReadOnlyList<RuleSet> All { get; } = [Of2007, Of2019];

    /// <summary>The first day on which any rule applies.</summary>
    public static DateOnly FirstDay => Of2007.InForceFrom;

    /// <returns>The rules of the day, or <see cref="RuleErrors.BeforeRegulation"/>.</returns>
    public static Result<RuleSet> ForReceipt(DateOnly receivedOn) =>
        All.LastOrDefault(r => r.InForceFrom <= receivedOn) is { } rules ? rules : RuleErrors.BeforeRegulation;

    /// <summary>The regime by its stored name, for a case whose regime was set by hand; null if there is none.</summary>
    public static RuleSet? Named(string regime) => All.SingleOrDefault(r => r.Regime == regime);
}
