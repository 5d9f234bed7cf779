using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Appeals;

public static class AppealErrors
{
    public static readonly Error NotFound = new("requests.appeal-not-found", ErrorKind.NotFound, "No such appeal in this town.");

    public static readonly Error NumberTaken = new("requests.appeal-number-taken", ErrorKind.Conflict, "This town has an appeal with that number.");

    public static readonly Error CaseUnknown = Refused("appeal-case-unknown", "There is no case of that number in this town.");

    public static readonly Error UnknownProcedure = Refused("unknown-procedure", "The procedure is simple or ordinary.");

    public static readonly Error NoSimpleProcedure = Refused("no-simple-procedure", "The law in force on the day the copy arrived knew no simple procedure.");

    public static readonly Error UnknownResult = Refused("unknown-appeal-result", "This kind of appeal does not end that way.");

    public static readonly Error AlreadyDecided = Refused("appeal-decided", "The appeal is decided.");

    public static readonly Error NotDecided = Refused("appeal-not-decided", "The appeal is not decided yet.");

    public static readonly Error DecidedBeforeFiled = Refused("appeal-decided-before-filed", "An appeal is decided on or after the day it was filed.");

    public static readonly Error BeforeFiled = Refused("appeal-before-filed", "Nothing happens to an appeal before the day it was filed.");

    public static readonly Error CopyNotReceived = Refused("appeal-copy-not-received", "Say first when the copy was received and by which procedure it is heard.");

    public static readonly Error AnsweredBeforeCopy = Refused("appeal-answered-before-copy", "The answer follows the copy.");

    public static readonly Error AlreadyAnswered = Refused("appeal-answered", "The appeal is answered.");

    public static readonly Error KindIsSettled = Refused("appeal-kind-settled", "The kind cannot change once the copy is received or the appeal decided; delete it as entered in error and enter it anew.");

    public static readonly Error NoFurtherAppeal = Refused("no-further-appeal", "Only against a judgment there is a further appeal; a lawsuit after reconsideration is entered as an appeal of its own.");

    public static readonly Error AppealedBeforeDecided = Refused("appealed-before-decided", "A further appeal follows the judgment.");

    public static readonly Error AppealedBefore = Refused("appealed-before", "A judgment of second instance is final.");

    public static readonly Error InEffect = Refused("appeal-in-effect", "The judgment has taken effect.");

    public static readonly Error NotInEffect = Refused("appeal-not-in-effect", "Say first when the result took effect.");

    public static readonly Error EffectBeforeDecided = Refused("effect-before-decided", "A result takes effect on or after its day, and orders something for a later one.");

    public static readonly Error NothingToComplyWith = Refused("nothing-to-comply-with", "Only a result that corrects the agency orders something.");

    public static readonly Error CompliedBefore = Refused("complied-before", "The order is complied with.");

    public static readonly Error CompliedBeforeEffect = Refused("complied-before-effect", "Compliance follows the effect.");

    public static readonly Error NothingToReopen = Refused("nothing-to-reopen", "Only an appeal that names a case and ended in a correction reopens the case.");

    private static Error Refused(string code, string message) => new("requests." + code, ErrorKind.Unprocessable, message);
}
