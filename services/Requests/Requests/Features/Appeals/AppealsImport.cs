using GovPortal.Contracts;
using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.Requests.Domain.Appeals;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Appeals;

/// <summary>Imports reconsiderations and lawsuits. One that names a case not here yet is accepted and warned of.</summary>
internal sealed class AppealsImport : KeyedImport<RequestsDb, AppealsImport.Row, Appeal>
{
    public override string Kind => "appeals";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("appealNo", true), new("caseNo", false), new("kind", true), new("body", true), new("filedOn", true), new("decidedOn", false), new("result", false),
    ];

    public override Row? Read(ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var details = new AppealDetails(
            line.OptionalText("caseNo", 100), line.Choice("kind", Codes.AppealKinds), line.Text("body", 200), line.Date("filedOn"), line.OptionalDate("decidedOn"),
            line.OptionalChoice("result", Codes.AppealResults));
        if (details.Result is null != details.DecidedOn is null)
            line.Fault("result", "requests.result-incomplete", "result and decidedOn stand together or not at all.");
        if (details.FiledOn != default && details.FiledOn < RuleSet.FirstDay) line.Fault("filedOn", RuleErrors.BeforeRegulation.Code, RuleErrors.BeforeRegulation.Message);
        if (details.DecidedOn < details.FiledOn) line.Fault("decidedOn", "requests.decided-before-filed", "An appeal is decided on or after the day it was filed.");
        return new Row(line.Number, line.Text("appealNo", 100), details);
    }

    public override string KeyOf(Row row) => row.AppealNo;

    protected override string KeyOf(Appeal record) => record.AppealNo;

    protected override IQueryable<Appeal> Known(RequestsDb db, IReadOnlyCollection<string> keys) => db.Appeals.Where(r => keys.Contains(r.AppealNo));

    protected override Appeal Create(Row row, ImportBatch<Row> batch) => new(batch.Town, row.AppealNo, row.Details, batch.JobId);

    protected override bool Change(Appeal record, Row row, ImportBatch<Row> batch)
    {
        if (!record.Deleted && record.IsWorkedOn && record.Details() != row.Details)
            batch.Warn(row.Line, "appealNo", "requests.appeal-worked-on", "Somebody entered this appeal here, or recorded its course: the line was left aside.");
        return record.TakeHistory(row.Details);
    }

    protected override IFacts FactsOf(TownId town, IReadOnlyList<Appeal> changed) => new AppealsChanged(town.Value, [.. changed.Select(r => r.ToFact())]);

    protected override async Task WarnAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var named = batch.Rows.Where(r => r.Details.CaseNo is not null).ToList();
        var numbers = named.Select(r => r.Details.CaseNo).Distinct().ToList();
        var known = (await db.Cases.AsNoTracking().Where(c => numbers.Contains(c.CaseNo)).Select(c => c.CaseNo).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var row in named.Where(r => !known.Contains(r.Details.CaseNo!)))
            batch.Warn(row.Line, "caseNo", "requests.unknown-case", "The case is not here yet; the link holds once it comes.");
    }

    internal sealed record Row(int Line, string AppealNo, AppealDetails Details);
}
