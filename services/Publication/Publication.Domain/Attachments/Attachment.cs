using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Domain.Attachments;

/// <summary>A file that was handed in for an item. Whether anybody may fetch it follows from the item's public content alone.</summary>
public sealed class Attachment : ITownOwned
{
    public const long MaxBytes = 50L * 1024 * 1024;

    public const int MaxOfAnItem = 50;

    private Attachment()
    {
    }

    public Attachment(TownId town, Guid itemId, string name, StaffMember by, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(by);
        (Id, TownId, ItemId, Name, AddedById, AddedByName, AddedAt) = (Guid.CreateVersion7(at), town, itemId, name, by.Id, by.Name, at);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid ItemId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>As the bytes themselves say, not as the sender did.</summary>
    public string MediaType { get; private set; } = "";

    public long Length { get; private set; }

    /// <summary>Of the file, hexadecimal; empty while it is still coming in.</summary>
    public string Sha256 { get; private set; } = "";

    public string AddedById { get; private set; } = "";

    public string AddedByName { get; private set; } = "";

    public DateTimeOffset AddedAt { get; private set; }

    /// <summary>The original of which this is the masked form.</summary>
    public Guid? MaskedFrom { get; private set; }

    /// <summary>An original that a masked form has replaced: kept for the record, for the secrecy reviewer and the approver alone.</summary>
    public bool Restricted { get; private set; }

    /// <summary>Whether all of it has come in.</summary>
    public bool IsWhole => Sha256.Length > 0;

    public void Complete(string mediaType, long length, string sha256) => (MediaType, Length, Sha256) = (mediaType, length, sha256);

    public AttachedFile ToAttached() => new(Id, Name, MediaType, Length, Sha256);

    /// <summary>Takes the place of an original, which nobody but the reviewers sees from now on.</summary>
    public void Replace(Attachment original)
    {
        ArgumentNullException.ThrowIfNull(original);
        MaskedFrom = original.Id;
        original.Restricted = true;
    }
}
