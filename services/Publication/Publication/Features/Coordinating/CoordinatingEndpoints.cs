namespace GovPortal.Publication.Features.Coordinating;

/// <summary>What is settled with others before an item is published.</summary>
internal static class CoordinatingEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        CoordinateRelease.Map(town);
        RecordHigherApproval.Map(town);
    }
}
