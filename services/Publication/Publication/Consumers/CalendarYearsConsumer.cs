using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Inbox;
using GovPortal.Publication.Data;

namespace GovPortal.Publication.Consumers;

/// <summary>Keeps the service's copy of the years that the county has loaded. What is due by them is counted anew by <see cref="Jobs.DutyRecountJob"/>.</summary>
internal sealed class CalendarYearsConsumer(PublicationDb db, TimeProvider clock) : FactsConsumer<PublicationDb, CalendarYearsChanged>(db, clock)
{
    protected override async Task ApplyAsync(CalendarYearsChanged message, int generation, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(message);
        foreach (var fact in message.Facts)
        {
            var year = new CalendarYearCopy
            {
                Year = fact.Year,
                Version = fact.Version,
                Holidays = fact.Holidays,
                Workdays = fact.Workdays,
                NoticeNumber = fact.NoticeNumber,
                Source = fact.Source,
            };
            // One that contradicts itself stops here, in the error queue, and not at every item that is saved afterwards.
            year.AppliedTo(WorkingCalendar.National);
            await Db.KeepAsync(year, ct);
        }
    }
}
