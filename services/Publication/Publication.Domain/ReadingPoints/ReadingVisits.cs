using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.ReadingPoints;

/// <summary>How many came to a reading point in a month. Never who.</summary>
public sealed class ReadingVisits : ITownOwned
{
    public static readonly Error NotOpen = new("publication.reading-point-not-open", ErrorKind.Unprocessable, "The reading point was not open in that month, or the month has not begun.");

    private ReadingVisits()
    {
    }

    public ReadingVisits(TownId town, Guid pointId, int year, int month, int count)
    {
        (Id, TownId, PointId, Year, Month, Count) = (Guid.CreateVersion7(), town, pointId, year, month, count);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid PointId { get; private set; }

    public int Year { get; private set; }

    /// <summary>1 to 12.</summary>
    public int Month { get; private set; }

    public int Count { get; private set; }

    /// <summary>The month's figure as it now stands: a count is corrected, not added to.</summary>
    public void Correct(int count) => Count = count;
}
