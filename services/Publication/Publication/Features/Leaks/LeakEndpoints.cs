namespace GovPortal.Publication.Features.Leaks;

/// <summary>The leak check as staff ask for it.</summary>
internal static class LeakEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        CheckLeaks.Map(town);
        MaskFile.Map(town);
        SettleFinding.Map(town);
        MaskAttachment.Map(town);
        ScanBackCatalogue.Map(town);
    }
}
