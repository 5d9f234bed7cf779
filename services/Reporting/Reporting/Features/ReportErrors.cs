using GovPortal.Kernel;

namespace GovPortal.Reporting.Features;

internal static class ReportErrors
{
    public static readonly Error NoReportYear = new("reporting.no-report-year", ErrorKind.NotFound, "There are reports from 2008 on, the year the Regulation came into force.");

    public static readonly Error UnknownForm = new("reporting.unknown-form", ErrorKind.Invalid, "The form is one of 2008, 2019, 2021.");

    public static readonly Error NoSuchForm = new("reporting.no-such-form", ErrorKind.NotFound, "The forms are 2008, 2019 and 2021.");

    public static readonly Error NoSuchCell = new("reporting.no-such-cell", ErrorKind.NotFound, "No report has such a cell.");

    public static readonly Error NoDeclaration = new("reporting.no-declaration", ErrorKind.NotFound, "The town has declared nothing for this year.");

    public static readonly Error DoesNotHold = new("reporting.does-not-hold", ErrorKind.Unprocessable, "The report breaks an identity that it cannot stand without; see checks.");

    public static readonly Error YearNotOver = new("reporting.year-not-over", ErrorKind.Unprocessable, "The year of the report is not over yet: what is published stays, and nothing could be added.");

    public static readonly Error YearNotBegun = new("reporting.year-not-begun", ErrorKind.Unprocessable, "The year of the report has not begun.");

    public static readonly Error AlreadyPublished = new("reporting.already-published", ErrorKind.Conflict, "The report is published; later changes appear as corrections beside it.");

    public static readonly Error NotSigned = new("reporting.not-signed", ErrorKind.Conflict, "The report has to be signed before it is published.");

    public static readonly Error DeclaredMeanwhile = new("reporting.declared-meanwhile", ErrorKind.Conflict, "Somebody else declared this year at the same moment; look at it again.");
}
