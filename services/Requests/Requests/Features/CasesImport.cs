using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features;

/// <summary>Imports cases: history and carried-over work. A late reply is history, not a bad line.</summary>
internal sealed class CasesImport(ApplicantSeal seal) : Import<RequestsDb, CasesImport.Row>
{
    public override string Kind => "cases";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
    [
        new("caseNo", true), new("channel", true), new("receivedOn", true), new("applicantKind", true), new("applicantName", false, Personal: true),
        new("subject", true), new("decision", false), new("grounds", false), new("decidedOn", false), new("deliveredOn", false),
        new("extendedWorkingDays", false), new("remark", false),
    ];

    public override Row? Read(ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var received = line.Date("receivedOn");
        if (received != default && RuleSet.ForReceipt(received).Failed(out var early)) line.Fault("receivedOn", early.Code, early.Message);
        var regime = RuleSet.ForReceipt(received).Failed(out _, out var rules) ? RuleSet.Of2019 : rules;
        var row = new Row(
            line.Text("caseNo", 100), line.Choice("channel", Codes.Channels), received, line.Choice("applicantKind", Codes.ApplicantKinds),
            line.OptionalText("applicantName", 200), line.Text("subject", 2000), line.OptionalChoice("decision", Decisions.Codes(regime.Regime)),
            line.List("grounds", 40, Decisions.Grounds(regime.Regime)), line.OptionalDate("decidedOn"), line.OptionalDate("deliveredOn"),
            line.OptionalInt("extendedWorkingDays", 0, regime.MaxExtensionWorkingDays) ?? 0, line.OptionalText("remark", 2000));
        Check(row, line);
        return row;
    }

    public override string KeyOf(Row row) => row.CaseNo;

    public override async Task ApplyAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var numbers = batch.Rows.Select(r => r.CaseNo).ToList();
        var known = await db.Cases.Where(c => numbers.Contains(c.CaseNo)).ToDictionaryAsync(c => c.CaseNo, StringComparer.Ordinal, ct);
        var changed = new List<Case>();
        foreach (var row in batch.Rows)
        {
            var imported = CaseOf(row, batch);
            if (known.TryGetValue(row.CaseNo, out var held))
            {
                if (held.TakeHistory(imported)) changed.Add(held);
                continue;
            }

            changed.Add(db.Cases.Add(imported).Entity);
        }

        if (changed.Count == 0) return;
        db.Publish(new CasesChanged(batch.Town.Value, [.. changed.Select(c => c.ToFact())]));
        db.Audit("cases.imported", $"job {batch.JobId}", new { changed = changed.Count, batch.FileHash });
    }

    private static void Check(Row row, ImportLine line)
    {
        if (row.Decision is null != row.DecidedOn is null) line.Fault("decidedOn", "requests.decision-incomplete", "decision and decidedOn stand together or not at all.");
        if (row.DecidedOn < row.ReceivedOn) line.Fault("decidedOn", CaseErrors.DecidedBeforeReceived.Code, CaseErrors.DecidedBeforeReceived.Message);
        if (row.DeliveredOn is not null && row.DecidedOn is null) line.Fault("deliveredOn", CaseErrors.NotDecided.Code, CaseErrors.NotDecided.Message);
        if (row.DeliveredOn < row.DecidedOn) line.Fault("deliveredOn", CaseErrors.DeliveredBeforeDecided.Code, CaseErrors.DeliveredBeforeDecided.Message);
        if (row.Decision is { } code && Decisions.NeedsGround(code) && row.Grounds.Count == 0)
            line.Fault("grounds", CaseErrors.GroundMissing.Code, CaseErrors.GroundMissing.Message);
    }

    private Case CaseOf(Row row, ImportBatch<Row> batch)
    {
        var applicant = row.ApplicantName is { } name ? seal.Seal(batch.Town, new Applicant(name, null, null)) : null;
        var receipt = new Receipt(row.Channel, row.ReceivedOn, row.ApplicantKind, row.Subject, applicant);
        if (Case.Register(batch.Town, row.CaseNo, receipt, WorkingCalendar.National, row.ExtendedWorkingDays, batch.JobId).Failed(out var error, out var made))
            throw new InvalidOperationException($"A validated line was refused: {error.Code}.");
        made.Recall(row.Decision is { } code ? new Outcome(code, row.Grounds, row.DecidedOn!.Value) : null, row.DeliveredOn, row.Remark);
        return made;
    }

    internal sealed record Row(
        string CaseNo, string Channel, DateOnly ReceivedOn, string ApplicantKind, string? ApplicantName, string Subject, string? Decision,
        IReadOnlyList<string> Grounds, DateOnly? DecidedOn, DateOnly? DeliveredOn, int ExtendedWorkingDays, string? Remark);
}
