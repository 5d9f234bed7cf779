namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>What a post has to do now, or what it waits for.</summary>
public enum WorkTask
{
    /// <summary>确认收件: 2019 art. 31(2), on the day of arrival.</summary>
    ConfirmReceipt,

    /// <summary>审查申请内容: begin, or ask for a supplement (2019 art. 30).</summary>
    Examine,

    /// <summary>办理.</summary>
    Work,

    AwaitSupplement,

    /// <summary>补正期限已过: end the request, or grant good reason (2019 art. 30).</summary>
    EndSupplement,

    AwaitReasons,

    /// <summary>说明理由期限已过: judge by what is there (2019 art. 35).</summary>
    JudgeReasons,

    RecordFeeNoticeReceived,

    AwaitPayment,

    /// <summary>缴费期限已过: the request counts as given up (国办函〔2020〕109号 art. 6).</summary>
    EndPayment,

    RecordConsultationReceived,

    AwaitOpinion,

    /// <summary>征求意见期限已过: the agency decides (2019 art. 32), or silence is consent (art. 34).</summary>
    EndConsultation,

    ReviewSecrecy,

    Review,

    Sign,

    Deliver,

    /// <summary>答复行政复议、诉讼.</summary>
    AnswerAppeal,

    /// <summary>履行复议决定、判决.</summary>
    Comply,

    /// <summary>不予公开信息重新评估.</summary>
    ReEvaluate,

    /// <summary>核实、办理更正申请 (2019 art. 41).</summary>
    WorkOnCorrection,

    /// <summary>审核转为主动公开的建议 (2019 art. 44).</summary>
    DecideProposal,
}

/// <summary>Tasks as officers name them.</summary>
public static class WorkTaskText
{
    public static string Of(WorkTask task) => task switch
    {
        WorkTask.ConfirmReceipt => "确认收件",
        WorkTask.Examine => "审查申请内容",
        WorkTask.Work => "办理",
        WorkTask.AwaitSupplement => "等待补正",
        WorkTask.EndSupplement => "补正期限已过，待处理",
        WorkTask.AwaitReasons => "等待说明理由",
        WorkTask.JudgeReasons => "说明理由期限已过，待认定",
        WorkTask.RecordFeeNoticeReceived => "登记收费通知送达日期",
        WorkTask.AwaitPayment => "等待缴费",
        WorkTask.EndPayment => "缴费期限已过，待处理",
        WorkTask.RecordConsultationReceived => "登记征求意见书送达日期",
        WorkTask.AwaitOpinion => "等待反馈意见",
        WorkTask.EndConsultation => "征求意见期限已过，待处理",
        WorkTask.ReviewSecrecy => "保密审查",
        WorkTask.Review => "审核",
        WorkTask.Sign => "签发",
        WorkTask.Deliver => "送达",
        WorkTask.AnswerAppeal => "提交答复意见",
        WorkTask.Comply => "履行决定、判决",
        WorkTask.ReEvaluate => "重新评估不予公开信息",
        WorkTask.WorkOnCorrection => "办理更正申请",
        WorkTask.DecideProposal => "审核转为主动公开的建议",
    };
}
