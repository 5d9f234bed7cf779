using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features;

/// <summary>Imports filings of withheld information (不予公开备案).</summary>
internal sealed class WithheldImport : Import<RequestsDb, WithheldImport.Row>
{
    public override string Kind => "withheld";

    public override IReadOnlyList<ImportColumn> Columns { get; } =
        [new("key", true), new("title", true), new("ground", true), new("decidedOn", true), new("decidedBy", true), new("reviewOn", false)];

    public override Row? Read(ImportLine line)
    {
        ArgumentNullException.ThrowIfNull(line);
        var decided = line.Date("decidedOn");
        var regime = RuleSet.ForReceipt(decided).Failed(out _, out var rules) ? RuleSet.Of2007 : rules;
        return new Row(line.Text("key", 200), new WithheldDetails(
            line.Text("title", 500), line.Choice("ground", Decisions.Grounds(regime.Regime)), decided, line.Text("decidedBy", 200),
            line.OptionalDate("reviewOn", mayBeFuture: true)));
    }

    public override string KeyOf(Row row) => row.Key;

    public override async Task ApplyAsync(RequestsDb db, ImportBatch<Row> batch, CancellationToken ct)
    {
        var keys = batch.Rows.Select(r => r.Key).ToList();
        var known = await db.WithheldFilings.Where(w => keys.Contains(w.Key)).ToDictionaryAsync(w => w.Key, StringComparer.Ordinal, ct);
        var changed = new List<WithheldFiling>();
        foreach (var row in batch.Rows)
        {
            if (!known.TryGetValue(row.Key, out var filing)) changed.Add(db.WithheldFilings.Add(new WithheldFiling(batch.Town, row.Key, row.Details, batch.JobId)).Entity);
            else if (filing.Change(row.Details)) changed.Add(filing);
        }

        if (changed.Count == 0) return;
        db.Publish(new WithheldFilingsChanged(batch.Town.Value, [.. changed.Select(w => w.ToFact())]));
        db.Audit("withheld-filings.imported", $"job {batch.JobId}", new { changed = changed.Count, batch.FileHash });
    }

    internal sealed record Row(string Key, WithheldDetails Details);
}
