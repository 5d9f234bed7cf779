namespace GovPortal.Reporting.Domain.Facts;

/// <summary>The leading group (领导小组) in one composition.</summary>
public record LeadingGroupRow
{
    public required Guid Id { get; init; }

    public required string Head { get; init; }

    public string[] DeputyHeads { get; init; } = [];

    public string[] Members { get; init; } = [];

    public required string Office { get; init; }

    public string? FoundingDocument { get; init; }

    public required DateOnly ValidFrom { get; init; }

    /// <summary>Last day on which it stood.</summary>
    public DateOnly? ValidTo { get; init; }
}
