namespace GovPortal.Publication.Features.Bulk;

/// <summary>What goes in and out by the thousand.</summary>
internal static class BulkEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        ExportItems.Map(town);
    }
}
