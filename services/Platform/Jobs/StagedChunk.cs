namespace GovPortal.Platform.Jobs;

/// <summary>A piece of an accepted file, encrypted, kept until its job has ended.</summary>
public sealed class StagedChunk
{
    public required Guid JobId { get; init; }

    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
