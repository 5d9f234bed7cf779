using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Imports;

/// <summary>One kind of import: how a line is read, and how good lines become records. Registered as a singleton.</summary>
/// <typeparam name="TDb">The service's database.</typeparam>
/// <typeparam name="TRow">What a good line says; keep <see cref="ImportLine.Number"/> in it to warn about it later.</typeparam>
public abstract class Import<TDb, TRow> : IImportKind<TDb>
    where TDb : TownDbContext
    where TRow : class
{
    public abstract string Kind { get; }

    public abstract IReadOnlyList<ImportColumn> Columns { get; }

    /// <summary>Reads and checks one line by itself, without the database. A line with a fault is bad, whatever is returned.</summary>
    public abstract TRow? Read(ImportLine line);

    /// <summary>For an import whose lines are judged by what the town has: loads it, once for each pass over the file.</summary>
    /// <param name="acceptedAt">Load what was there then: all passes must judge alike, also those after a crash.</param>
    public virtual Task<Func<ImportLine, TRow?>> ReaderAsync(TDb db, DateTimeOffset acceptedAt, CancellationToken ct) => Task.FromResult<Func<ImportLine, TRow?>>(Read);

    /// <summary>The town's natural key of the record: two lines of a file may not share it.</summary>
    public abstract string KeyOf(TRow row);

    /// <summary>A second value that two lines of a file may not share, with its column; null where the line has none.</summary>
    public virtual (string Column, string Value)? AlsoUnique(TRow row) => null;

    /// <summary>Upserts the rows, set-based, inside the chunk's transaction, and publishes what changed. Safe to repeat: the same rows change nothing.</summary>
    public abstract Task ApplyAsync(TDb db, ImportBatch<TRow> batch, CancellationToken ct);

    async Task<Func<ImportLine, object?>> IImportKind<TDb>.RowReaderAsync(TDb db, DateTimeOffset acceptedAt, CancellationToken ct) => await ReaderAsync(db, acceptedAt, ct);

    string IImportKind<TDb>.KeyOfRow(object row) => KeyOf((TRow)row);

    (string Column, string Value)? IImportKind<TDb>.AlsoUniqueOfRow(object row) => AlsoUnique((TRow)row);

    Task IImportKind<TDb>.ApplyRowsAsync(TDb db, ImportChunk chunk, CancellationToken ct) => ApplyAsync(db, new ImportBatch<TRow>(chunk), ct);
}

/// <summary>What the runner sees of an import.</summary>
public interface IImportKind<in TDb>
    where TDb : TownDbContext
{
    string Kind { get; }

    IReadOnlyList<ImportColumn> Columns { get; }

    Task<Func<ImportLine, object?>> RowReaderAsync(TDb db, DateTimeOffset acceptedAt, CancellationToken ct);

    string KeyOfRow(object row);

    (string Column, string Value)? AlsoUniqueOfRow(object row);

    Task ApplyRowsAsync(TDb db, ImportChunk chunk, CancellationToken ct);
}
