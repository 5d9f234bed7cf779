using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Data;

/// <summary>This service's copy of what a town has published, as far as it helps somebody about to ask for it. Rebuilt by a replay of Publication's facts.</summary>
internal sealed class PublishedTitle : ITownOwned
{
    public required int Generation { get; init; }

    public TownId TownId { get; init; }

    public required Guid Id { get; init; }

    public required long Version { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public string? DocNumber { get; init; }

    public required DateOnly PublishedOn { get; init; }

    /// <summary>published, withdrawn or deleted: only the first is suggested.</summary>
    public required string State { get; init; }

    /// <summary>The title's words, without those that stand in every official title.</summary>
    public required string[] Words { get; init; }

    public static void Map(ModelBuilder model) => model.Entity<PublishedTitle>(row =>
    {
        row.ToTable("published_titles").HasKey(r => new { r.TownId, r.Generation, r.Id });
    });
}
