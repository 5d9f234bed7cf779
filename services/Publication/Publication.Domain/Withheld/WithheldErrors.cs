using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Withheld;

public static class WithheldErrors
{
    public static readonly Error NotFound = new("publication.withheld-item-not-found", ErrorKind.NotFound, "No such entry in the town's ledger of withheld items.");

    public static readonly Error NotEnterable = new("publication.withheld-item-faulty", ErrorKind.Unprocessable, "The decision cannot be entered as it is.");

    public static readonly Error UnknownAttribute = new("publication.withheld-attribute-unknown", ErrorKind.Invalid, "attribute is withheld or onRequest.");

    public static readonly Error TitleMissing = new("publication.withheld-title-missing", ErrorKind.Invalid, "Name what is withheld.");

    public static readonly Error DeciderMissing = new("publication.withheld-decider-missing", ErrorKind.Invalid, "Say who decided.");

    public static readonly Error GroundMissing = new("publication.withheld-ground-missing", ErrorKind.Invalid, "What is withheld needs a ground of the Regulation.");

    public static readonly Error UnknownGround = new("publication.withheld-ground-unknown", ErrorKind.Invalid, "The Regulation in force that day has no such ground.");

    public static readonly Error ReasonMissing = new("publication.withheld-reason-missing", ErrorKind.Invalid, "Say why.");

    public static readonly Error InFuture = new("publication.withheld-date-in-future", ErrorKind.Invalid, "What is recorded has happened already.");

    public static readonly Error NextNotLater = new("publication.withheld-next-not-later", ErrorKind.Invalid, "The next look comes after this one.");

    public static readonly Error TooEarly = new("publication.withheld-review-too-early", ErrorKind.Unprocessable, "A look comes after the decision and after the looks before it.");

    public static readonly Error Over = new("publication.withheld-item-over", ErrorKind.Unprocessable, "This entry is over: it may be disclosed or has ended.");
}
