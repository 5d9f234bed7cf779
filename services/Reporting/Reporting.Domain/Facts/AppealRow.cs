namespace GovPortal.Reporting.Domain.Facts;

/// <summary>What Reporting keeps of a reconsideration (行政复议) or lawsuit (行政诉讼).</summary>
public record AppealRow
{
    public required Guid Id { get; init; }

    public required string AppealNo { get; init; }

    public string? CaseNo { get; init; }

    /// <summary>A group of table 4.</summary>
    public required string Kind { get; init; }

    public required DateOnly FiledOn { get; init; }

    public DateOnly? DecidedOn { get; init; }

    /// <summary>upheld, corrected or other; null while pending.</summary>
    public string? Result { get; init; }

    public bool Deleted { get; init; }
}
