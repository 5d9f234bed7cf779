using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

public static class SubmissionErrors
{
    public static readonly Error NotFound = new("requests.submission-not-found", ErrorKind.NotFound, "No such submission in this town.");

    public static readonly Error ArrivedBeforeSubmitted =
        new("requests.arrived-before-submitted", ErrorKind.Unprocessable, "A request arrives on or after the day it was submitted.");

    public static readonly Error ConfirmedBeforeArrived =
        new("requests.confirmed-before-arrived", ErrorKind.Unprocessable, "A request is confirmed with the applicant on or after the day it arrived.");

    public static readonly Error NotConfirmed = new(
        "requests.not-confirmed", ErrorKind.Unprocessable, "By this channel the day of receipt is the day it is confirmed with the applicant (art. 31); confirm it first.");

    public static readonly Error DayInFuture = new("requests.submission-day-in-future", ErrorKind.Unprocessable, "The day has not come yet.");

    public static readonly Error ConfirmedAlready =
        new("requests.submission-confirmed-already", ErrorKind.Unprocessable, "The submission is confirmed; its cases go on by themselves.");

    public static readonly Error Withdrawn = new("requests.submission-withdrawn", ErrorKind.Unprocessable, "The applicant has withdrawn the submission.");

    public static readonly Error Erased = new("requests.submission-erased", ErrorKind.Unprocessable, "What the applicant wrote has been erased by the retention rule.");
}
