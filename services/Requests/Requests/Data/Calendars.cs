using System.Collections.Concurrent;
using System.Data.Common;
using GovPortal.Kernel;
using GovPortal.Requests.Domain.Calendars;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>The working calendars in force, as the county has loaded them: for a town with its local orders, and the nation's for the public calculators.</summary>
/// <remarks>Kept in memory. Every replica looks for a change after <see cref="Fresh"/>; the one that made a change at once.</remarks>
internal sealed class Calendars(IServiceScopeFactory scopes, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Fresh = TimeSpan.FromSeconds(2);
    private readonly SemaphoreSlim _reading = new(1);
    private Loaded? _loaded;

    /// <summary>The calendar by which a town counts its limits.</summary>
    public async Task<WorkingCalendar> OfTownAsync(TownId town, CancellationToken ct) => (await LoadedAsync(ct)).OfTown(town);

    /// <summary>The State Council's calendar without any local order.</summary>
    public async Task<WorkingCalendar> NationalAsync(CancellationToken ct) => (await LoadedAsync(ct)).All.National;

    /// <summary>Forgets what is in memory: called where a calendar has been changed.</summary>
    public void Forget() => Volatile.Write(ref _loaded, null);

    public void Dispose() => _reading.Dispose();

    private async Task<Loaded> LoadedAsync(CancellationToken ct)
    {
        var held = Volatile.Read(ref _loaded);
        if (held is not null && held.Until > clock.GetUtcNow()) return held;
        await _reading.WaitAsync(ct);
        try
        {
            held = Volatile.Read(ref _loaded);
            if (held is not null && held.Until > clock.GetUtcNow()) return held;
            var read = await ReadAsync(held, ct);
            Volatile.Write(ref _loaded, read);
            return read;
        }
        catch (Exception failure) when (held is not null && failure is DbException or { InnerException: DbException })
        {
            // What was in force seconds ago is a better answer than none.
            return held;
        }
        finally
        {
            _reading.Release();
        }
    }

    private async Task<Loaded> ReadAsync(Loaded? held, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<RequestsDb>();
        // Rows are only ever added, so their number says whether anything changed; a highest number would miss a late commit.
        var rows = (await db.LoadedYears.CountAsync(ct), await db.LocalOrders.CountAsync(ct));
        var until = clock.GetUtcNow() + Fresh;
        if (held is not null && held.Rows == rows) return held with { Until = until };
        var years = await CurrentYearsAsync(db, ct);
        var orders = await CurrentOrdersAsync(db, ct);
        return new Loaded(rows, until, LoadedCalendars.Of(years, orders));
    }

    /// <summary>The last version of each loaded year, by year.</summary>
    internal static async Task<IReadOnlyList<LoadedYear>> CurrentYearsAsync(RequestsDb db, CancellationToken ct) =>
        [.. (await db.LoadedYears.AsNoTracking().ToListAsync(ct)).GroupBy(y => y.Year).Select(g => g.MaxBy(y => y.Version)!).OrderBy(y => y.Year)];

    /// <summary>The last version of each local order, withdrawn ones too, as they are laid over one another.</summary>
    internal static async Task<IReadOnlyList<LocalOrder>> CurrentOrdersAsync(RequestsDb db, CancellationToken ct) =>
        [.. LoadedCalendars.InOrder((await db.LocalOrders.AsNoTracking().ToListAsync(ct)).GroupBy(o => o.Key, StringComparer.Ordinal).Select(g => g.MaxBy(o => o.Version)!))];

    private sealed record Loaded((int Years, int Orders) Rows, DateTimeOffset Until, LoadedCalendars All)
    {
        private readonly ConcurrentDictionary<TownId, WorkingCalendar> _towns = new();

        public WorkingCalendar OfTown(TownId town) => _towns.GetOrAdd(town, All.OfTown);
    }
}
