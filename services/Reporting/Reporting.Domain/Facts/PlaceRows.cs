namespace GovPortal.Reporting.Domain.Facts;

/// <summary>A reading point (查阅点).</summary>
public record ReadingPointRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>First day closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}

/// <summary>A reception place for requests (接待场所).</summary>
public record ReceptionPlaceRow
{
    public required Guid Id { get; init; }

    public required string Name { get; init; }

    public required string Address { get; init; }

    public required DateOnly OpenedOn { get; init; }

    /// <summary>First day closed.</summary>
    public DateOnly? ClosedOn { get; init; }
}
