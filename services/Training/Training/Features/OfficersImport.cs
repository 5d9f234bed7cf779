using GovPortal.Contracts;
using GovPortal.Contracts.Training;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Training.Data;
using GovPortal.Training.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Training.Features;

/// <summary>Imports the register of officers.</summary>
internal sealed class OfficersImport : KeyedImport<TrainingDb, OfficersImport.Row, Officer>
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

    protected override string KeyOf(Officer record) => record.PersonKey;

    protected override IQueryable<Officer> Known(TrainingDb db, IReadOnlyCollection<string> keys) => db.Officers.Where(r => keys.Contains(r.PersonKey));

    protected override Officer Create(Row row, ImportBatch<Row> batch) => new(batch.Town, row.PersonKey, row.Details, batch.JobId);

    protected override bool Change(Officer record, Row row, ImportBatch<Row> batch) => record.Change(row.Details);

    protected override IFacts FactsOf(TownId town, IReadOnlyList<Officer> changed) => new OfficersChanged(town.Value, [.. changed.Select(r => r.ToFact())]);

    internal sealed record Row(string PersonKey, OfficerDetails Details);
}
