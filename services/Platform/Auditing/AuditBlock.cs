using GovPortal.Kernel;

namespace GovPortal.Platform.Auditing;

/// <summary>A run of a town's audit entries under one hash that also covers the block before it.</summary>
public sealed class AuditBlock : ITownOwned, IInsertOnly
{
    public TownId TownId { get; init; }

    public required long Number { get; init; }

    /// <summary>The last entry it covers, in the order (transaction, id).</summary>
    public required ulong LastTransaction { get; init; }

    public required long LastEntryId { get; init; }

    public required int Entries { get; init; }

    public required string PreviousHash { get; init; }

    /// <summary>SHA-256, hexadecimal.</summary>
    public required string Hash { get; init; }

    public required DateTimeOffset SealedAt { get; init; }
}
