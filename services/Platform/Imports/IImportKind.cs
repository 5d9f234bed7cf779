using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Imports;

/// <summary>What the runner sees of an import: how its file is read, and how what was read becomes records.</summary>
public interface IImportKind<in TDb>
    where TDb : TownDbContext
{
    string Kind { get; }

    /// <summary>Of the file.</summary>
    string MediaType { get; }

    /// <summary>Reads the file from its beginning. Every pass must find the same records, good or bad, also one after a crash.</summary>
    /// <param name="db">Of the town.</param>
    Task<IImportPass> OpenAsync(TDb db, ImportFile file, CancellationToken ct);

    /// <summary>Refuses good records because of what the town has: asked once, some hundreds at a time, before the first is applied; what it refuses stays refused.</summary>
    Task JudgeAsync(TDb db, ImportChunk chunk, CancellationToken ct) => Task.CompletedTask;

    /// <summary>What must be there before the first record is applied; called again after a crash, and then finds what is there.</summary>
    Task PrepareAsync(TDb db, ImportFile file, CancellationToken ct);

    Task ApplyRowsAsync(TDb db, ImportChunk chunk, CancellationToken ct);
}

/// <summary>One pass over an import file.</summary>
public interface IImportPass : IAsyncDisposable
{
    /// <summary>Why the file, or the rest of it, cannot be read.</summary>
    IReadOnlyList<ImportFault> FileFaults { get; }

    /// <summary>The next record; null at the end.</summary>
    Task<ImportRecord?> NextAsync(CancellationToken ct);
}

/// <summary>A record of an import file as a pass reads it.</summary>
/// <param name="Number">The physical line or the ordinal, from 1.</param>
/// <param name="Row">Null for a bad one.</param>
/// <param name="Size">How much it holds, in characters or bytes: it bounds what is applied in one transaction.</param>
public sealed record ImportRecord(int Number, object? Row, IReadOnlyList<ImportFault> Faults, long Size);
