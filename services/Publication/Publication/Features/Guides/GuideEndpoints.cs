namespace GovPortal.Publication.Features.Guides;

/// <summary>The guide and catalogue of a town, by version.</summary>
internal static class GuideEndpoints
{
    public static void Map(RouteGroupBuilder county, RouteGroupBuilder town)
    {
        KeepGuideVersions.Map(town);
        PublishGuideVersion.Map(town);
        SettleGuideFinding.Map(town);
        ReadGuides.Map(town);
        ReadGuides.MapCounty(county);
    }
}
