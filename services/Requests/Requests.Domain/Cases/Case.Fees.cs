using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;
using GovPortal.Requests.Domain.Fees;

namespace GovPortal.Requests.Domain.Cases;

/// <content>The fee: notice, payment, lapse (国办函〔2020〕109号 art. 6; 2007 art. 27).</content>
public sealed partial class Case
{
    /// <summary>Outcome of a payment that leaves nothing open.</summary>
    public const string PaidCompletely = "complete";

    private string FeeArticle => Rules.PaymentRestarts ? "国办函〔2020〕109号第六条" : "2007年条例第二十七条";

    /// <summary>What of the notice is still to be paid, in yuan: what was paid back on the way is open again, and once all was paid nothing is.</summary>
    public decimal FeeOpenYuan => _ledger.Find(e => e.Kind == LedgerKind.FeeNoticed) is { } notice && !_ledger.Exists(e => e is { Kind: LedgerKind.FeePaid, Outcome: PaidCompletely })
        ? notice.Yuan!.Value - FeeYuan
        : 0;

    /// <summary>Sends the notice of a fee, within the reply limit and once.</summary>
    /// <param name="basis">Tariff and derivation; no personal data.</param>
    public Result NoticeFee(Occasion occasion, decimal yuan, string basis)
    {
        if (May(CaseAction.NoticeFee, occasion).Failed(out var error)) return error;
        if (yuan <= 0) return CaseErrors.FeeNotPositive;
        if (ContinuesAfterJudgment) return CaseErrors.LimitOfJudgment;
        if (FeeRegime.Of(ReceivedOn, occasion.On) == FeeKind.None) return CaseErrors.NoFeeThen.Saying(FeeRegime.WhyNone(ReceivedOn, occasion.On));
        if (_ledger.Exists(e => e.Kind == LedgerKind.FeeNoticed)) return CaseErrors.FeeNoticedBefore;
        if (occasion.On > DueOn) return CaseErrors.LimitOver;
        Enter(LedgerKind.FeeNoticed, CaseState.AwaitingPayment, occasion, FeeArticle, new Line { Yuan = yuan, Evidence = basis });
        return Result.Done;
    }

    /// <summary>The day the notice reached the applicant: the time to pay begins on the next.</summary>
    public Result RecordFeeNoticeReceived(Occasion occasion)
    {
        if (May(CaseAction.RecordFeeNoticeReceived, occasion).Failed(out var error)) return error;
        if (_ledger.Exists(e => e.Kind == LedgerKind.FeeNoticeReceived)) return CaseErrors.RecordedBefore;
        Enter(LedgerKind.FeeNoticeReceived, CaseState.AwaitingPayment, occasion, FeeArticle);
        return Result.Done;
    }

    /// <param name="voucher">Number of the fiscal receipt (财政票据).</param>
    public Result RecordPayment(Occasion occasion, decimal yuan, string voucher)
    {
        if (May(CaseAction.RecordPayment, occasion).Failed(out var error)) return error;
        if (yuan <= 0) return CaseErrors.FeeNotPositive;
        if (yuan > FeeOpenYuan) return CaseErrors.PaidTooMuch.Saying($"Of this fee {FeeOpenYuan:0.##} yuan are still to be paid, not {yuan:0.##}.");
        var complete = yuan == FeeOpenYuan;
        FeeYuan += yuan;
        Enter(
            LedgerKind.FeePaid, complete ? CaseState.InProgress : CaseState.AwaitingPayment, occasion, FeeArticle,
            new Line { Yuan = yuan, Evidence = voucher, Outcome = complete ? PaidCompletely : "partial" });
        return Result.Done;
    }

    /// <summary>Pays back what was paid, in any state: a fee charged wrongly, or paid twice.</summary>
    /// <param name="voucher">Number of the voucher.</param>
    /// <param name="reason">Encrypted.</param>
    public Result RefundFee(Occasion occasion, decimal yuan, string voucher, byte[] reason)
    {
        ArgumentNullException.ThrowIfNull(occasion);
        if (Deleted) return CaseErrors.NotFound;
        if (occasion.On > occasion.Today) return CaseErrors.DateInFuture;
        if (yuan <= 0) return CaseErrors.FeeNotPositive;
        if (yuan > FeeYuan) return CaseErrors.RefundedTooMuch.Saying($"Of this case {FeeYuan:0.##} yuan were paid, not {yuan:0.##}.");
        if (_ledger.FindLast(e => e.Kind == LedgerKind.FeePaid) is { } paid && occasion.On < paid.On) return CaseErrors.RefundedBeforePaid;
        FeeYuan -= yuan;
        Enter(LedgerKind.FeeRefunded, State, occasion, FeeArticle, new Line { Yuan = yuan, Evidence = voucher, Note = reason });
        return Result.Done;
    }

    /// <summary>The time to pay is over: the request counts as given up.</summary>
    public Result LapseFee(Occasion occasion)
    {
        if (May(CaseAction.LapseFee, occasion).Failed(out var error)) return error;
        if (!Rules.PaymentRestarts) return CaseErrors.FeeDoesNotLapse;
        if (!_ledger.Exists(e => e.Kind == LedgerKind.FeeNoticeReceived)) return CaseErrors.NoticeNotReceived;
        if (occasion.On <= Clocks(occasion.Calendar, occasion.Today).Single(c => c.Clock == ClockName.Payment).Due) return CaseErrors.NotLapsedYet;
        Conclude(LedgerKind.FeeLapsed, "feeUnpaid", occasion, FeeArticle);
        return Result.Done;
    }
}
