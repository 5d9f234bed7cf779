using GovPortal.Kernel;

namespace GovPortal.Identity.Model;

/// <summary>A town's internal department (内设机构).</summary>
public sealed class Department : ITownOwned
{
    public required Guid Id { get; init; }

    public TownId TownId { get; init; }

    public required string Name { get; init; }
}
