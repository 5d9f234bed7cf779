using GovPortal.Kernel;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Facts;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Composing;

/// <summary>The rows of one town in the generations that readers see.</summary>
internal static class TownRows
{
    public static async Task<ReportRows> RowsOfAsync(this ReportingDb db, TownId town, CancellationToken ct)
    {
        var live = await db.Generations.AsNoTracking().ToDictionaryAsync(g => g.Source, g => g.Live, StringComparer.Ordinal, ct);
        int Live(string source) => live.GetValueOrDefault(source, 1);
        var (publication, requests, training, identity) = (Live("publication"), Live("requests"), Live("training"), Live("identity"));
        return new ReportRows(
            db.Cases.AsNoTracking().Where(row => row.Generation == requests && row.TownId == town),
            db.Items.AsNoTracking().Where(row => row.Generation == publication && row.TownId == town),
            db.Appeals.AsNoTracking().Where(row => row.Generation == requests && row.TownId == town),
            db.Withheld.AsNoTracking().Where(row => row.Generation == requests && row.TownId == town),
            db.Sessions.AsNoTracking().Where(row => row.Generation == training && row.TownId == town),
            db.Officers.AsNoTracking().Where(row => row.Generation == training && row.TownId == town),
            db.ReadingPoints.AsNoTracking().Where(row => row.Generation == publication && row.TownId == town),
            db.ReceptionPlaces.AsNoTracking().Where(row => row.Generation == requests && row.TownId == town),
            db.Guides.AsNoTracking().Where(row => row.Generation == publication && row.TownId == town),
            db.LeadingGroups.AsNoTracking().Where(row => row.Generation == identity && row.TownId == town));
    }
}

/// <summary>Runs the folds' queries in the database.</summary>
internal sealed class DatabaseReader : IRowReader
{
    public static readonly DatabaseReader Instance = new();

    public async Task<IReadOnlyList<T>> ListAsync<T>(IQueryable<T> query, CancellationToken ct) => await query.ToListAsync(ct);

    public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken ct) => query.CountAsync(ct);
}
