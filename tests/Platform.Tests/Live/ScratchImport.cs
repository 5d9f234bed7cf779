using GovPortal.Contracts;
using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;

namespace GovPortal.Platform.Tests.Live;

/// <summary>Imports notes. A chunk that holds the text <c>wait</c> waits until <see cref="Gate"/> opens; one with <c>explode</c> fails.</summary>
public sealed class ScratchImport : KeyedImport<ScratchDb, ScratchImport.Row, Note>
{
    public static SemaphoreSlim Gate { get; } = new(0);

    public override string Kind => "notes";

    public override IReadOnlyList<ImportColumn> Columns { get; } = [new("key", true), new("text", true, Personal: true), new("day", false)];

    public override Row? Read(ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        line.OptionalDate("day");
        return new Row(line.Text("key", 10), line.Text("text", 20));
    }

    public override string KeyOf(Row row) => row?.Key ?? "";

    protected override string KeyOf(Note record) => record?.Key ?? "";

    protected override IQueryable<Note> Known(ScratchDb db, IReadOnlyCollection<string> keys)
    {
        ArgumentNullException.ThrowIfNull(db);
        return db.Notes.Where(n => keys.Contains(n.Key));
    }

    protected override Note Create(Row row, ImportBatch<Row> batch)
    {
        ArgumentNullException.ThrowIfNull(row);
        return new Note { Id = Guid.CreateVersion7(), Key = row.Key, Text = row.Text };
    }

    protected override bool Change(Note record, Row row, ImportBatch<Row> batch)
    {
        ArgumentNullException.ThrowIfNull(record);
        ArgumentNullException.ThrowIfNull(row);
        if (record.Text == row.Text) return false;
        (record.Text, record.Version) = (row.Text, record.Version + 1);
        return true;
    }

    protected override IFacts FactsOf(TownId town, IReadOnlyList<Note> changed) => new WithheldFilingsChanged(town.Value, [.. changed.Select(n => n.ToFact())]);

    protected override async Task WarnAsync(ScratchDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        ArgumentNullException.ThrowIfNull(batch);
        if (batch.Rows.Any(r => r.Text == "wait")) await Gate.WaitAsync(ct);
        if (batch.Rows.Any(r => r.Text == "explode")) throw new InvalidDataException("A fault of the import.");
    }

    public sealed record Row(string Key, string Text);
}
