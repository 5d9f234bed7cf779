using GovPortal.Kernel;

namespace GovPortal.Platform.Tenancy;

/// <summary>A service's copy of a town that Identity keeps. The list of towns is public, so it is not town-owned.</summary>
public sealed class KnownTown
{
    public required TownId Id { get; init; }

    public required string Slug { get; set; }

    public required string Name { get; set; }

    public required string Kind { get; set; }

    public string? AdminCode { get; set; }

    public string? SiteIdCode { get; set; }

    public long Version { get; set; }
}
