namespace GovPortal.Requests.Features.WorkLists;

/// <summary>Work lists, digests, escalations and statistics.</summary>
internal static class WorkListEndpoints
{
    public static void Map(RouteGroupBuilder county, RouteGroupBuilder town)
    {
        ReadCountyWorkList.Map(county);
        AcknowledgeMissedLimit.Map(county);
        ReadWorkList.Map(town);
        ReadDigests.Map(town);
        SetMailAddresses.Map(town);
        ReadStatistics.Map(town);
    }
}
