using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Leaks;

public static class LeakErrors
{
    public static readonly Error FindingsOpen = new("publication.findings-open", ErrorKind.Unprocessable, "Findings of the leak check are not settled.");

    public static readonly Error UnknownFinding = new("publication.unknown-finding", ErrorKind.Unprocessable, "The check has no such finding.");

    public static readonly Error ScanUnderWay = new("publication.leak-scan-under-way", ErrorKind.Conflict, "The back catalogue of this town is being looked through already.");

    public static readonly Error SettlementWithoutReason = new("publication.settlement-without-reason", ErrorKind.Unprocessable, "Say why the finding may stand.");

    public static readonly Error SecrecyReviewerNeeded = new("publication.secrecy-reviewer-needed", ErrorKind.Unprocessable, "Marks of secrecy are settled by the secrecy reviewer.");
}
