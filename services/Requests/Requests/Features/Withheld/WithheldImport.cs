using GovPortal.Contracts;
using GovPortal.Contracts.Requests;
using GovPortal.Kernel;
using GovPortal.Platform.Imports;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.Requests.Domain.Withheld;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Withheld;

/// <summary>Imports filings of withheld information (不予公开备案). One without a day for its re-evaluation (2019 art. 18) gets that of the county's interval, as on the screen.</summary>
internal sealed class WithheldImport(IOptions<WithheldOptions> options) : KeyedImport<RequestsDb, WithheldImport.Row, WithheldFiling>
{
    public override string Kind => "withheld";

    protected override string Audited => "withheld-filings.imported";

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

    protected override string KeyOf(WithheldFiling record) => record.Key;

    protected override IQueryable<WithheldFiling> Known(RequestsDb db, IReadOnlyCollection<string> keys) => db.WithheldFilings.Where(r => keys.Contains(r.Key));

    protected override WithheldFiling Create(Row row, ImportBatch<Row> batch) => new(
        batch.Town, row.Key, WithDay(row.Details), batch.JobId);

    /// <summary>What has no day from before files were given one gets it with the next.</summary>
    protected override bool Change(WithheldFiling record, Row row, ImportBatch<Row> batch) => record.TakeHistory(record.ReviewOn is null ? WithDay(row.Details) : row.Details);

    protected override IFacts FactsOf(TownId town, IReadOnlyList<WithheldFiling> changed) => new WithheldFilingsChanged(town.Value, [.. changed.Select(r => r.ToFact())]);

    private WithheldDetails WithDay(WithheldDetails told) => told with { ReviewOn = told.ReviewOn ?? options.Value.FirstLook(told.DecidedOn) };

    internal sealed record Row(string Key, WithheldDetails Details);
}
