namespace GovPortal.Kernel;

/// <summary>The working calendars in force in a county: the nation's with every year that was loaded, and under it the local orders. Every service counts by the same.</summary>
/// <param name="Orders">Those in force, in the order in which they are laid over one another.</param>
public sealed record LoadedCalendars(WorkingCalendar National, IReadOnlyList<ILocalOrder> Orders)
{
    /// <param name="years">The last version of each.</param>
    /// <param name="orders">The last version of each; a withdrawn one changes nothing.</param>
    public static LoadedCalendars Of(IEnumerable<ILoadedYear> years, IEnumerable<ILocalOrder> orders) => new(
        years.OrderBy(y => y.Year).Aggregate(WorkingCalendar.National, (calendar, year) => year.AppliedTo(calendar)),
        [.. InOrder(orders).Where(o => !o.Withdrawn)]);

    /// <summary>A later order wins over an earlier one, and a town's over the county's. Sorted here: a database may sort keys by another culture.</summary>
    public static IEnumerable<T> InOrder<T>(IEnumerable<T> orders)
        where T : ILocalOrder => orders.OrderBy(o => o.ForTown is not null).ThenBy(o => o.LoadedAt).ThenBy(o => o.Key, StringComparer.Ordinal);

    /// <summary>The calendar by which a town counts.</summary>
    public WorkingCalendar OfTown(TownId town) =>
        Orders.Where(o => o.ForTown is null || o.ForTown == town).Aggregate(National, (calendar, order) => order.AppliedTo(calendar));
}
