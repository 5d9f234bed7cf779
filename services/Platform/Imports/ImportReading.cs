using System.Security.Cryptography;
using System.Text;
using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Imports;

/// <summary>One pass over a CSV file: the same lines are good or bad in every pass, so that a resumed import can count on it.</summary>
internal sealed class ImportReading<TDb, TRow>(Import<TDb, TRow> import, Func<ImportLine, TRow?> rowOf, CsvFile file) : IImportPass
    where TDb : TownDbContext
    where TRow : class
{
    // Sixteen bytes stand for a key of any length: a file may have millions of lines.
    private readonly HashSet<UInt128> _keys = [];
    private readonly HashSet<UInt128> _others = [];

    public IReadOnlyList<ImportFault> FileFaults => file.FileFaults;

    public async Task<ImportRecord?> NextAsync(CancellationToken ct)
    {
        if (await file.ReadAsync(ct) is not { } line) return null;
        var row = RowOf(line);
        return new ImportRecord(line.Number, line.Faults.Count == 0 ? row : null, line.Faults, line.Size);
    }

    public ValueTask DisposeAsync() => file.DisposeAsync();

    private TRow? RowOf(ImportLine line)
    {
        if (line.Faults.Count > 0) return null;
        var row = rowOf(line);
        if (row is null && line.Faults.Count == 0) line.Fault("", "unreadable-line", "The line cannot be read.");
        if (row is null || line.Faults.Count > 0) return null;
        if (!_keys.Add(HashOf(import.KeyOf(row)))) line.Fault("", "duplicate-key", "An earlier line of this file has the same key.");
        else if (import.AlsoUnique(row) is var (column, value) && !_others.Add(HashOf(value)))
            line.Fault(column, "duplicate-value", "An earlier line of this file has the same value here.");
        return row;
    }

    private static UInt128 HashOf(string key)
    {
        var hash = SHA256.HashData(Encoding.UTF8.GetBytes(key));
        return new UInt128(BitConverter.ToUInt64(hash, 0), BitConverter.ToUInt64(hash, 8));
    }
}
