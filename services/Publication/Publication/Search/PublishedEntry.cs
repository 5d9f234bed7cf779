using GovPortal.Kernel;

namespace GovPortal.Publication.Search;

/// <summary>What the public search reads: published text only, so it has no row-level security (a policy would keep PostgreSQL off the index).</summary>
public sealed class PublishedEntry
{
    /// <summary>Grows when the index is made in another way: what stands there in an older one is made again (<see cref="SearchRefill"/>).</summary>
    public const short CurrentFormat = 4;

    /// <summary>The format since which the texts of attachments lie in the entry as they do now: they are taken over, since reading files anew takes seconds each.</summary>
    public const short FilesSince = 3;

    public required Guid ItemId { get; init; }

    public required TownId TownId { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public string? DocNumber { get; init; }

    /// <summary>The document number as it is compared.</summary>
    public string? DocKey { get; init; }

    public required string Column { get; init; }

    public string? CatalogueItem { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required string Validity { get; init; }

    /// <summary>The item's <see cref="Domain.Items.Item.PublicVersion"/> that this is.</summary>
    public required long Version { get; init; }

    /// <summary>When the public saw the latest change: the day of publication, or the moment of a later version.</summary>
    public required DateTimeOffset UpdatedAt { get; init; }

    public required short Format { get; init; }

    /// <summary>Title, document number and body on lines of their own, and behind them the attachments; folded.</summary>
    public required string Text { get; init; }

    /// <summary>The same as it was written, where folding changed anything.</summary>
    public string? Original { get; init; }

    /// <summary>Where the attachments stand in the text; null if there are none.</summary>
    public EntryFiles? Files { get; init; }

    public required int[] Grams { get; init; }
}

/// <summary>An item whose entry is to be made again: an import would be slowed down by doing it itself.</summary>
public sealed class SearchQueueRow
{
    public required Guid ItemId { get; init; }

    public required TownId TownId { get; init; }

    public required DateTimeOffset QueuedAt { get; init; }

    /// <summary>When the item was changed, if it had been public before.</summary>
    public DateTimeOffset? ChangedAt { get; init; }

    /// <summary>Whether the entry is there but for texts of attachments, which <see cref="FileTextReader"/> reads; nobody else waits for that.</summary>
    public bool ReadFiles { get; init; }
}
