using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Which town, year and form a report is asked for.</summary>
/// <param name="Town">Slug.</param>
/// <param name="TownName">As the report names itself, 看庄镇.</param>
/// <param name="Previous">The tables of the year before as signed, if any, for the rules across years.</param>
public sealed record ReportOrder(string Town, string TownName, int Year, ReportForm Form, ReportTables? Previous = null);

/// <summary>Gathers what a report is written from out of one town's rows. All the counting is in the queries, so the number of rows does not matter.</summary>
public static class ReportGathering
{
    private const int MostNamed = 100;

    public static async Task<ReportMaterial> GatherAsync(
        ReportOrder order, ReportRows rows, DeclarationRow? declaration, CountingOptions options, IRowReader reader, CancellationToken ct)
    {
        var year = new ReportYear(order.Year);
        var figures = await FigureFold.OfAsync(rows, year, options, reader, ct);
        var (tables, derived) = order.Form.HasTables ? await TablesAsync(order.Form, rows, declaration, year, options, reader, ct) : (new ReportTables(), null);
        var statistics = StatisticsForm.IsInForceFor(order.Year)
            ? await StatisticsFold.OfAsync(rows, figures, declaration, year, options, reader, ct)
            : null;
        return new ReportMaterial(order.Town, order.TownName, order.Form, year, figures, tables, derived, statistics, declaration)
        {
            Previous = order.Previous,
            LeadingGroup = await reader.ListAsync(LeadingGroups(rows, year), ct) is [var group, ..] ? group : null,
            RuleTitles = await reader.ListAsync(
                ItemSources.Published(rows.Items, year).Where(one => one.Column == "rules").OrderBy(one => one.PublishedOn).ThenBy(one => one.Key).Select(one => one.Title).Take(MostNamed), ct),
            Guides = await reader.ListAsync(Guides(rows, year), ct),
            Trainings = await reader.ListAsync(
                FigureSources.Sessions(rows.Sessions, year, "training").OrderBy(one => one.HeldOn).ThenBy(one => one.SessionKey).Take(MostNamed), ct),
            ReadingPoints = await reader.ListAsync(FigureSources.Open(rows.ReadingPoints, year).OrderBy(one => one.OpenedOn).ThenBy(one => one.Name).Take(MostNamed), ct),
            ReceptionPlaces = await reader.ListAsync(ReceptionPlaces(rows, year), ct),
        };
    }

    private static async Task<(ReportTables Tables, CellTable Derived)> TablesAsync(
        ReportForm form, ReportRows rows, DeclarationRow? declaration, ReportYear year, CountingOptions options, IRowReader reader, CancellationToken ct)
    {
        var derived = await Table2Fold.DerivedAsync(rows.Items, year, reader, ct);
        var table3 = await Table3Fold.OfAsync(rows.Cases, form, year, options, reader, ct);
        var table4 = await Table4Fold.OfAsync(rows.Appeals, year, reader, ct);
        return (new ReportTables(Table2Fold.Merge(derived, declaration?.Table2), table3, table4), derived);
    }

    /// <summary>The composition in force at the end of the year; the newest first.</summary>
    private static IQueryable<LeadingGroupRow> LeadingGroups(ReportRows rows, ReportYear year)
    {
        var last = year.Last;
        return rows.LeadingGroups.Where(one => one.ValidFrom <= last && (one.ValidTo == null || one.ValidTo >= last)).OrderByDescending(one => one.ValidFrom).Take(1);
    }

    private static IQueryable<GuideRow> Guides(ReportRows rows, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return rows.Guides.Where(one => one.PublishedOn >= first && one.PublishedOn <= last).OrderBy(one => one.PublishedOn).ThenBy(one => one.Number).Take(MostNamed);
    }

    private static IQueryable<ReceptionPlaceRow> ReceptionPlaces(ReportRows rows, ReportYear year)
    {
        var last = year.Last;
        return rows.ReceptionPlaces.Where(one => one.OpenedOn <= last && (one.ClosedOn == null || one.ClosedOn > last)).OrderBy(one => one.OpenedOn).ThenBy(one => one.Name).Take(MostNamed);
    }
}
