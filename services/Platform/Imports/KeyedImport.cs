using GovPortal.Contracts;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Imports;

/// <summary>An import whose every line stands for one record under its natural key: added if it is new, changed if it differs, left alone if not.</summary>
/// <remarks>A chunk reads the records that are there with one query, and leaves one envelope of facts and one audit row, if anything changed.</remarks>
/// <typeparam name="TDb">The service's database.</typeparam>
/// <typeparam name="TRow">What a good line says.</typeparam>
/// <typeparam name="TEntity">The record.</typeparam>
public abstract class KeyedImport<TDb, TRow, TEntity> : Import<TDb, TRow>
    where TDb : TownDbContext
    where TRow : class
    where TEntity : class, ITownOwned
{
    /// <summary>What the audit calls a chunk that changed something.</summary>
    protected virtual string Audited => Kind + ".imported";

    public sealed override async Task ApplyAsync(TDb db, ImportBatch<TRow> batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(batch);
        await WarnAsync(db, batch, ct);
        var keys = batch.Rows.Select(KeyOf).ToList();
        var known = await Known(db, keys).ToDictionaryAsync(KeyOf, StringComparer.Ordinal, ct);
        var changed = new List<TEntity>();
        foreach (var row in batch.Rows)
        {
            if (!known.TryGetValue(KeyOf(row), out var record)) changed.Add(db.Add(Create(row, batch)).Entity);
            else if (Change(record, row, batch)) changed.Add(record);
        }

        if (changed.Count == 0) return;
        db.Publish(FactsOf(batch.Town, changed));
        db.Audit(Audited, $"job {batch.JobId}", new { changed = changed.Count, batch.FileHash });
    }

    /// <summary>The key of a record that is there, as <see cref="Import{TDb,TRow}.KeyOf"/> gives it for a line.</summary>
    protected abstract string KeyOf(TEntity record);

    /// <summary>The town's records under these keys, tracked.</summary>
    protected abstract IQueryable<TEntity> Known(TDb db, IReadOnlyCollection<string> keys);

    protected abstract TEntity Create(TRow row, ImportBatch<TRow> batch);

    /// <returns>Whether the line says anything else than the record.</returns>
    protected abstract bool Change(TEntity record, TRow row, ImportBatch<TRow> batch);

    protected abstract IFacts FactsOf(TownId town, IReadOnlyList<TEntity> changed);

    /// <summary>Warns of what does not stop a line, such as a reference to a record that has not come yet.</summary>
    protected virtual Task WarnAsync(TDb db, ImportBatch<TRow> batch, CancellationToken ct) => Task.CompletedTask;
}
