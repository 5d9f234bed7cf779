using GovPortal.Contracts.Training;
using GovPortal.Platform.Imports;
using GovPortal.Training.Data;
using GovPortal.Training.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Training.Features;

/// <summary>Imports the register of officers.</summary>
internal sealed class OfficersImport : Import<TrainingDb, OfficersImport.Row>
{
    public override string Kind => "officers";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("personKey", true), new("name", true, Personal: true), new("department", true), new("role", true), new("employment", true), new("fullTime", true),
        new("appointedOn", true), new("contractEndsOn", false), new("relievedOn", false), new("filedOn", false),
    ];

    public override Row? Read(ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var details = new OfficerDetails(
            line.Text("name", 100), line.Text("department", 100), line.Choice("role", Codes.Roles), line.Choice("employment", Codes.Employments),
            line.Flag("fullTime"), line.Date("appointedOn"), line.OptionalDate("contractEndsOn", mayBeFuture: true), line.OptionalDate("relievedOn"),
            line.OptionalDate("filedOn"));
        if (details.RelievedOn < details.AppointedOn) line.Fault("relievedOn", Officer.RelievedBeforeAppointed.Code, Officer.RelievedBeforeAppointed.Message);
        return new Row(line.Text("personKey", 100), details);
    }

    public override string KeyOf(Row row) => row.PersonKey;

    public override async Task ApplyAsync(TrainingDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var keys = batch.Rows.Select(r => r.PersonKey).ToList();
        var known = await db.Officers.Where(o => keys.Contains(o.PersonKey)).ToDictionaryAsync(o => o.PersonKey, StringComparer.Ordinal, ct);
        var changed = new List<Officer>();
        foreach (var row in batch.Rows)
        {
            if (known.TryGetValue(row.PersonKey, out var officer))
            {
                if (officer.Change(row.Details)) changed.Add(officer);
                continue;
            }

            changed.Add(db.Officers.Add(new Officer(batch.Town, row.PersonKey, row.Details, batch.JobId)).Entity);
        }

        if (changed.Count == 0) return;
        db.Publish(new OfficersChanged(batch.Town.Value, [.. changed.Select(o => o.ToFact())]));
        db.Audit("officers.imported", $"job {batch.JobId}", new { changed = changed.Count, batch.FileHash });
    }

    internal sealed record Row(string PersonKey, OfficerDetails Details);
}
