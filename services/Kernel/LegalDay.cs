namespace GovPortal.Kernel;

/// <summary>The only place where an instant becomes a date: the calendar day in China Standard Time.</summary>
/// <remarks>China has kept UTC+8 without summer time since 1991, so the offset is fixed and needs no time-zone data on the machine.</remarks>
public static class LegalDay
{
    public static readonly TimeSpan Offset = TimeSpan.FromHours(8);

    public static DateOnly Of(DateTimeOffset instant) => DateOnly.FromDateTime(instant.ToOffset(Offset).DateTime);

    public static DateOnly Today(TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(clock);
        return Of(clock.GetUtcNow());
    }
}
