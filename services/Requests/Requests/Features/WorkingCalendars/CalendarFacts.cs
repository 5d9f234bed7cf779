using System.Security.Cryptography;
using System.Text;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Calendars;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>What the other services are told of a calendar: all they need to count by it themselves.</summary>
internal static class CalendarFacts
{
    public static void Tell(this RequestsDb db, LoadedYear y) => db.Publish(new CalendarYearsChanged(
        TownContext.County.Value, [new CalendarYearFact(IdOf($"calendar year {y.Year}"), y.Version, y.Year, y.Holidays, y.Workdays, y.NoticeNumber, y.Source)]));

    public static void Tell(this RequestsDb db, LocalOrder o) => db.Publish(new LocalOrdersChanged(
        TownContext.County.Value,
        [
            new LocalOrderFact(
                IdOf($"calendar overlay {o.Key}"), o.Version, o.Key, o.ForTown?.Value, o.Jurisdiction, o.BasisDocument, o.Off, o.Worked, o.Withdrawn, o.LoadedAt),
        ]));

    /// <summary>A row is one version, and the fact names what all versions are of: a year, an order.</summary>
    private static Guid IdOf(string thing) => new(SHA256.HashData(Encoding.UTF8.GetBytes(thing)).AsSpan(0, 16), bigEndian: true);
}
