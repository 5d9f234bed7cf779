using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>The county's own record of a limit that a town missed: kept from the town's message, open until a supervisor has acknowledged it. No personal data.</summary>
public sealed class MissedLimit
{
    public static readonly Error NotFound = new("requests.missed-limit-not-found", ErrorKind.NotFound, "The county has no such missed limit.");

    public static readonly Error AcknowledgedBefore = new("requests.missed-limit-acknowledged-before", ErrorKind.Unprocessable, "A supervisor has acknowledged it already.");

    /// <summary>That of the town's escalation.</summary>
    public required Guid Id { get; init; }

    /// <summary>The town that missed it; the record is the county's.</summary>
    public required TownId Town { get; init; }

    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Number { get; init; }

    public required string Clock { get; init; }

    public required DateOnly DueOn { get; init; }

    public required DateOnly MissedOn { get; init; }

    public DateTimeOffset? AcknowledgedAt { get; private set; }

    /// <summary>Subject of the supervisor's token.</summary>
    public string? AcknowledgedBy { get; private set; }

    /// <summary>What was done about it; no personal data.</summary>
    public string? Note { get; private set; }

    public Result Acknowledge(string by, string? note, DateTimeOffset now)
    {
        if (AcknowledgedAt is not null) return AcknowledgedBefore;
        (AcknowledgedAt, AcknowledgedBy, Note) = (now, by, note);
        return Result.Done;
    }
}
