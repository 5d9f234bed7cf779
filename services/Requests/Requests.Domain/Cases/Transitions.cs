using System.Collections.Frozen;
using System.Text.Json;
using GovPortal.Kernel;
using static GovPortal.Requests.Domain.Cases.CaseAction;
using static GovPortal.Requests.Domain.Cases.CaseState;

namespace GovPortal.Requests.Domain.Cases;

/// <summary>Which actions a state allows under which Regulation. What an action needs beyond its state stands with the action.</summary>
public static class Transitions
{
    /// <summary>States before a decision is signed: the request may be withdrawn.</summary>
    public static readonly FrozenSet<CaseState> Open =
        [Registered, AwaitingSupplement, InProgress, AwaitingReasons, AwaitingPayment, Consulting, InSecrecyReview, Drafted, Reviewed];

    private static readonly FrozenSet<CaseState> All = [.. Enum.GetValues<CaseState>()];

    private static readonly FrozenDictionary<CaseAction, FrozenSet<CaseState>> From = new Dictionary<CaseAction, FrozenSet<CaseState>>
    {
        [Begin] = [Registered],
        [AskSupplement] = [Registered, InProgress],
        [ReceiveSupplement] = [AwaitingSupplement],
        [LapseSupplement] = [AwaitingSupplement],
        [AskReasons] = [Registered, InProgress],
        [ReceiveReasons] = [AwaitingReasons],
        [NoticeFee] = [Registered, InProgress],
        [RecordFeeNoticeReceived] = [AwaitingPayment],
        [RecordPayment] = [AwaitingPayment],
        [LapseFee] = [AwaitingPayment],
        [ConsultThirdParty] = [Registered, InProgress, Consulting],
        [ConsultAgency] = [Registered, InProgress, Consulting],
        // In progress: of a letter that was given up for lost.
        [RecordConsultationReceived] = [InProgress, Consulting],
        [RecordOpinion] = [InProgress, Consulting],
        [EndConsultation] = [Consulting],
        [Extend] = Open,
        [AskSecrecyReview] = [Registered, InProgress],
        [RecordSecrecyReview] = [InSecrecyReview],
        [CaseAction.Draft] = [Registered, InProgress],
        [ReturnDraft] = [Drafted, Reviewed],
        [Review] = [Drafted],
        [Sign] = [Reviewed],
        [Deliver] = [AwaitingDelivery],
        [Withdraw] = Open,
        [CloseOtherwise] = Open,
        [Archive] = [Closed],
        [Reopen] = [Closed, Archived],
        [ChangeRegime] = [Registered],
        [DeleteInError] = All,
    }.ToFrozenDictionary();

    /// <summary>What the Regulation of 2007 does not know: a supplement that restarts the limit, reasons for excessive requests.</summary>
    private static readonly FrozenSet<CaseAction> Only2019 = [AskSupplement, ReceiveSupplement, LapseSupplement, AskReasons, ReceiveReasons];

    public static bool IsOver(CaseState state) => state is Closed or Archived;

    public static bool Allows(string regime, CaseState state, CaseAction action) =>
        From[action].Contains(state) && !(Only2019.Contains(action) && regime == RuleSet.Of2007.Regime);

    /// <summary>What can be done now, as far as the state alone decides.</summary>
    public static IReadOnlyList<CaseAction> Possible(string regime, CaseState state) =>
        [.. Enum.GetValues<CaseAction>().Where(a => Allows(regime, state, a))];

    internal static Error Refusal(string regime, CaseState state, CaseAction action) => CaseErrors.IllegalTransition.Saying(
        $"A case that is {Name(state)} cannot take '{Name(action)}', which needs one that is {string.Join(" or ", From[action].Select(s => Name(s)))}"
        + (Only2019.Contains(action) && regime == RuleSet.Of2007.Regime ? " and received under the Regulation of 2019" : "")
        + $". Possible now: {string.Join(", ", Possible(regime, state).Select(a => Name(a)))}.");

    public static string Name<T>(T value)
        where T : struct, Enum => JsonNamingPolicy.CamelCase.ConvertName(value.ToString());
}
