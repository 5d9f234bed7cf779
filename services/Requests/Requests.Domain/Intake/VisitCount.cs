using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

/// <summary>How many came to a reception place on a day, and what for. Never who.</summary>
public sealed class VisitCount : ITownOwned
{
    public TownId TownId { get; init; }

    public required Guid PlaceId { get; init; }

    public required DateOnly On { get; init; }

    /// <summary>reading, request, question or other.</summary>
    public required string Purpose { get; init; }

    public required int Count { get; init; }
}
