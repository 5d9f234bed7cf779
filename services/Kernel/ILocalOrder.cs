namespace GovPortal.Kernel;

/// <summary>A version of what a local government changed in the national calendar (放假办法 art. 4), wherever it is kept.</summary>
public interface ILocalOrder
{
    /// <summary>Names the order in addresses and in the calendar's version.</summary>
    string Key { get; }

    /// <summary>Counts from 1 within the key.</summary>
    int Version { get; }

    /// <summary>The one town that the order binds; null for the whole county.</summary>
    TownId? ForTown { get; }

    /// <summary>Who ordered it.</summary>
    string Jurisdiction { get; }

    string BasisDocument { get; }

    IReadOnlyList<DateOnly> Off { get; }

    IReadOnlyList<DateOnly> Worked { get; }

    /// <summary>The order no longer changes anything, not even in the past.</summary>
    bool Withdrawn { get; }

    DateTimeOffset LoadedAt { get; }
}

public static class LocalOrders
{
    /// <exception cref="ArgumentException">A day is both off and worked.</exception>
    public static WorkingCalendar AppliedTo(this ILocalOrder order, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(order);
        ArgumentNullException.ThrowIfNull(calendar);
        return order.Withdrawn
            ? calendar
            : calendar.With(new CalendarOverlay($"{order.Key}.{order.Version}", $"{order.Jurisdiction}, {order.BasisDocument}", order.Off, order.Worked));
    }
}
