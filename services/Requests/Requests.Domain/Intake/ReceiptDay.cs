using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

/// <summary>The day on which a request counts as received, and why: Regulation 2019 art. 31. The reply limit starts from it.</summary>
/// <param name="Basis">The item of art. 31 (<see cref="InPerson"/>, <see cref="Signed"/>, <see cref="Confirmed"/>, <see cref="Online"/>) or <see cref="Of2007"/>.</param>
public sealed record ReceiptDay(DateOnly On, string Basis)
{
    /// <summary>Art. 31(1): handed in, the day of submission. Oral requests are written down at the counter, so they are handed in.</summary>
    public const string InPerson = "31(1)";

    /// <summary>Art. 31(2), first half: by post with a signature, the day the agency signs.</summary>
    public const string Signed = "31(2)-signed";

    /// <summary>Art. 31(2), second half: by ordinary post, the day the office confirms with the applicant.</summary>
    public const string Confirmed = "31(2)-confirmed";

    /// <summary>Art. 31(3): by the web, e-mail or the office's fax, the day both sides confirm.</summary>
    public const string Online = "31(3)";

    /// <summary>The text of 2007 speaks of the day the request was received (art. 24) and says nothing of confirming.</summary>
    public const string Of2007 = "2007-24";

    /// <summary>Whether a request by this channel has no day of receipt before the office has confirmed it with the applicant.</summary>
    public static bool NeedsConfirmation(string channel, DateOnly arrivedOn) =>
        arrivedOn >= RuleSet.Of2019.InForceFrom && channel is not ("counter" or "oral" or "registeredMail");

    /// <summary>Finds the day of receipt.</summary>
    /// <param name="channel">One of <see cref="Codes.Channels"/>.</param>
    /// <param name="submittedOn">The day the applicant handed it in or sent it.</param>
    /// <param name="arrivedOn">The day it reached the agency; for registered mail the day it was signed for. What is handed in has reached the agency by that,
    /// on whatever day the office gets it.</param>
    /// <param name="confirmedOn">The day it was confirmed with the applicant, where that counts.</param>
    /// <returns>The day, or <see cref="SubmissionErrors.ArrivedBeforeSubmitted"/>, <see cref="SubmissionErrors.ConfirmedBeforeArrived"/>,
    /// <see cref="SubmissionErrors.NotConfirmed"/> or <see cref="RuleErrors.BeforeRegulation"/>.</returns>
    public static Result<ReceiptDay> Of(string channel, DateOnly submittedOn, DateOnly arrivedOn, DateOnly? confirmedOn)
    {
        if (arrivedOn < submittedOn) return SubmissionErrors.ArrivedBeforeSubmitted;
        if (channel is "counter" or "oral") arrivedOn = submittedOn;
        if (RuleSet.ForReceipt(arrivedOn).Failed(out var error, out var rules)) return error;
        if (rules.Regime == RuleSet.Of2007.Regime) return new ReceiptDay(arrivedOn, Of2007);
        if (!NeedsConfirmation(channel, arrivedOn))
            return channel == "registeredMail" ? new ReceiptDay(arrivedOn, Signed) : new ReceiptDay(arrivedOn, InPerson);
        if (confirmedOn is not { } confirmed) return SubmissionErrors.NotConfirmed;
        if (confirmed < arrivedOn) return SubmissionErrors.ConfirmedBeforeArrived;
        return new ReceiptDay(confirmed, channel == "ordinaryMail" ? Confirmed : Online);
    }

    /// <summary>The reason as a person reads it on the receipt slip.</summary>
    public static string Explain(string basis) => basis switch
    {
        InPerson => "当面提交，以提交之日为收到申请之日（《政府信息公开条例》第三十一条第（一）项）",
        Signed => "邮寄提交，以行政机关签收之日为收到申请之日（《政府信息公开条例》第三十一条第（二）项）",
        Confirmed => "平常信函等无需签收的邮寄，以与申请人确认之日为收到申请之日（《政府信息公开条例》第三十一条第（二）项）",
        Online => "互联网渠道或者传真提交，以双方确认之日为收到申请之日（《政府信息公开条例》第三十一条第（三）项）",
        Of2007 => "依2007年条例，以收到申请之日起算（2007年《政府信息公开条例》第二十四条）",
        _ => "",
    };
}
