using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace GovPortal.Platform.Auditing;

/// <summary><c>audit verify</c>: computes every town's chain anew and names the first block that does not fit.</summary>
internal sealed class AuditVerb<TDb>(IServiceScopeFactory scopes, TextWriter output)
    where TDb : TownDbContext
{
    public async Task<int> VerifyAsync(CancellationToken ct)
    {
        var broken = 0;
        foreach (var (town, name) in await TownsAsync(ct))
        {
            var (blocks, fault) = await VerifyAsync(town, ct);
            await output.WriteLineAsync(fault is null ? $"{name}: {blocks} blocks, the chain holds" : $"{name}: {fault}");
            if (fault is not null) broken++;
        }

        return broken == 0 ? 0 : 1;
    }

    private async Task<List<(TownId Id, string Name)>> TownsAsync(CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var towns = await scope.ServiceProvider.GetRequiredService<TDb>().KnownTowns.AsNoTracking().OrderBy(t => t.Slug).ToListAsync(ct);
        return [(TownContext.County, "county"), .. towns.Select(t => (t.Id, t.Slug))];
    }

    private async Task<(long Blocks, string? Fault)> VerifyAsync(TownId town, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Town.EnterTown(town);
        var (previous, number, transaction, entryId) = (AuditChain.Genesis, 0L, 0UL, 0L);
        await foreach (var block in db.AuditBlocks.AsNoTracking().OrderBy(b => b.Number).AsAsyncEnumerable().WithCancellation(ct))
        {
            if (block.Number != ++number) return (number, $"block {number} is missing");
            if (block.PreviousHash != previous) return (number, $"block {number} does not follow the block before it");
            var entries = await EntriesAsync(town, transaction, entryId, block.Entries, ct);
            if (entries.Count != block.Entries) return (number, $"block {number} covers {block.Entries} entries, {entries.Count} are there");
            if (AuditChain.HashOf(previous, entries) != block.Hash) return (number, $"block {number}: an entry was changed, added or removed");
            (previous, transaction, entryId) = (block.Hash, block.LastTransaction, block.LastEntryId);
        }

        return (number, null);
    }

    /// <summary>In a scope of its own: the blocks are still being read on the other connection.</summary>
    private async Task<List<AuditEntry>> EntriesAsync(TownId town, ulong transaction, long id, int count, CancellationToken ct)
    {
        await using var scope = scopes.CreateAsyncScope();
        var db = scope.ServiceProvider.GetRequiredService<TDb>();
        db.Town.EnterTown(town);
        return await AuditChain.EntriesAfterAsync(db, transaction, id, count, ct);
    }
}
