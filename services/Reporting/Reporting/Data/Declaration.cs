using GovPortal.Kernel;

namespace GovPortal.Reporting.Data;

/// <summary>What a town declared for a year, as it came in.</summary>
internal sealed class Declaration : ITownOwned
{
    public TownId TownId { get; init; }

    public required int Year { get; init; }

    public required string Content { get; set; }

    public required DateTimeOffset DeclaredAt { get; set; }

    [System.ComponentModel.DataAnnotations.ConcurrencyCheck]
    public required long Version { get; set; }
}
