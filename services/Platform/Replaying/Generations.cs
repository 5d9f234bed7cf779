using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Replaying;

/// <summary>Which generations a message goes into, and when the one being rebuilt takes over.</summary>
internal static class Generations
{
    /// <summary>A replayed message goes into the generation its run builds; a new one into the live and the building generation.</summary>
    public static async Task<int[]> DueGenerationsAsync(this TownDbContext db, string source, ReplayHeaders? replay, CancellationToken ct)
    {
        await EnsureAsync(db, source, ct);
        if (replay is null)
        {
            var state = await db.Generations.AsNoTracking().SingleAsync(g => g.Source == source, ct);
            return state.Building is { } next ? [state.Live, next] : [state.Live];
        }

        var locked = await LockAsync(db, source, ct);
        if (locked.Run != replay.Run) StartRun(locked, replay.Run);
        locked.Received++;
        var building = locked.Building;
        SwapWhenComplete(locked);
        return building is { } target ? [target] : [];
    }

    /// <summary>The replay has met the tail: from now on the run is complete when so many envelopes have come.</summary>
    public static async Task ExpectAsync(this TownDbContext db, string source, Guid run, long envelopes, CancellationToken ct)
    {
        await EnsureAsync(db, source, ct);
        var locked = await LockAsync(db, source, ct);
        if (locked.Run != run) StartRun(locked, run);
        locked.Expected = envelopes;
        SwapWhenComplete(locked);
    }

    private static void StartRun(ReadModelGeneration state, Guid run)
    {
        state.Run = run;
        state.Building = Math.Max(state.Live, state.Building ?? 0) + 1;
        state.Received = 0;
        state.Expected = null;
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
