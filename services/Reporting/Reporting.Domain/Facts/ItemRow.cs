namespace GovPortal.Reporting.Domain.Facts;

/// <summary>What Reporting keeps of a published item (公开信息). Drafts are no facts.</summary>
public record ItemRow
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string IndexNumber { get; init; }

    public required string Title { get; init; }

    public string? DocNumber { get; init; }

    /// <summary>Portal column code: rules, disclosure, interpretation …</summary>
    public required string Column { get; init; }

    public required DateOnly ProducedOn { get; init; }

    public required DateOnly PublishedOn { get; init; }

    public string[] Channels { get; init; } = [];

    /// <summary>行政规范性文件.</summary>
    public bool Normative { get; init; }

    /// <summary>False for 其他非政府信息.</summary>
    public bool GovernmentInformation { get; init; }

    /// <summary>effective, amended, repealed or expired.</summary>
    public required string Validity { get; init; }

    public DateOnly? ValidityOn { get; init; }

    /// <summary>published, withdrawn (still counted) or deleted (entered in error: leaves the counts).</summary>
    public required string State { get; init; }
}
