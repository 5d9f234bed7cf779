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

    /// <summary>For an import that what the town has may speak against: refuses lines (<see cref="ImportBatch{TRow}.Refuse"/>), with one question for all of them. Before the first is applied, and not again.</summary>
    public virtual Task JudgeAsync(TDb db, ImportBatch<TRow> batch, CancellationToken ct) => Task.CompletedTask;

    /// <summary>For an import that must know the whole file before its first line is applied. Called again after a crash: it must find what is there then, and change nothing more.</summary>
    public virtual Task PrepareAsync(TDb db, ImportFile file, CancellationToken ct) => Task.CompletedTask;

    /// <summary>Upserts the rows, set-based, inside the chunk's transaction, and publishes what changed. Safe to repeat: the same rows change nothing.</summary>
    public abstract Task ApplyAsync(TDb db, ImportBatch<TRow> batch, CancellationToken ct);

    string IImportKind<TDb>.MediaType => "text/csv";

    async Task<IImportPass> IImportKind<TDb>.OpenAsync(TDb db, ImportFile file, CancellationToken ct)
    {
        var reader = await ReaderAsync(db, file.AcceptedAt, ct);
        return new ImportReading<TDb, TRow>(this, reader, await CsvFile.OpenAsync(file.Open(), Columns, file.Today, ct));
    }

    Task IImportKind<TDb>.JudgeAsync(TDb db, ImportChunk chunk, CancellationToken ct) => JudgeAsync(db, new ImportBatch<TRow>(chunk), ct);

    Task IImportKind<TDb>.ApplyRowsAsync(TDb db, ImportChunk chunk, CancellationToken ct) => ApplyAsync(db, new ImportBatch<TRow>(chunk), ct);
}
