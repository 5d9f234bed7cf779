using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>Cases that were answered in a year, by the day that counts for the limit.</summary>
/// <remarks>A record that continues a case is none of its own. The day is that of delivery; of imported history that does not say when the reply went out, the day of the decision, as its ledger has it.</remarks>
internal static class AnsweredCases
{
    /// <summary>Ends of a case that are no answer.</summary>
    private static readonly string[] NoAnswer = ["withdrawn", "otherwiseClosed", "notSupplemented", "feeUnpaid"];

    public static IQueryable<Case> In(RequestsDb db, int year)
    {
        var (first, last) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        return db.Cases.AsNoTracking().Where(c => !c.Deleted && c.ContinuesId == null && (c.State == CaseState.Closed || c.State == CaseState.Archived)
            && c.Decision != null && !NoAnswer.Contains(c.Decision) && (c.DeliveredOn ?? c.DecidedOn) >= first && (c.DeliveredOn ?? c.DecidedOn) <= last);
    }

    /// <returns>A share from 0 to 1 with four digits; null of nothing.</returns>
    public static decimal? Share(int part, int whole) => whole == 0 ? null : Math.Round((decimal)part / whole, 4);
}
