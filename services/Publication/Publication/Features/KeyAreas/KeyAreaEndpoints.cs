namespace GovPortal.Publication.Features.KeyAreas;

/// <summary>The key areas of a year and how far they are covered.</summary>
internal static class KeyAreaEndpoints
{
    public static void Map(RouteGroupBuilder county, RouteGroupBuilder town)
    {
        SetKeyAreas.MapCounty(county);
        MarkKeyAreas.Map(town);
        ReadKeyAreaCoverage.Map(town);
        ReadKeyAreaCoverage.MapCounty(county);
        ReadKeyAreaItems.Map(town);
        ReadKeyAreaOverview.MapCounty(county);
    }
}
