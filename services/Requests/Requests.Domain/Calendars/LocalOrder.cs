using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Calendars;

/// <summary>What a local government changed in the national calendar (放假办法 art. 4: a minority's holiday; an epidemic, a disaster). Never changed: the next version is another row.</summary>
/// <remarks>
/// County data, also where it is about one town: county IT alone writes it, anybody may read it, it holds nothing of a person, and a
/// recomputation over all towns needs it whole. So it is not town-owned and has no policy.
/// </remarks>
public sealed class LocalOrder : IInsertOnly, ILocalOrder
{
    private LocalOrder()
    {
    }

    private LocalOrder(string key, int version, OrderDetails details, bool withdrawn, string? reason, Loading loading)
    {
        (Id, Key, Version, ForTown, Jurisdiction) = (Guid.CreateVersion7(), key, version, details.ForTown, details.Jurisdiction);
        (BasisDocument, Off, Worked) = (details.BasisDocument, [.. details.Off.Order()], [.. details.Worked.Order()]);
        (Withdrawn, Reason, LoadedAt, LoadedBy) = (withdrawn, reason, loading.At, loading.By);
    }

    public Guid Id { get; private set; }

    /// <summary>Names the order in addresses and in the calendar's version.</summary>
    public string Key { get; private set; } = "";

    /// <summary>Counts from 1 within the key.</summary>
    public int Version { get; private set; }

    /// <summary>The one town that the order binds; null for the whole county.</summary>
    public TownId? ForTown { get; private set; }

    /// <summary>Who ordered it.</summary>
    public string Jurisdiction { get; private set; } = "";

    public string BasisDocument { get; private set; } = "";

    public IReadOnlyList<DateOnly> Off { get; private set; } = [];

    public IReadOnlyList<DateOnly> Worked { get; private set; } = [];

    /// <summary>The order no longer changes anything, not even in the past.</summary>
    public bool Withdrawn { get; private set; }

    /// <summary>Why it was withdrawn.</summary>
    public string? Reason { get; private set; }

    public DateTimeOffset LoadedAt { get; private set; }

    public string LoadedBy { get; private set; } = "";

    /// <summary>The version that follows <paramref name="current"/>, or <paramref name="current"/> itself when nothing differs.</summary>
    /// <returns>The version, or <see cref="CalendarErrors.OverlayMoved"/>: another town's limits would change unseen.</returns>
    public static Result<LocalOrder> After(LocalOrder? current, string key, OrderDetails details, Loading loading)
    {
        ArgumentNullException.ThrowIfNull(details);
        ArgumentNullException.ThrowIfNull(loading);
        if (current is not null && current.ForTown != details.ForTown) return CalendarErrors.OverlayMoved;
        if (current is { Withdrawn: false } && current.Says(details)) return current;
        return new LocalOrder(key, (current?.Version ?? 0) + 1, details, withdrawn: false, reason: null, loading);
    }

    public Result<LocalOrder> Withdraw(string reason, Loading loading)
    {
        ArgumentNullException.ThrowIfNull(loading);
        if (Withdrawn) return CalendarErrors.OverlayWithdrawn;
        return new LocalOrder(Key, Version + 1, new OrderDetails(ForTown, Jurisdiction, BasisDocument, Off, Worked), withdrawn: true, reason, loading);
    }

    private bool Says(OrderDetails d) =>
        (Jurisdiction, BasisDocument) == (d.Jurisdiction, d.BasisDocument) && Off.SequenceEqual(d.Off.Order()) && Worked.SequenceEqual(d.Worked.Order());
}

/// <param name="ForTown">The one town that the order binds; null for the whole county.</param>
public sealed record OrderDetails(TownId? ForTown, string Jurisdiction, string BasisDocument, IReadOnlyList<DateOnly> Off, IReadOnlyList<DateOnly> Worked)
{
    /// <summary>Everything wrong with the days, at once.</summary>
    public IReadOnlyList<Fault> Faults()
    {
        var faults = new List<Fault>();
        if (Off.Count + Worked.Count == 0) faults.Add(new("off", "calendars.no-days", "A local order takes off or adds at least one day."));
        CalendarFaults.OfList("off", null, Off, faults);
        CalendarFaults.OfList("worked", null, Worked, faults);
        var off = Off.ToHashSet();
        for (var i = 0; i < Worked.Count; i++)
        {
            if (off.Contains(Worked[i])) faults.Add(CalendarFaults.BothOffAndWorked($"worked[{i}]", Worked[i]));
        }

        return faults;
    }
}
