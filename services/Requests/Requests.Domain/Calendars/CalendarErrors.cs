using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Calendars;

public static class CalendarErrors
{
    public static readonly Error OverlayNotFound = new("requests.calendar-overlay-not-found", ErrorKind.NotFound, "No such local order.");

    public static readonly Error YearNotLoaded = new("requests.calendar-year-not-loaded", ErrorKind.NotFound, "No notice is loaded for that year.");

    public static readonly Error RecomputationNotFound = new("requests.recomputation-not-found", ErrorKind.NotFound, "No such recomputation.");

    public static readonly Error OverlayMoved = new(
        "requests.calendar-overlay-moved", ErrorKind.Unprocessable, "A local order stays with its jurisdiction; withdraw it and enter another under a new key.");

    public static readonly Error OverlayWithdrawn = new("requests.calendar-overlay-withdrawn", ErrorKind.Unprocessable, "The local order is withdrawn already.");
}
