using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Attachments;

/// <summary>A piece of an attachment, encrypted.</summary>
public sealed class AttachmentPiece : ITownOwned
{
    public required TownId TownId { get; init; }

    public required Guid AttachmentId { get; init; }

    /// <summary>From 0.</summary>
    public required int Number { get; init; }

    public required byte[] Content { get; init; }
}
