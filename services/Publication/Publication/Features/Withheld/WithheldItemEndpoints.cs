namespace GovPortal.Publication.Features.Withheld;

/// <summary>The ledger of withheld items.</summary>
internal static class WithheldItemEndpoints
{
    public static void Map(RouteGroupBuilder county, RouteGroupBuilder town)
    {
        KeepWithheldItems.Map(town);
        ReadWithheldItems.Map(town);
        ReadWithheldItems.MapCounty(county);
    }
}
