namespace GovPortal.Publication.Features.Catalogues;

/// <summary>The statutory catalogue, and the standard catalogue of the 26 fields.</summary>
internal static class CatalogueEndpoints
{
    public static void Map(IEndpointRouteBuilder app, RouteGroupBuilder county, RouteGroupBuilder town)
    {
        ReadStatutoryCatalogue.Map(app, town);
        KeepStandardCatalogue.MapCounty(county);
        TakeStandardRows.Map(town);
        StandardMarks.Map(town);
    }
}
