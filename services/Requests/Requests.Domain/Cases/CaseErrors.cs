using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Cases;

/// <summary>Why a deed on a case is refused.</summary>
public static class CaseErrors
{
    public static readonly Error NotFound = new("requests.case-not-found", ErrorKind.NotFound, "No such case in this town.");

    public static readonly Error NumberTaken = new("requests.case-number-taken", ErrorKind.Conflict, "This town has a case with that number.");

    public static readonly Error IllegalTransition = Refused("illegal-transition", "The state of the case does not allow that.");

    public static readonly Error DateInFuture = Refused("date-in-future", "The day has not come yet.");

    public static readonly Error DateBeforeState = Refused("date-before-state", "The day lies before the case came into its present state.");

    public static readonly Error DecidedBeforeReceived = Refused("decided-before-received", "A case is decided on or after the day of receipt.");

    public static readonly Error NotDecided = Refused("not-decided", "Nothing can be delivered before it is decided.");

    public static readonly Error DeliveredBeforeDecided = Refused("delivered-before-decided", "A reply is delivered on or after the day of the decision.");

    public static readonly Error UnknownDecision = Refused("unknown-decision", "The Regulation in force on the day of receipt knows no such decision, or it is not one to draft.");

    public static readonly Error UnknownGround = Refused("unknown-ground", "The Regulation in force on the day of receipt knows no such ground.");

    public static readonly Error GroundMissing = Refused("ground-missing", "Partial disclosure and refusal say on which ground.");

    public static readonly Error GroundNotNeeded = Refused("ground-not-needed", "Only partial disclosure and refusal have a ground.");

    public static readonly Error SupplementAskedBefore = Refused("supplement-asked-before", "The applicant is asked to mend a request once only (2019 art. 30).");

    public static readonly Error NotSupplemented = Refused("not-supplemented", "Still unclear can only be what was supplemented: ask for the supplement first (2019 art. 30).");

    public static readonly Error UntilTooEarly = Refused("until-too-early", "The time given must end after the day it is given on.");

    public static readonly Error NotLapsedYet = Refused("not-lapsed-yet", "The time given is not over yet.");

    public static readonly Error ReasonsNotJudged = Refused("reasons-not-judged", "A request is excessive once its applicant was asked for reasons and they were found wanting (2019 art. 35).");

    public static readonly Error DelayNotGrounded = Refused("delay-not-grounded", "A later reply is set for reasonable grounds only, and to a day after the present limit (2019 art. 35).");

    public static readonly Error FeeNotPositive = Refused("fee-not-positive", "An amount is greater than zero.");

    public static readonly Error NoFeeThen = Refused("no-fee-then", "No fee could be charged at that time.");

    public static readonly Error RefundedTooMuch = Refused("refunded-too-much", "No more is paid back than was paid.");

    public static readonly Error RefundedBeforePaid = Refused("refunded-before-paid", "Money is paid back after it was paid.");

    public static readonly Error FeeNoticedBefore = Refused("fee-noticed-before", "A fee notice is out already; a request is charged once.");

    public static readonly Error PaidTooMuch = Refused("paid-too-much", "That is more than is still to be paid.");

    public static readonly Error FeeDoesNotLapse = Refused("fee-does-not-lapse", "The Regulation of 2007 does not end a request over an unpaid fee.");

    public static readonly Error NoticeNotReceived = Refused("notice-not-received", "Record first on which day the applicant received the notice: the time to pay counts from there.");

    public static readonly Error RecordedBefore = Refused("recorded-before", "That day is recorded already.");

    public static readonly Error LimitOver = Refused("limit-over", "The reply limit is over.");

    public static readonly Error ClockStopped = Refused("clock-stopped", "The reply limit does not run, or was set anew under art. 35: there is nothing to extend.");

    public static readonly Error ExtendedBefore = Refused("extended-before", "The reply limit is extended once only.");

    public static readonly Error ExtensionOutOfRange = Refused("extension-out-of-range", "The extension is longer than the Regulation allows.");

    public static readonly Error LimitOfJudgment = Refused("limit-of-judgment", "The limit is that of a judgment: the agency neither extends nor delays it, nor stops it by a fee (法释〔2025〕8号 art. 11).");

    public static readonly Error NoCoProducers = Refused("no-co-producers", "The Regulation of 2007 does not know co-producing agencies.");

    public static readonly Error NoSuchConsultation = new("requests.consultation-not-found", ErrorKind.NotFound, "The case has no such consultation that is open, or that was given up before any time to answer was over.");

    public static readonly Error ConsultationNotReceived = Refused("consultation-not-received", "Record first on which day the letter was received: the time to answer counts from there. Of one that never arrived, say why it is given up.");

    public static readonly Error AnsweredBeforeSent = Refused("answered-before-sent", "An answer comes on or after the day the letter was sent and received.");

    public static readonly Error UnknownOpinion = Refused("unknown-opinion", "An opinion is agreed, refused or refusedWithReason.");

    public static readonly Error ThirdPartyObjects = Refused("third-party-objects", "A third party objects: disclose in part, refuse, or state the public interest (2019 art. 32, 2007 art. 23).");

    public static readonly Error SecrecyForbids = Refused("secrecy-forbids", "The last secrecy review found that it may not be disclosed: disclose in part, refuse, or have it reviewed again (2019 art. 17, 2007 art. 14).");

    public static readonly Error ReasonMissing = Refused("reason-missing", "Say why.");

    public static readonly Error OwnDraft = new("requests.own-draft", ErrorKind.Forbidden, "Nobody reviews or signs what he drafted himself.");

    public static readonly Error UnknownReopening = Refused("unknown-reopening", "A case is reopened by judgment or selfCorrection.");

    public static readonly Error ReopenedBefore = Refused("reopened-before", "The case was reopened already: go on with the record that continues it.");

    public static readonly Error OrderedWithoutJudgment = Refused("ordered-without-judgment", "Only a judgment sets a last day of its own.");

    public static readonly Error OrderedBeforeEffect = Refused("ordered-before-effect", "A judgment sets a day on or after that of its effect.");

    public static readonly Error UnknownRegime = Refused("unknown-regime", "Name the other Regulation: 2007 or 2019.");

    private static Error Refused(string what, string message) => new("requests." + what, ErrorKind.Unprocessable, message);
}
