using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Cases.Ledger;

namespace GovPortal.Requests.Domain.Cases;

/// <content>Asking third parties (2019 art. 32, 2007 art. 23) and agencies (2019 arts. 33(3), 34); extension; secrecy review.</content>
public sealed partial class Case
{
    public const string Agreed = "agreed";
    public const string Refused = "refused";
    public const string RefusedWithReason = "refusedWithReason";
    public const string Silent = "silent";

    private const string MayNotDisclose = "mayNotDisclose";

    private bool Of2007 => Regime == RuleSet.Of2007.Regime;

    /// <param name="party">Whose rights are touched and what is asked, encrypted.</param>
    /// <returns>The consultation.</returns>
    public Result<Guid> ConsultThirdParty(Occasion occasion, byte[] party) =>
        Consult(CaseAction.ConsultThirdParty, Consultation.ThirdParty, Of2007 ? "2007年条例第二十三条" : "第三十二条", occasion, party);

    /// <param name="coProducer">Whether it made the information together with this agency (art. 34: its silence is consent); else another agency (art. 33(3)).</param>
    public Result<Guid> ConsultAgency(Occasion occasion, bool coProducer, byte[] agency)
    {
        if (coProducer && Of2007) return CaseErrors.NoCoProducers;
        return Consult(
            CaseAction.ConsultAgency, coProducer ? Consultation.CoProducer : Consultation.Agency,
            Of2007 ? "2007年条例第七条" : coProducer ? "第三十四条" : "第三十三条第三款", occasion, agency);
    }

    /// <summary>The letter reached the one who is asked: a limit to answer begins, also of one that was given up for lost.</summary>
    public Result RecordConsultationReceived(Occasion occasion, Guid consultation)
    {
        if (OpenConsultation(CaseAction.RecordConsultationReceived, occasion, consultation).Failed(out var error, out var open)) return error;
        if (open.ReceivedOn is not null) return CaseErrors.RecordedBefore;
        Enter(LedgerKind.ConsultationReceived, CaseState.Consulting, occasion, Sent(consultation).Article, new Line { Consultation = consultation, Party = open.Party });
        return Result.Done;
    }

    /// <param name="outcome"><see cref="Agreed"/>, <see cref="Refused"/> or <see cref="RefusedWithReason"/>.</param>
    /// <param name="text">What was answered, encrypted.</param>
    public Result RecordOpinion(Occasion occasion, Guid consultation, string outcome, byte[]? text)
    {
        if (OpenConsultation(CaseAction.RecordOpinion, occasion, consultation).Failed(out var error, out var open)) return error;
        if (outcome is not (Agreed or Refused or RefusedWithReason)) return CaseErrors.UnknownOpinion;
        End(LedgerKind.ConsultationAnswered, open, occasion, outcome, text);
        return Result.Done;
    }

    /// <summary>No answer came in time: a third party's silence leaves the decision to the agency, a co-producer's is consent. One without a limit is given up with a reason, and so is a
    /// letter that never arrived, once whoever it was sent to would have had his time: whom no letter reached was not silent, so there is no consent.</summary>
    public Result EndConsultation(Occasion occasion, Guid consultation, byte[]? reason)
    {
        if (OpenConsultation(CaseAction.EndConsultation, occasion, consultation).Failed(out var error, out var open)) return error;
        var limit = Consultation.LimitOf(open.Party, Rules);
        if (limit is not null && open.ReceivedOn is null && reason is null) return CaseErrors.ConsultationNotReceived;
        if (limit is null && reason is null) return CaseErrors.ReasonMissing;
        // Without the day of receipt nobody's time is shorter than if the letter had arrived on the day it was sent.
        var over = open.ExpiresOn ?? (limit is { } days ? occasion.Calendar.AddWorkingDays(open.SentOn, days) : (DateOnly?)null);
        if (occasion.On <= over) return CaseErrors.NotLapsedYet.Saying($"The time to answer is not over before the end of {over:yyyy-MM-dd}.");
        End(LedgerKind.ConsultationEnded, open, occasion, open is { Party: Consultation.CoProducer, ReceivedOn: not null } ? Agreed : Silent, reason);
        return Result.Done;
    }

