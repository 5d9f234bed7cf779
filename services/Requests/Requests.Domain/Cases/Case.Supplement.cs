using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <content>Mending the request (补正, 2019 art. 30), and reasons for excessive ones (2019 art. 35).</content>
public sealed partial class Case
{
    /// <summary>Outcome of a supplement notice that went out after its limit: the reply limit runs on as it did.</summary>
    public const string LateNotice = "late";

    private const string Article30 = "第三十条";
    private const string Article35 = "第三十五条";

    /// <summary>The request is clear: work on it begins.</summary>
    public Result Begin(Occasion occasion)
    {
        if (May(CaseAction.Begin, occasion).Failed(out var error)) return error;
        Enter(LedgerKind.Begun, CaseState.InProgress, occasion, Rules == RuleSet.Of2007 ? "2007年条例第二十一条" : "第二十九条");
        return Result.Done;
    }

    /// <summary>Tells the applicant, once, what to mend and until when.</summary>
    /// <param name="what">The items, encrypted.</param>
    public Result AskSupplement(Occasion occasion, DateOnly until, byte[] what)
    {
        if (May(CaseAction.AskSupplement, occasion).Failed(out var error)) return error;
        if (_ledger.Exists(e => e.Kind == LedgerKind.SupplementAsked)) return CaseErrors.SupplementAskedBefore;
        if (until <= occasion.On) return CaseErrors.UntilTooEarly;
        var limit = occasion.Calendar.AddWorkingDays(ReceivedOn, Rules.SupplementNoticeWorkingDays!.Value);
        var outcome = occasion.On <= limit ? "inTime" : LateNotice;
        Enter(LedgerKind.SupplementAsked, CaseState.AwaitingSupplement, occasion, Article30, new Line { Until = until, Outcome = outcome, Note = what });
        return Result.Done;
    }

    /// <param name="text">What the applicant sent, encrypted; null if it is on paper.</param>
    public Result ReceiveSupplement(Occasion occasion, byte[]? text)
    {
        if (May(CaseAction.ReceiveSupplement, occasion).Failed(out var error)) return error;
        Enter(LedgerKind.SupplementReceived, CaseState.InProgress, occasion, Article30, new Line { Note = text });
        return Result.Done;
    }

    /// <summary>The time to mend it is over and there is no good reason: the request counts as given up.</summary>
    public Result LapseSupplement(Occasion occasion)
    {
        if (May(CaseAction.LapseSupplement, occasion).Failed(out var error)) return error;
        if (occasion.On <= Last(LedgerKind.SupplementAsked).Until) return CaseErrors.NotLapsedYet;
        Conclude(LedgerKind.SupplementLapsed, "notSupplemented", occasion, Article30);
        return Result.Done;
    }

    /// <param name="until">Until when to explain; the law names no limit.</param>
    public Result AskReasons(Occasion occasion, DateOnly until, byte[] why)
    {
        if (May(CaseAction.AskReasons, occasion).Failed(out var error)) return error;
        if (until <= occasion.On) return CaseErrors.UntilTooEarly;
        Enter(LedgerKind.ReasonsAsked, CaseState.AwaitingReasons, occasion, Article35, new Line { Until = until, Note = why });
        return Result.Done;
    }

    /// <summary>What was explained, or that nothing was, and whether it is reasonable.</summary>
    /// <param name="delayedTo">A later last day, told to the applicant, when the reasons are good but the limit cannot be kept; else null.</param>
    public Result ReceiveReasons(Occasion occasion, bool reasonable, DateOnly? delayedTo, byte[]? text)
    {
        if (May(CaseAction.ReceiveReasons, occasion).Failed(out var error)) return error;
        if (text is null && occasion.On <= Last(LedgerKind.ReasonsAsked).Until) return CaseErrors.NotLapsedYet;
        if (delayedTo is not null && ContinuesAfterJudgment) return CaseErrors.LimitOfJudgment;
        if (delayedTo is not null && (!reasonable || delayedTo <= DueOn)) return CaseErrors.DelayNotGrounded;
        Enter(LedgerKind.ReasonsReceived, CaseState.InProgress, occasion, Article35, new Line { Outcome = reasonable ? "reasonable" : "unreasonable", Note = text });
        if (delayedTo is not null) Enter(LedgerKind.ReplyDelayed, CaseState.InProgress, occasion, Article35, new Line { Until = delayedTo });
        return Result.Done;
    }

    private LedgerEntry Last(LedgerKind kind) => _ledger.Last(e => e.Kind == kind);
}
