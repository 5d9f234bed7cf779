namespace GovPortal.Reporting.Domain.Facts;

/// <summary>A post in disclosure work; one person may hold several.</summary>
public record OfficerRow
{
    public required Guid Id { get; init; }

    public required string PersonKey { get; init; }

    public required string Department { get; init; }

    public required string Role { get; init; }

    public bool FullTime { get; init; }

    public required DateOnly AppointedOn { get; init; }

    /// <summary>First day out of the post.</summary>
    public DateOnly? RelievedOn { get; init; }

    public bool Deleted { get; init; }
}
