namespace GovPortal.Reporting.Domain.Facts;

/// <summary>A published version of the guide (指南) or the catalogue (目录).</summary>
public record GuideRow
{
    public required Guid Id { get; init; }

    /// <summary>guide or catalogue.</summary>
    public required string Kind { get; init; }

    /// <summary>The town's own version label.</summary>
    public required string Number { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public required string Summary { get; init; }
}
