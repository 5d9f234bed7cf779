namespace GovPortal.Publication.Domain.Freshness;

/// <summary>How a column stands on a day.</summary>
/// <param name="Items">How many public items it has.</param>
/// <param name="UpdatedOn">Day of the newest of them, or of its newest edition where those are updates; null for a blank column.</param>
/// <param name="StaleOn">First day on which it counts as not updated; null where no time is set, or it is blank.</param>
public sealed record ColumnFreshness(string Column, ColumnKind Kind, int Items, DateOnly? UpdatedOn, DateOnly? StaleOn, bool Stale, bool Blank)
{
    public static ColumnFreshness Of(ColumnClock clock, int items, DateOnly? updatedOn, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(clock);
        var staleOn = clock.Days is { } days && updatedOn is { } last ? last.AddDays(days + 1) : (DateOnly?)null;
        return new(clock.Code, clock.Kind, items, updatedOn, staleOn, staleOn <= today, items == 0);
    }
}
