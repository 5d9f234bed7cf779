using GovPortal.Kernel;

namespace GovPortal.Requests.Data;

/// <summary>The last case number given out by rule in a town and year.</summary>
internal sealed class CaseSerial : ITownOwned
{
    public TownId TownId { get; init; }

    public required int Year { get; init; }

    public required int Last { get; init; }
}
