using GovPortal.Platform.Tenancy;

namespace GovPortal.Platform.Imports;

/// <summary>Records on their way to the report of a file, some hundreds at a time: the kind may refuse good ones because of what the town has.</summary>
/// <remarks>The town changes while an import runs. So it is asked once, and what was refused then is kept with the file: every later pass leaves out the same records.</remarks>
internal sealed class ImportJudge<TDb>(IImportKind<TDb> import, TDb db, Func<ImportChunk> newChunk)
    where TDb : TownDbContext
{
    private readonly List<ImportRecord> _waiting = [];
    private readonly List<int> _refused = [];
    private long _size;

    public ImportReport Errors { get; } = ImportReport.Empty();

    /// <summary>How many records are bad, refused ones among them.</summary>
    public long Failed { get; private set; }

    /// <summary>The numbers of the refused ones.</summary>
    public IReadOnlyList<int> Refused => _refused;

    public async Task TakeAsync(ImportRecord record, CancellationToken ct)
    {
        _waiting.Add(record);
        _size += record.Size;
        if (_waiting.Count >= ImportChunk.MaxRows || _size >= ImportChunk.MaxSize) await EndAsync(ct);
    }

    /// <summary>Judges those that still wait.</summary>
    public async Task EndAsync(CancellationToken ct)
    {
        var chunk = newChunk();
        foreach (var record in _waiting.Where(r => r.Row is not null))
        {
            chunk.Rows.Add(record.Row!);
            chunk.Lines.Add(record.Number);
        }

        if (chunk.Rows.Count > 0) await import.JudgeAsync(db, chunk, ct);
        var refusals = chunk.Refusals.ToLookup(f => f.Line);
        foreach (var record in _waiting)
        {
            var isRefused = record.Row is not null && refusals.Contains(record.Number);
            if (isRefused) _refused.Add(record.Number);
            if (isRefused || record.Row is null) Failed++;
            Errors.Add(isRefused ? refusals[record.Number] : record.Faults);
        }

        _waiting.Clear();
        _size = 0;
    }
}
