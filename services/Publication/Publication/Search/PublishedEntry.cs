using GovPortal.Kernel;
using NpgsqlTypes;

namespace GovPortal.Publication.Search;

/// <summary>What the public search reads: published text only, so it has no row-level security (a policy would keep PostgreSQL off the index).</summary>
public sealed class PublishedEntry
{
    public required Guid ItemId { get; init; }

    public required TownId TownId { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public required string Column { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required NpgsqlTsVector Words { get; init; }
}
