using GovPortal.Kernel;

namespace GovPortal.Requests.Domain;

public static class CaseErrors
{
    public static readonly Error NotFound = new("requests.case-not-found", ErrorKind.NotFound, "No such case in this town.");

    public static readonly Error NumberTaken = new("requests.case-number-taken", ErrorKind.Conflict, "This town has a case with that number.");

    public static readonly Error AlreadyDecided = new("requests.already-decided", ErrorKind.Unprocessable, "The case is decided; a judgment reopens it, nothing else.");

    public static readonly Error NotDecided = new("requests.not-decided", ErrorKind.Unprocessable, "Nothing can be delivered before it is decided.");

    public static readonly Error DecidedBeforeReceived = new("requests.decided-before-received", ErrorKind.Unprocessable, "A case is decided on or after the day of receipt.");

    public static readonly Error DeliveredBeforeDecided = new("requests.delivered-before-decided", ErrorKind.Unprocessable, "A reply is delivered on or after the day of the decision.");

    public static readonly Error DateInFuture = new("requests.date-in-future", ErrorKind.Unprocessable, "The day has not come yet.");

    public static readonly Error UnknownDecision = new("requests.unknown-decision", ErrorKind.Unprocessable, "The Regulation in force on the day of receipt knows no such decision.");

    public static readonly Error UnknownGround = new("requests.unknown-ground", ErrorKind.Unprocessable, "The Regulation in force on the day of receipt knows no such ground.");

    public static readonly Error GroundMissing = new("requests.ground-missing", ErrorKind.Unprocessable, "Partial disclosure and refusal say on which ground.");
}
