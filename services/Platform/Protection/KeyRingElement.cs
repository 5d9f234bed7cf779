namespace GovPortal.Platform.Protection;

/// <summary>An element of the data-protection key ring, wrapped by the certificate kept outside the database.</summary>
public sealed class KeyRingElement
{
    public required string Id { get; init; }

    public required string Xml { get; init; }
}
