namespace GovPortal.AppHost.Aspire;

/// <summary>Server images, pinned in one place: the major versions that the local engine uses as well.</summary>
internal static class ImageTags
{
    public const string Postgres = "15.14";
    public const string RabbitMq = "3.13.7-management";
}
