namespace GovPortal.Publication.Features.Attachments;

internal static class AttachmentEndpoints
{
    public static void Map(RouteGroupBuilder town)
    {
        AttachFile.Map(town);
        FetchAttachment.Map(town);
    }
}
