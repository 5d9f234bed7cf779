namespace GovPortal.Requests.Features.Documents;

/// <summary>A case's documents, and what a county and its towns set for them.</summary>
internal static class DocumentEndpoints
{
    public static void MapTown(RouteGroupBuilder town)
    {
        ReadDocuments.Map(town);
        PreviewDraft.Map(town);
        ReadArchive.Map(town);
        FetchReply.Map(town);
        SetLetterhead.MapTown(town);
    }

    public static void MapCounty(RouteGroupBuilder county)
    {
        ChangeTemplate.Map(county);
        SetLetterhead.MapCounty(county);
    }
}
