namespace GovPortal.Requests.Domain.Cases.Ledger;

/// <summary>The lines of a ledger as officers name them.</summary>
public static class LedgerText
{
    public static string Of(LedgerEntry entry)
    {
        ArgumentNullException.ThrowIfNull(entry);
        return entry.Kind switch
        {
            LedgerKind.Registered => "登记",
            LedgerKind.Begun => "开始办理",
            LedgerKind.SupplementAsked => "告知补正",
            LedgerKind.SupplementReceived => "收到补正",
            LedgerKind.SupplementLapsed => "逾期不补正",
            LedgerKind.ReasonsAsked => "要求说明理由",
            LedgerKind.ReasonsReceived => "收到理由说明",
            LedgerKind.ReplyDelayed => "确定延迟答复期限",
            LedgerKind.FeeNoticed => "发出收费通知",
            LedgerKind.FeeNoticeReceived => "申请人收到收费通知",
            LedgerKind.FeePaid => "缴费",
            LedgerKind.FeeRefunded => "退费",
            LedgerKind.FeeLapsed => "逾期未缴费",
            LedgerKind.ConsultationSent => "发出征求意见书",
            LedgerKind.ConsultationReceived => "对方收到征求意见书",
            LedgerKind.ConsultationAnswered => "收到意见",
            LedgerKind.ConsultationEnded => "征求意见结束",
            LedgerKind.Extended => "延长答复期限",
            LedgerKind.SecrecyReviewAsked => "送保密审查",
            LedgerKind.SecrecyReviewed => "完成保密审查",
            LedgerKind.Drafted => "拟办",
            LedgerKind.DraftReturned => "退回",
            LedgerKind.Reviewed => "审核",
            LedgerKind.Signed => "签发",
            LedgerKind.Delivered => "送达",
            LedgerKind.Withdrawn => "申请人撤回",
            LedgerKind.ClosedOtherwise => "其他方式办结",
            LedgerKind.Archived => "归档",
            LedgerKind.Reopened => "重新办理",
            LedgerKind.RegimeChanged => "更正适用规定",
            LedgerKind.CalendarChanged => "工作日历更新",
            LedgerKind.DeletedInError => "误录删除",
            _ => throw new ArgumentOutOfRangeException(nameof(entry)),
        };
    }
}
