namespace GovPortal.Reporting.Domain.Facts;

/// <summary>Information filed as withheld (不予公开备案).</summary>
public record WithheldRow
{
    public required Guid Id { get; init; }

    public required string Key { get; init; }

    public required string Ground { get; init; }

    public required DateOnly DecidedOn { get; init; }

    public bool Deleted { get; init; }
}
