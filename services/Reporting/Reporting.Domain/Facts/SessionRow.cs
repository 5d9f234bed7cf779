namespace GovPortal.Reporting.Domain.Facts;

/// <summary>A training or a meeting about disclosure.</summary>
public record SessionRow
{
    public required Guid Id { get; init; }

    public required string SessionKey { get; init; }

    public required string Title { get; init; }

    public required DateOnly HeldOn { get; init; }

    /// <summary>training or meeting.</summary>
    public required string Kind { get; init; }

    /// <summary>Person-times.</summary>
    public int People { get; init; }

    public bool Deleted { get; init; }
}
