namespace GovPortal.Publication.Features.ReadingPoints;

/// <summary>Reading points, their visitors, and what is handed over.</summary>
internal static class ReadingPointEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        KeepReadingPoints.Map(town);
        CountReadingVisits.Map(town);
        HandOverItems.Map(town);
    }
}
