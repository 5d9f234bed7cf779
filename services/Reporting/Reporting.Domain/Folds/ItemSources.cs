using GovPortal.Reporting.Domain.Facts;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>Which published items stand behind a figure. Withdrawal, repeal and expiry leave an item counted in its year; only deletion as entered in error removes it.</summary>
public static class ItemSources
{
    public static IQueryable<ItemRow> Published(IQueryable<ItemRow> items, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return Live(items).Where(one => one.PublishedOn >= first && one.PublishedOn <= last);
    }

    public static IQueryable<ItemRow> GovernmentInformation(IQueryable<ItemRow> items, ReportYear year) =>
        Published(items, year).Where(one => one.GovernmentInformation);

    public static IQueryable<ItemRow> Normative(IQueryable<ItemRow> items, ReportYear year) => Published(items, year).Where(one => one.Normative);

    public static IQueryable<ItemRow> NormativeMade(IQueryable<ItemRow> items, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return Live(items).Where(one => one.Normative && one.ProducedOn >= first && one.ProducedOn <= last);
    }

    public static IQueryable<ItemRow> NormativeRepealed(IQueryable<ItemRow> items, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return Live(items).Where(one => one.Normative && (one.Validity == "repealed" || one.Validity == "expired") && one.ValidityOn >= first && one.ValidityOn <= last);
    }

    /// <summary>Effective or amended on 31 December; one repealed or expired later was still in force then.</summary>
    public static IQueryable<ItemRow> NormativeInForce(IQueryable<ItemRow> items, ReportYear year)
    {
        var last = year.Last;
        return Live(items).Where(one => one.Normative && one.ProducedOn <= last && (one.Validity == "effective" || one.Validity == "amended" || one.ValidityOn > last));
    }

    private static IQueryable<ItemRow> Live(IQueryable<ItemRow> items) => items.Where(one => one.State != "deleted");
}
