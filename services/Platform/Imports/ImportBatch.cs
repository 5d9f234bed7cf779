using GovPortal.Kernel;
using GovPortal.Platform.Jobs;

namespace GovPortal.Platform.Imports;

/// <summary>At most 500 good rows of one town, applied in one transaction.</summary>
public sealed class ImportBatch<TRow>(ImportChunk chunk)
    where TRow : class
{
    public IReadOnlyList<TRow> Rows { get; } = [.. chunk.Rows.Cast<TRow>()];

    public TownId Town => chunk.Job.TownId;

    /// <summary>The import day, a legal day: that on which the file was accepted.</summary>
    public DateOnly Today => chunk.Today;

    public Guid JobId => chunk.Job.Id;

    /// <summary>Who sent the file.</summary>
    public string Client => chunk.Job.Client;

    /// <summary>SHA-256 of the file, hexadecimal.</summary>
    public string FileHash => chunk.Job.FileHash;

    /// <summary>The physical line of the row at this place of <see cref="Rows"/>.</summary>
    public int LineOf(int index) => chunk.Lines[index];

    /// <summary>Tells the sender something that does not stop the line. Never quote personal data.</summary>
    public void Warn(int line, string column, string code, string message) =>
        chunk.Warnings.Add(new ImportFault(line, column, code, ImportFault.Storable(message)));

    /// <summary>While the lines are judged: makes a line a bad one. Never quote personal data.</summary>
    public void Refuse(int line, string column, string code, string message) =>
        chunk.Refusals.Add(new ImportFault(line, column, code, ImportFault.Storable(message)));
}

/// <summary>Rows on their way to <see cref="ImportBatch{TRow}"/>.</summary>
public sealed class ImportChunk
{
    internal const int MaxRows = 500;
    internal const int MaxSize = 8 * 1024 * 1024;

    internal ImportChunk(Job job, DateOnly today, ImportFile file) => (Job, Today, File) = (job, today, file);

    /// <summary>The file that its rows come from.</summary>
    public ImportFile File { get; }

    internal Job Job { get; }

    internal DateOnly Today { get; }

    internal List<object> Rows { get; } = [];

    internal List<int> Lines { get; } = [];

    internal List<ImportFault> Warnings { get; } = [];

    internal List<ImportFault> Refusals { get; } = [];
}
