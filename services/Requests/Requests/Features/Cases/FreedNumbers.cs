using GovPortal.Requests.Data;
using GovPortal.Requests.Features.Appeals;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Cases;

/// <summary>What names a case by its number goes along when a record entered in error gives that number up: else it would pass to whoever's case gets it next.</summary>
internal sealed class FreedNumbers(RequestsDb db, AppealDesk appeals)
{
    /// <summary>Within the caller's unit of work. Also what is deleted is taken along: its words are still kept.</summary>
    /// <param name="now">The number under which the record stays.</param>
    public async Task FollowAsync(string caseNo, string now, CancellationToken ct)
    {
        foreach (var appeal in await db.Appeals.Where(a => a.CaseNo == caseNo || a.ReopenedAs == caseNo).ToListAsync(ct))
        {
            appeal.FollowCase(caseNo, now);
            appeals.Record(appeal, "case-renumbered");
        }

        foreach (var proposal in await db.Disclosures.Where(d => d.CaseNos.Contains(caseNo)).ToListAsync(ct)) proposal.FollowCase(caseNo, now);
        foreach (var filing in await db.WithheldFilings.Where(w => w.CaseNo == caseNo).ToListAsync(ct)) filing.NameCase(now);
    }
}
