using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>One line of the redaction map of a masked attachment: what was changed where. The value stays in the original alone.</summary>
public sealed class StoredRedaction : ITownOwned, IInsertOnly
{
    private StoredRedaction()
    {
    }

    public StoredRedaction(TownId town, Guid attachmentId, string findingId, string detector, string place, int start, int length, string mask)
    {
        (Id, TownId, AttachmentId) = (Guid.CreateVersion7(), town, attachmentId);
        (FindingId, Detector, Place, Start, Length, Mask) = (findingId, detector, place, start, length, mask);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    /// <summary>The masked file.</summary>
    public Guid AttachmentId { get; private set; }

    public string FindingId { get; private set; } = "";

    public string Detector { get; private set; } = "";

    public string Place { get; private set; } = "";

    public int Start { get; private set; }

    public int Length { get; private set; }

    public string Mask { get; private set; } = "";
}
