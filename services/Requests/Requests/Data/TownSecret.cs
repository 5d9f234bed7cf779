using GovPortal.Kernel;

namespace GovPortal.Requests.Data;

/// <summary>A town's own random key for finding an applicant again by equality; encrypted by the key ring.</summary>
internal sealed class TownSecret : ITownOwned
{
    public TownId TownId { get; init; }

    public required byte[] Sealed { get; init; }
}
