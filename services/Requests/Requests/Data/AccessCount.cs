using GovPortal.Kernel;

namespace GovPortal.Requests.Data;

/// <summary>How often somebody tried an access code within a stretch of time: for one receipt number, or from one address.</summary>
internal sealed class AccessCount : ITownOwned
{
    public TownId TownId { get; init; }

    /// <summary>A keyed hash: neither an address nor a mistyped number is kept.</summary>
    public required string Key { get; init; }

    public required DateTimeOffset Since { get; init; }

    public required int Count { get; init; }
}
