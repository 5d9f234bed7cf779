namespace GovPortal.Publication.Features.Collection;

/// <summary>The collecting of information from departments.</summary>
internal static class CollectionEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        CollectInformation.Map(town);
        ReadCollection.Map(town);
    }
}