    /// <summary>Lengthens the reply limit once, before it is over, with the head's approval; the applicant is told (2019 art. 33(2), 2007 art. 24).</summary>
    public Result Extend(Occasion occasion, int workingDays, byte[] reason)
    {
        if (May(CaseAction.Extend, occasion).Failed(out var error)) return error;
        if (ContinuesAfterJudgment) return CaseErrors.LimitOfJudgment;
        if (ExtendedWorkingDays > 0) return CaseErrors.ExtendedBefore;
        if (workingDays < 1 || workingDays > Rules.MaxExtensionWorkingDays)
            return CaseErrors.ExtensionOutOfRange.Saying($"The reply limit is extended by 1 to {Rules.MaxExtensionWorkingDays} working days.");
        if (DueOn is not { } due || ReplyClock.IsDelayed(_ledger, Rules, occasion.Calendar)) return CaseErrors.ClockStopped;
        if (occasion.On > due) return CaseErrors.LimitOver;
        ExtendedWorkingDays = workingDays;
        Enter(LedgerKind.Extended, State, occasion, Of2007 ? "2007年条例第二十四条" : "第三十三条第二款", new Line { WorkingDays = workingDays, Note = reason });
        return Result.Done;
    }

    public Result AskSecrecyReview(Occasion occasion)
    {
        if (May(CaseAction.AskSecrecyReview, occasion).Failed(out var error)) return error;
        Enter(LedgerKind.SecrecyReviewAsked, CaseState.InSecrecyReview, occasion, Of2007 ? "2007年条例第十四条" : "第十七条");
        return Result.Done;
    }

    /// <param name="mayDisclose">Whether nothing stands against disclosure; if something does, it is not granted as a whole until a later review says otherwise.</param>
    public Result RecordSecrecyReview(Occasion occasion, bool mayDisclose, byte[] opinion)
    {
        if (May(CaseAction.RecordSecrecyReview, occasion).Failed(out var error)) return error;
        Enter(
            LedgerKind.SecrecyReviewed, CaseState.InProgress, occasion, Of2007 ? "2007年条例第十四条" : "第十七条",
            new Line { Outcome = mayDisclose ? "mayDisclose" : MayNotDisclose, Note = opinion });
        return Result.Done;
    }

    private Result<Guid> Consult(CaseAction action, string party, string article, Occasion occasion, byte[] whom)
    {
        if (May(action, occasion).Failed(out var error)) return error;
        var id = Guid.CreateVersion7();
        Enter(LedgerKind.ConsultationSent, CaseState.Consulting, occasion, article, new Line { Consultation = id, Party = party, Note = whom });
        return id;
    }

    private Result<Consultation> OpenConsultation(CaseAction action, Occasion occasion, Guid id)
    {
        if (Allowed(action, occasion).Failed(out var error)) return error;
        var asked = Consultations(occasion.Calendar).FirstOrDefault(c => c.Id == id && (c.IsOpen || (c.IsGivenUp && action != CaseAction.EndConsultation)));
        if (asked is null) return CaseErrors.NoSuchConsultation;
        // What comes of a letter that was given up came on its day, whatever was done since.
        if (asked.IsOpen && NotBeforeState(action, occasion).Failed(out error)) return error;
        if (occasion.On < (asked.ReceivedOn ?? asked.SentOn)) return CaseErrors.AnsweredBeforeSent;
        return asked;
    }

    private void End(LedgerKind kind, Consultation open, Occasion occasion, string outcome, byte[]? text)
    {
        var others = Consultations(occasion.Calendar).Any(c => c.IsOpen && c.Id != open.Id);
        Enter(
            kind, others ? CaseState.Consulting : CaseState.InProgress, occasion, Sent(open.Id).Article,
            new Line { Consultation = open.Id, Party = open.Party, Outcome = outcome, Note = text });
    }

    private LedgerEntry Sent(Guid consultation) => _ledger.First(e => e.Consultation == consultation);
}
