using GovPortal.Kernel;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Tests.Features;

/// <summary>Reports composed in memory.</summary>
internal static class Written
{
    public static readonly DateTimeOffset Now = new(2024, 1, 15, 2, 0, 0, TimeSpan.Zero);

    public static CaseRow Case(string no, string received, string? decided) => new()
    {
        Id = Guid.CreateVersion7(),
        CaseNo = no,
        Regime = "2019",
        Channel = "web",
        ApplicantKind = "business",
        ReceivedOn = DateOnly.Parse(received),
        Decision = decided is null ? null : "granted",
        DecidedOn = decided is null ? null : DateOnly.Parse(decided),
        ResultRow = decided is null ? null : "3.1",
    };

    public static async Task<ReportView> ReportAsync(int year, params CaseRow[] cases)
    {
        var declaration = new DeclarationRow
        {
            Year = year,
            DeclaredBy = "镇长",
            DeclaredOn = LegalDay.Of(Now),
            Table2 = new CellTable().Put(Table2Form.Fees, Table2Form.Fees, Cell.Of(1.5m)).Put(Table2Form.Permits, Table2Form.Permits, Cell.Of(3)),
            Nil = [FigureNames.Litigations],
        };
        var material = await ReportGathering.GatherAsync(
            new ReportOrder("kanzhuang", "看庄镇", year, ReportForm.InForceFor(year)), ReportRows.None with { Cases = cases.AsQueryable() },
            declaration, CountingOptions.Default, new Memory(), TestContext.Current.CancellationToken);
        return ReportView.Draft(ReportComposition.Compose(material), "看庄镇", Now);
    }

    private sealed class Memory : IRowReader
    {
        public Task<IReadOnlyList<T>> ListAsync<T>(IQueryable<T> query, CancellationToken ct) => Task.FromResult<IReadOnlyList<T>>([.. query]);

        public Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken ct) => Task.FromResult(query.Count());
    }
}
