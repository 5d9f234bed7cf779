using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Replaying;

/// <summary>Which generations a message goes into, and when the one being rebuilt takes over. A generation's number is never used again.</summary>
internal static class Generations
{
    /// <summary>A replayed message goes into the generation its run builds; a new one into the live and the building generation.</summary>
    public static async Task<int[]> DueGenerationsAsync(this TownDbContext db, string source, ReplayHeaders? replay, CancellationToken ct)
    {
        await EnsureAsync(db, source, ct);
        var state = await db.Generations.AsNoTracking().SingleAsync(g => g.Source == source, ct);
        if (replay is null) return state.Building is { } next ? [state.Live, next] : [state.Live];
        // What an interrupted or finished run has left in the queues goes nowhere.
        return state.Run == replay.Run && state.Building is { } building ? [building] : [];
    }

    /// <summary>Makes ready for a run, unless it is known already or a later one has superseded it.</summary>
    public static async Task<ReadModelGeneration> BeginAsync(this TownDbContext db, string source, Guid run, CancellationToken ct)
    {
        await EnsureAsync(db, source, ct);
        var locked = await LockAsync(db, source, ct);
        if (locked.Run is { } current && current.CompareTo(run) >= 0) return locked;
        locked.Run = run;
        locked.Building = Math.Max(locked.Live, locked.Building ?? 0) + 1;
        locked.Received = 0;
        locked.Expected = null;
        return locked;
    }

    /// <summary>One more envelope of the run has been applied, for the first time.</summary>
    public static async Task CountAsync(this TownDbContext db, string source, Guid run, CancellationToken ct)
    {
        var locked = await LockAsync(db, source, ct);
        if (locked.Run != run) return;
        locked.Received++;
        SwapWhenComplete(locked);
    }

    /// <summary>The replay has met the tail: from now on the run is complete when so many envelopes have come.</summary>
    public static async Task ExpectAsync(this TownDbContext db, string source, Guid run, long envelopes, CancellationToken ct)
    {
        await EnsureAsync(db, source, ct);
        var locked = await LockAsync(db, source, ct);
        if (locked.Run != run) return;
        locked.Expected = envelopes;
        SwapWhenComplete(locked);
    }

    private static void SwapWhenComplete(ReadModelGeneration state)
    {
        if (state.Building is not { } next || state.Expected is not { } expected || state.Received < expected) return;
        state.Live = next;
        state.Building = null;
    }

    private static async Task EnsureAsync(TownDbContext db, string source, CancellationToken ct) => await db.Database.ExecuteSqlAsync(
        $"insert into read_model_generations (source, live, received) values ({source}, 1, 0) on conflict do nothing", ct);

    private static async Task<ReadModelGeneration> LockAsync(TownDbContext db, string source, CancellationToken ct) =>
        await db.Generations.FromSql($"select * from read_model_generations where source = {source} for update").AsTracking().SingleAsync(ct);
}
