using GovPortal.Contracts;
using GovPortal.Contracts.Training;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Training.Data;
using GovPortal.Training.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Training.Features;

/// <summary>Imports trainings and meetings that were held.</summary>
internal sealed class SessionsImport : KeyedImport<TrainingDb, SessionsImport.Row, TrainingSession>
{
    public override string Kind => "sessions";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("sessionKey", true), new("title", true), new("heldOn", true), new("kind", true), new("organiser", true), new("hours", true),
        new("topics", true), new("attendees", true), new("attendeeCount", false),
    ];

    public override Row? Read(ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var details = new SessionDetails(
            line.Text("title", 300), line.Date("heldOn"), line.Choice("kind", Codes.SessionKinds), line.Choice("organiser", Codes.Organisers),
            line.Decimal("hours", 0, 1000), line.List("topics", 200), line.List("attendees", 100), line.OptionalInt("attendeeCount", 0, 100_000));
        return new Row(line.Number, line.Text("sessionKey", 100), details);
    }

    public override string KeyOf(Row row) => row.SessionKey;

    protected override string KeyOf(TrainingSession record) => record.SessionKey;

    protected override IQueryable<TrainingSession> Known(TrainingDb db, IReadOnlyCollection<string> keys) => db.Sessions.Where(r => keys.Contains(r.SessionKey));

    protected override TrainingSession Create(Row row, ImportBatch<Row> batch) => new(batch.Town, row.SessionKey, row.Details, batch.JobId);

    protected override bool Change(TrainingSession record, Row row, ImportBatch<Row> batch) => record.Change(row.Details);

    protected override IFacts FactsOf(TownId town, IReadOnlyList<TrainingSession> changed) => new SessionsChanged(town.Value, [.. changed.Select(r => r.ToFact())]);

    protected override async Task WarnAsync(TrainingDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var named = batch.Rows.SelectMany(r => r.Details.Attendees).Distinct().ToList();
        var known = (await db.Officers.AsNoTracking().Where(o => named.Contains(o.PersonKey)).Select(o => o.PersonKey).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var row in batch.Rows.Where(r => r.Details.Attendees.Any(a => !known.Contains(a))))
            batch.Warn(row.Line, "attendees", "training.unknown-person", "An attendee is not in the register yet; it is resolved when that officer comes.");
    }

    internal sealed record Row(int Line, string SessionKey, SessionDetails Details);
}
