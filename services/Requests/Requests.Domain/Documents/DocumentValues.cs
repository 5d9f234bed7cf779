using System.Globalization;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

/// <summary>The words for a template's placeholders, made of the case and of what the officer wrote.</summary>
public static class DocumentValues
{
    private static readonly char[] Stops = ['。', '．', '.', '；', ';', '，', ',', ' ', '\u3000', '\n'];

    /// <summary>For a decision whose contents were checked (<see cref="DecisionContent.Check"/>).</summary>
    public static IReadOnlyDictionary<string, string> OfDecision(
        DocumentKind kind, string agency, CaseBrief brief, IReadOnlyList<string> grounds, DecisionContent content, string remedies)
    {
        ArgumentNullException.ThrowIfNull(content);
        var values = Basic(kind, agency, brief, remedies);
        var you = values.GetValueOrDefault("you", "");
        values["supply"] = Supply(content);
        values["accessWay"] = Sentence(content.AccessWay);
        values["disclosedPart"] = Sentence(content.DisclosedPart);
        values["grounds"] = GroundTexts.Of(
            brief.Regime, grounds, kind.Remedy == RemedyRule.WithholdsPart ? "申请信息中的其余内容" : $"{you}申请的信息", Phrase(content.LawName));
        values["reasons"] = Sentence(content.Reasons);
        values["lawName"] = Phrase(content.LawName);
        values["search"] = content.SearchedOn is { } day
            ? $"根据{you}的申请，{Phrase(content.SearchedBy)}于{Paper.Date(day)}在{Phrase(content.SearchedWhere)}以{Phrase(content.SearchMethod)}的方式进行了检索。"
            : "";
        values["agencyAdvice"] = Said(content.AgencyName)
            ? $"该信息由{Phrase(content.AgencyName)}负责公开，请{you}向该机关申请，联系方式：{Sentence(content.AgencyContact)}"
            : "";
        values["earlierReplyNumber"] = Phrase(content.EarlierReplyNumber);
        values["earlierReplyOn"] = Date(content.EarlierReplyOn);
        values["channel"] = Sentence(content.Channel);
        values["explanation"] = Said(content.Explanation) ? $"{you}说明的理由为：{Sentence(content.Explanation)}" : $"{you}未在要求的期限内说明理由。";
        values["supplementNotice"] = Phrase(content.SupplementNotice);
        values["supplementItems"] = Sentence(content.SupplementItems);
        values["supplementDueOn"] = Date(content.SupplementDueOn);
        values["feeNotice"] = Phrase(content.FeeNotice);
        values["paymentDueOn"] = Date(content.PaymentDueOn);
        values["closing"] = content.WithdrawnOn is { } withdrawn ? $"{you}于{Paper.Date(withdrawn)}书面撤回该申请。" : Sentence(content.Reasons);
        return values;
    }

    /// <summary>For a notice whose contents were checked (<see cref="Check"/>).</summary>
    public static IReadOnlyDictionary<string, string> OfNotice(DocumentKind kind, string agency, CaseBrief brief, NoticeContent content, string remedies)
    {
        ArgumentNullException.ThrowIfNull(content);
        var values = Basic(kind, agency, brief, remedies);
        values["items"] = Sentence(content.Items);
        values["dueOn"] = Date(content.DueOn);
        // A late one leaves the limit as it is, and that may count from a reopening or a payment, or be a court's.
        values["countedFrom"] = content.LateNotice ? "答复期限不因本次补正重新计算；" : "答复期限自本机关收到补正材料之日起计算；";
        // An extension's reasons stand inside a sentence, the others end one.
        values["reasons"] = kind.Needed.Contains("extensionDays") ? Phrase(content.Reasons) : Sentence(content.Reasons);
        values["extensionDays"] = content.ExtensionDays?.ToString(CultureInfo.InvariantCulture) ?? "";
        values["consulted"] = Sentence(content.Consulted);
        values["consultationBasis"] = content.CoProducer
            ? "该信息由本机关牵头与贵单位共同制作。根据《中华人民共和国政府信息公开条例》第三十四条的规定，请贵单位自收到本征求意见函之日起15个工作日内提出意见，逾期未提出意见的视为同意公开。"
            : "根据《中华人民共和国政府信息公开条例》第三十三条第三款的规定，征求意见所需时间不计算在答复期限内，请贵单位尽快就该信息是否可以公开书面提出意见，并说明理由。";
        values["sentOn"] = Date(content.SentOn);
        values["feeYuan"] = content.FeeYuan?.ToString("0.##", CultureInfo.InvariantCulture) ?? "";
        values["feeBasis"] = Sentence(content.FeeBasis);
        values["paymentWay"] = Sentence(content.PaymentWay);
        values["disclosedPart"] = Sentence(content.DisclosedPart);
        values["receiptBasis"] = ReceiptBasis(brief.Channel);
        return values;
    }

