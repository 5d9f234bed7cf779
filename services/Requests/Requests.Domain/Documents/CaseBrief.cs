namespace GovPortal.Requests.Domain.Documents;

/// <summary>What every document of a case says of it.</summary>
/// <param name="Subject">申请内容, in clear: in memory only.</param>
public sealed record CaseBrief(string Regime, string CaseNo, DateOnly ReceivedOn, string Channel, string ApplicantKind, string Subject);

/// <summary>What a notice says beside the case; which of it, <see cref="DocumentValues.Check"/> knows.</summary>
/// <param name="Items">What has to be supplemented (2019 art. 30).</param>
/// <param name="DueOn">Last day: for the supplement, the explanation, or of the reply.</param>
/// <param name="Reasons">Why: of the extension (art. 33), the demand for reasons or the delay (art. 35), the disclosure against a third party's will (art. 32).</param>
/// <param name="ExtensionDays">Working days.</param>
/// <param name="Consulted">The information a third party or agency is asked about (arts. 32, 34).</param>
/// <param name="SentOn">Day on which a third party was asked.</param>
/// <param name="CoProducer">Whether the agency asked made the information too: its silence is consent (art. 34).</param>
/// <param name="FeeYuan">Amount in yuan.</param>
/// <param name="FeeBasis">How it was computed.</param>
/// <param name="PaymentWay">Where and how to pay.</param>
/// <param name="DisclosedPart">What is disclosed although a third party objects (art. 32).</param>
/// <param name="LateNotice">Whether a notice to supplement goes out after its limit: the reply limit then runs on as it did (art. 30).</param>
public sealed record NoticeContent(
    string? Items = null,
    DateOnly? DueOn = null,
    string? Reasons = null,
    int? ExtensionDays = null,
    string? Consulted = null,
    DateOnly? SentOn = null,
    bool CoProducer = false,
    decimal? FeeYuan = null,
    string? FeeBasis = null,
    string? PaymentWay = null,
    string? DisclosedPart = null,
    bool LateNotice = false);
