using System.Globalization;
using System.Net.Http.Json;
using System.Text.Json;

namespace GovPortal.TestKit.CaseModel;

/// <summary>How a deed is asked of the service over HTTP.</summary>
public static class CaseCalls
{
    /// <summary>All that any decision may have to say.</summary>
    private static readonly object Content = new
    {
        information = "附件一份",
        accessWay = "到窗口查阅",
        accessTime = "工作日",
        disclosedPart = "第一部分",
        reasons = "理由",
        lawName = "某法第一条",
        searchedBy = "办公室",
        searchedWhere = "档案室",
        searchedOn = "2015-01-05",
        searchMethod = "按名称检索",
        agencyName = "某局",
        agencyContact = "0632-0000000",
        earlierReplyNumber = "某公开〔2015〕1号",
        earlierReplyOn = "2015-01-05",
        channel = "信访部门",
        explanation = "说明",
        supplementNotice = "某补〔2015〕1号",
        supplementItems = "补充名称",
        supplementDueOn = "2015-02-05",
        feeNotice = "某费〔2015〕1号",
        paymentDueOn = "2015-02-05",
        withdrawnOn = "2015-01-06",
    };

    /// <param name="cases">Path of the town's cases.</param>
    public static HttpRequestMessage Message(string cases, string caseNo, Act act)
    {
        ArgumentNullException.ThrowIfNull(act);
        var one = $"{cases}/{Uri.EscapeDataString(caseNo)}";
        var message = act.Kind == ActKind.Delete
            ? new HttpRequestMessage(HttpMethod.Delete, new Uri(one, UriKind.Relative))
            : new HttpRequestMessage(HttpMethod.Post, new Uri($"{one}/{PathOf(act)}", UriKind.Relative));
        message.Content = JsonContent.Create(BodyOf(act), options: JsonSerializerOptions.Web);
        if (act.Version is { } version) message.Headers.TryAddWithoutValidation("If-Match", string.Create(CultureInfo.InvariantCulture, $"\"{version}\""));
        return message;
    }

    /// <summary>What registers a case.</summary>
    public static object Registration(ModelCase one, string channel = "counter")
    {
        ArgumentNullException.ThrowIfNull(one);
        return new { caseNo = one.CaseNo, channel, receivedOn = one.ReceivedOn, applicantKind = one.ApplicantKind, applicantName = "王某", contact = "13800000000", subject = "申请公开" };
    }

    private static string PathOf(Act act) => act.Kind switch
    {
        ActKind.RecordConsultationReceived => $"consultations/{act.Consultation}/record-received",
        ActKind.RecordOpinion => $"consultations/{act.Consultation}/record-opinion",
        ActKind.EndConsultation => $"consultations/{act.Consultation}/end",
        _ => JsonNamingPolicy.KebabCaseLower.ConvertName(act.Kind.ToString()),
    };

    private static object BodyOf(Act act) => act.Kind switch
    {
        ActKind.AskSupplement => new { act.On, act.Until, items = "补正事项" },
        ActKind.ReceiveSupplement => new { act.On, text = act.Text ? "补正内容" : null },
        ActKind.AskReasons => new { act.On, act.Until, why = "数量明显超过合理范围" },
        ActKind.ReceiveReasons => new { act.On, reasonable = act.Yes, delayedTo = act.Until, text = act.Text ? "说明的理由" : null },
        ActKind.NoticeFee => new { act.On, act.Yuan, basis = "按件计收" },
        ActKind.RecordPayment => new { act.On, act.Yuan, voucher = "票据1" },
        ActKind.ConsultThirdParty => new { act.On, party = "某公司" },
        ActKind.ConsultAgency => new { act.On, coProducer = act.Yes, agency = "某局" },
        ActKind.RecordOpinion => new { act.On, outcome = act.Word, text = act.Text ? "意见" : null },
        ActKind.EndConsultation => new { act.On, reason = act.Text ? "无答复" : null },
        ActKind.Extend => new { act.On, act.WorkingDays, reason = "工作量大" },
        ActKind.RecordSecrecyReview => new { act.On, mayDisclose = act.Yes, opinion = "审查意见" },
        ActKind.Draft => new { act.On, act.Decision, act.Grounds, content = act.Complete ? Content : new { }, publicInterest = act.Yes },
        ActKind.Review => new { act.On, opinion = "同意" },
        ActKind.Deliver => new { act.On, way = "direct", signedBy = "applicant", returnSlip = "回证1" },
        ActKind.Withdraw => new { act.On, writing = act.Text ? "撤回" : null },
        ActKind.ReturnDraft or ActKind.CloseOtherwise => new { act.On, reason = "原因" },
        ActKind.Delete => new { reason = "误录" },
        ActKind.Reopen => new { act.On, why = act.Word, newCaseNo = act.NewCaseNo, evidence = "（2025）行初1号" },
        ActKind.ChangeRegime => new { act.On, regime = act.Word, reason = "过渡期" },
        _ => new { act.On },
    };
}
