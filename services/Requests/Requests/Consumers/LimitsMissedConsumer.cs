using GovPortal.Contracts.Requests;
using GovPortal.Platform.Inbox;
using GovPortal.Requests.Data;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Consumers;

/// <summary>Keeps the county's own record of what its towns missed. A message that comes again changes nothing, an acknowledgement least of all.</summary>
internal sealed class LimitsMissedConsumer(RequestsDb db, TimeProvider clock) : FactsConsumer<RequestsDb, LimitsMissed>(db, clock)
{
    protected override async Task ApplyAsync(LimitsMissed message, int generation, CancellationToken ct)
    {
        foreach (var f in message.Facts)
        {
            await Db.Database.ExecuteSqlAsync(
                $"""
                 insert into missed_limits (id, town, kind, subject_id, number, clock, due_on, missed_on)
                 values ({f.Id}, {message.TownId}, {f.Kind}, {f.SubjectId}, {f.Number}, {f.Clock}, {f.DueOn}, {f.MissedOn})
                 on conflict (id) do nothing
                 """, ct);
        }
    }
}