    /// <summary>What a notice must say and does not, all at once.</summary>
    public static IReadOnlyList<Fault> Check(DocumentKind kind, NoticeContent content)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(content);
        return
        [
            .. kind.Needed.Where(name => Missing(name, content)).Select(name => new Fault(name, "requests.content-missing", $"A document '{kind.Code}' must say {name}.")),
            .. from text in new (string Field, string? Value)[]
               {
                   ("items", content.Items), ("reasons", content.Reasons), ("consulted", content.Consulted), ("feeBasis", content.FeeBasis),
                   ("paymentWay", content.PaymentWay), ("disclosedPart", content.DisclosedPart),
               }
               where text.Value?.Length > DecisionContent.MaxLength
               select new Fault(text.Field, "requests.content-too-long", $"At most {DecisionContent.MaxLength} characters."),
        ];
    }

    private static bool Missing(string name, NoticeContent content) => name switch
    {
        "items" => !Said(content.Items),
        "dueOn" => content.DueOn is null,
        "reasons" => !Said(content.Reasons),
        "extensionDays" => content.ExtensionDays is null or < 1,
        "consulted" => !Said(content.Consulted),
        "sentOn" => content.SentOn is null,
        "feeYuan" => content.FeeYuan is null or <= 0,
        "feeBasis" => !Said(content.FeeBasis),
        "paymentWay" => !Said(content.PaymentWay),
        "disclosedPart" => !Said(content.DisclosedPart),
        _ => false,
    };

    private static Dictionary<string, string> Basic(DocumentKind kind, string agency, CaseBrief brief, string remedies)
    {
        ArgumentNullException.ThrowIfNull(kind);
        ArgumentNullException.ThrowIfNull(brief);
        var values = new Dictionary<string, string>(StringComparer.Ordinal) { ["agency"] = agency, ["caseNo"] = brief.CaseNo, ["remedies"] = remedies };
        if (!kind.ToApplicant) return values;
        values["you"] = brief.ApplicantKind == "naturalPerson" ? "您" : "贵单位";
        values["receivedOn"] = Paper.Date(brief.ReceivedOn);
        values["subject"] = Phrase(brief.Subject);
        values["channelText"] = ChannelText(brief.Channel);
        return values;
    }

    private static string Supply(DecisionContent content) => string.Join('\n', new[]
    {
        Said(content.Information) ? $"现将该政府信息提供如下：\n{Sentence(content.Information)}" : "",
        Said(content.AccessWay) ? $"获取的方式、途径：{Sentence(content.AccessWay)}" : "",
        Said(content.AccessTime) ? $"获取的时间：{Sentence(content.AccessTime)}" : "",
    }.Where(line => line.Length > 0));

    private static string ChannelText(string channel) => channel switch
    {
        "counter" => "当面",
        "registeredMail" or "ordinaryMail" => "信函",
        "fax" => "传真",
        "email" => "电子邮件",
        "oral" => "口头",
        _ => "网络",
    };

    /// <summary>收到申请之日: 2019 art. 31 by channel.</summary>
    private static string ReceiptBasis(string channel) => channel switch
    {
        "counter" or "oral" => "当面提交，以提交之日为准",
        "registeredMail" => "邮寄方式提交，以本机关签收之日为准",
        "ordinaryMail" => "以平常信函等无需签收的方式提交，以与申请人确认之日为准",
        _ => "通过互联网渠道或者传真提交，以双方确认之日为准",
    };

    private static string Date(DateOnly? day) => day is { } known ? Paper.Date(known) : "";

    private static bool Said(string? text) => !string.IsNullOrWhiteSpace(text);

    /// <summary>For the middle of a sentence: without the stops at its end.</summary>
    private static string Phrase(string? text) => text?.Trim().TrimEnd(Stops) ?? "";

    /// <summary>For the end of one: with a stop, unless it ends with a mark of its own or an address.</summary>
    private static string Sentence(string? text)
    {
        var said = text?.Trim() ?? "";
        return said.Length == 0 || char.IsAscii(said[^1]) || said[^1] is '。' or '！' or '？' or '；' or '：' ? said : said + "。";
    }
}
