namespace GovPortal.Publication.Features.Leaks;

/// <summary>The leak check as staff ask for it: of a text or a file by itself, and of an item.</summary>
internal static class LeakEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        CheckLeaks.Map(town);
        MaskFile.Map(town);
    }

    public static void MapItems(RouteGroupBuilder town)
    {
        SettleFinding.Map(town);
        MaskAttachment.Map(town);
        ScanBackCatalogue.Map(town);
    }
}
