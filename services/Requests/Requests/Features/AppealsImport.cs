using GovPortal.Contracts.Requests;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features;

/// <summary>Imports reconsiderations and lawsuits. One that names a case not here yet is accepted and warned of.</summary>
internal sealed class AppealsImport : Import<RequestsDb, AppealsImport.Row>
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
        if (details.DecidedOn < details.FiledOn) line.Fault("decidedOn", "requests.decided-before-filed", "An appeal is decided on or after the day it was filed.");
        return new Row(line.Number, line.Text("appealNo", 100), details);
    }

    public override string KeyOf(Row row) => row.AppealNo;

    public override async Task ApplyAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        await WarnOfUnknownAsync(db, batch, ct);
        var numbers = batch.Rows.Select(r => r.AppealNo).ToList();
        var known = await db.Appeals.Where(a => numbers.Contains(a.AppealNo)).ToDictionaryAsync(a => a.AppealNo, StringComparer.Ordinal, ct);
        var changed = new List<Appeal>();
        foreach (var row in batch.Rows)
        {
            if (!known.TryGetValue(row.AppealNo, out var appeal)) changed.Add(db.Appeals.Add(new Appeal(batch.Town, row.AppealNo, row.Details, batch.JobId)).Entity);
            else if (appeal.Change(row.Details)) changed.Add(appeal);
        }

        if (changed.Count == 0) return;
        db.Publish(new AppealsChanged(batch.Town.Value, [.. changed.Select(a => a.ToFact())]));
        db.Audit("appeals.imported", $"job {batch.JobId}", new { changed = changed.Count, batch.FileHash });
    }

    private static async Task WarnOfUnknownAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var named = batch.Rows.Where(r => r.Details.CaseNo is not null).ToList();
        var numbers = named.Select(r => r.Details.CaseNo).Distinct().ToList();
        var known = (await db.Cases.AsNoTracking().Where(c => numbers.Contains(c.CaseNo)).Select(c => c.CaseNo).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        foreach (var row in named.Where(r => !known.Contains(r.Details.CaseNo!)))
            batch.Warn(row.Line, "caseNo", "requests.unknown-case", "The case is not here yet; the link holds once it comes.");
    }

    internal sealed record Row(int Line, string AppealNo, AppealDetails Details);
}
