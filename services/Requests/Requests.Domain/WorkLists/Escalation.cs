using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>A limit of the agency's own passed and nothing was done (督办): told to the county once for each clock and last day. Stays as it was written.</summary>
public sealed class Escalation : ITownOwned, IInsertOnly
{
    public Guid Id { get; private init; } = Guid.CreateVersion7();

    public required TownId TownId { get; init; }

    /// <summary>case or appeal.</summary>
    public required string Kind { get; init; }

    public required Guid SubjectId { get; init; }

    public required string Number { get; init; }

    public required string Clock { get; init; }

    public required DateOnly DueOn { get; init; }

    /// <summary>Whose turn it was.</summary>
    public required string Post { get; init; }

    /// <summary>The legal day on which it was found.</summary>
    public required DateOnly MissedOn { get; init; }

    public required DateTimeOffset At { get; init; }

    /// <summary>An overdue line of a work list; null for what is not overdue or not the agency's own limit.</summary>
    public static Escalation? Of(TownId town, WorkEntry entry, DateOnly today, DateTimeOffset now)
    {
        ArgumentNullException.ThrowIfNull(entry);
        if (entry is not { IsDuty: true, Colour: Colour.Overdue, Clock: { } clock, DueOn: { } due } || entry.Kind == WorkEntry.OfSubmission) return null;
        return new Escalation
        {
            TownId = town,
            Kind = entry.Kind,
            SubjectId = entry.SubjectId,
            Number = entry.Number,
            Clock = clock,
            DueOn = due,
            Post = entry.Post,
            MissedOn = today,
            At = now,
        };
    }
}
