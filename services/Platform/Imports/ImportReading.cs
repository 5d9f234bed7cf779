using System.Security.Cryptography;
using System.Text;
using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Imports;

/// <summary>One pass over a file: the same lines are good or bad in every pass, so that a resumed import can count on it.</summary>
internal sealed class ImportReading<TDb>(IImportKind<TDb> import, Func<ImportLine, object?> rowOf, CsvFile file)
    where TDb : TownDbContext
{
    // Sixteen bytes stand for a key of any length: a file may have millions of lines.
    private readonly HashSet<UInt128> _keys = [];
    private readonly HashSet<UInt128> _others = [];

    /// <summary>The import day: fixed when the file was accepted, or a pass after midnight would judge otherwise.</summary>
    public static DateOnly DayOf(Job job) => LegalDay.Of(job.CreatedAt);

    /// <summary>The next line with its row; a null row means a bad line. Null at the end.</summary>
    public async Task<(ImportLine Line, object? Row)?> NextAsync(CancellationToken ct)
    {
        if (await file.ReadAsync(ct) is not { } line) return null;
        if (line.Faults.Count > 0) return (line, null);
        var row = rowOf(line);
        if (row is null && line.Faults.Count == 0) line.Fault("", "unreadable-line", "The line cannot be read.");
        if (row is null || line.Faults.Count > 0) return (line, null);
        if (!_keys.Add(HashOf(import.KeyOfRow(row)))) line.Fault("", "duplicate-key", "An earlier line of this file has the same key.");
        else if (import.AlsoUniqueOfRow(row) is var (column, value) && !_others.Add(HashOf(value)))
            line.Fault(column, "duplicate-value", "An earlier line of this file has the same value here.");
        return line.Faults.Count == 0 ? (line, row) : (line, null);
    }

    private static UInt128 HashOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return new UInt128(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }
}
