using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.Requests.Domain.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Imports cases: history and carried-over work. A late reply is history, not a bad line.</summary>
internal sealed class CasesImport(ApplicantSeal seal, ApplicantKeys keys, Calendars calendars, TimeProvider clock) : Import<RequestsDb, CasesImport.Row>
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
            line.OptionalText("applicantName", 200), line.Text("subject", SubmissionContent.LongestSubject, required: false), line.OptionalChoice("decision", Decisions.Codes(regime.Regime)),
            line.List("grounds", 40, Decisions.Grounds(regime.Regime)), line.OptionalDate("decidedOn"), line.OptionalDate("deliveredOn"),
            line.OptionalInt("extendedWorkingDays", 0, regime.MaxExtensionWorkingDays) ?? 0, line.OptionalText("remark", 2000));
        Check(row, line);
        return row;
    }

    public override string KeyOf(Row row) => row.CaseNo;

    /// <summary>Only of a case whose words were erased here the export says nothing.</summary>
    public override async Task JudgeAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var silent = batch.Rows.Where(r => r.Subject.Length == 0).Select(r => r.CaseNo).ToList();
        if (silent.Count == 0) return;
        var erased = await db.Cases.AsNoTracking().Where(c => silent.Contains(c.CaseNo) && c.Description.Length == 0).Select(c => c.CaseNo).ToHashSetAsync(ct);
        for (var i = 0; i < batch.Rows.Count; i++)
        {
            if (batch.Rows[i] is { Subject.Length: 0 } row && !erased.Contains(row.CaseNo)) batch.Refuse(batch.LineOf(i), "subject", "required", "A value is required here.");
        }
    }

    public override async Task ApplyAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var numbers = batch.Rows.Select(r => r.CaseNo).ToList();
        var known = await db.Cases.Where(c => numbers.Contains(c.CaseNo)).Include(c => c.Ledger.OrderBy(e => e.Number))
            .ToDictionaryAsync(c => c.CaseNo, StringComparer.Ordinal, ct);
        var occasion = new Occasion(new Actor("import", "import"), batch.Today, batch.Today, clock.GetUtcNow(), await calendars.OfTownAsync(batch.Town, ct));
        var key = await keys.OfAsync(batch.Town, ct);
        var changed = new List<Case>();
        for (var i = 0; i < batch.Rows.Count; i++)
        {
            var row = batch.Rows[i];
            var held = known.GetValueOrDefault(row.CaseNo);
            if (row.Subject.Length == 0 || held is { Description.Length: 0 })
                batch.Warn(batch.LineOf(i), "caseNo", "requests.case-erased", "What was written in this case has been erased; a file does not bring it back.");
            else if (held is null) changed.Add(Compared(db, db.Cases.Add(Made(row, batch, key, occasion)).Entity, key, row));
            else if (held.IsWorkedOn) batch.Warn(batch.LineOf(i), "caseNo", "requests.case-worked-on", "Somebody works on this case here: the line was left aside.");
            else if (held.TakeHistory(HistoryOf(row, batch, key), TextsDiffer(held, row), occasion)) changed.Add(Compared(db, held, key, row));
        }

        if (changed.Count == 0) return;
        var renewed = changed.Where(c => known.ContainsKey(c.CaseNo)).Select(c => c.Id).ToList();
        if (renewed.Count > 0) await db.Set<CaseLikeness>().Where(l => renewed.Contains(l.CaseId)).ExecuteDeleteAsync(ct);
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

    private static Case Made(Row row, CaseHistory history, Occasion occasion, TownId town) =>
        Case.Recall(town, row.CaseNo, history, occasion).Failed(out var error, out var made)
            ? throw new InvalidOperationException($"A validated line was refused: {error.Code}.")
            : made;

    /// <summary>Lets the case be found by what it is about; an earlier line's words are removed before the unit of work is saved.</summary>
    private static Case Compared(RequestsDb db, Case changed, TownKey key, Row row)
    {
        db.Set<CaseLikeness>().Add(CaseLikeness.Of(changed, key, row.Subject));
        return changed;
    }

    private Case Made(Row row, ImportBatch<Row> batch, TownKey key, Occasion occasion) => Made(row, HistoryOf(row, batch, key), occasion, batch.Town);

    private CaseHistory HistoryOf(Row row, ImportBatch<Row> batch, TownKey key)
    {
        var applicant = row.ApplicantName is { } name ? new Applicant(name, null, null) : null;
        return new CaseHistory(
            new Receipt(
                row.Channel, row.ReceivedOn, row.ApplicantKind, seal.SealText(batch.Town, ApplicantSeal.Subject, row.Subject),
                applicant is null ? null : seal.Seal(batch.Town, applicant), applicant is null ? null : key.Of(applicant)),
            row.Decision is { } code ? new Outcome(code, row.Grounds, row.DecidedOn!.Value) : null,
            row.DeliveredOn, row.ExtendedWorkingDays, row.Remark is { } remark ? seal.SealText(batch.Town, CaseDesk.Text, remark) : null, batch.JobId);
    }

    private bool TextsDiffer(Case held, Row row) =>
        Opened(held, ApplicantSeal.Subject, held.Description) != row.Subject
        || Opened(held, CaseDesk.Text, held.Remark) != row.Remark
        || (row.ApplicantName is not null && (held.Applicant is null ? null : seal.Open(held.TownId, held.Applicant).Name) != row.ApplicantName);

    private string? Opened(Case held, string purpose, byte[]? text) => text is { Length: > 0 } ? seal.OpenText(held.TownId, purpose, text) : null;

    internal sealed record Row(
        string CaseNo, string Channel, DateOnly ReceivedOn, string ApplicantKind, string? ApplicantName, string Subject, string? Decision,
        IReadOnlyList<string> Grounds, DateOnly? DecidedOn, DateOnly? DeliveredOn, int ExtendedWorkingDays, string? Remark);
}
