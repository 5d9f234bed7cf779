using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Collection;

/// <summary>Asks a department for information that is to be published (信息采集), until a day. What is delivered becomes a draft and goes the normal way of review.</summary>
public sealed class CollectionTask : IRegister
{
    public const string Open = "open";
    public const string Delivered = "delivered";
    public const string Cancelled = "cancelled";

    private CollectionTask()
    {
    }

    public CollectionTask(TownId town, CollectionAssignment assignment, string assignedBy, DateTimeOffset assignedAt)
    {
        ArgumentNullException.ThrowIfNull(assignment);
        (Id, TownId, Department, DueOn, Version) = (Guid.CreateVersion7(), town, assignment.Department, assignment.DueOn, 1);
        (Assignment, AssignedBy, AssignedAt, State) = (assignment, assignedBy, assignedAt, Open);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public CollectionAssignment Assignment { get; private set; } = null!;

    /// <summary>As in the assignment, for the figures by department.</summary>
    public string Department { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public string AssignedBy { get; private set; } = "";

    public DateTimeOffset AssignedAt { get; private set; }

    /// <summary>open, delivered or cancelled.</summary>
    public string State { get; private set; } = "";

    public DateOnly? DeliveredOn { get; private set; }

    public string? DeliveredBy { get; private set; }

    /// <summary>The draft that the delivered text became.</summary>
    public Guid? DraftId { get; private set; }

    public string? CancelledBecause { get; private set; }

    public long Version { get; private set; }

    /// <summary>Still open, and the day has passed.</summary>
    public bool IsOverdue(DateOnly today) => State == Open && DueOn < today;

    public Result Deliver(Guid draftId, string by, DateOnly on)
    {
        if (State != Open) return CollectionErrors.NotOpen;
        (State, DraftId, DeliveredBy, DeliveredOn) = (Delivered, draftId, by, on);
        Version++;
        return Result.Done;
    }

    public Result Cancel(string reason)
    {
        if (State != Open) return CollectionErrors.NotOpen;
        (State, CancelledBecause) = (Cancelled, reason);
        Version++;
        return Result.Done;
    }

    /// <summary>How a department has done in the tasks that were due in a span: a cancelled one counts for nobody.</summary>
    public static IReadOnlyList<DepartmentCompletion> Completion(IEnumerable<CollectionTask> tasks, DateOnly today) =>
    [
        .. tasks.Where(t => t.State != Cancelled).GroupBy(t => t.Department, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new DepartmentCompletion(
            g.Key, g.Count(), g.Count(t => t.State == Delivered), g.Count(t => t.DeliveredOn <= t.DueOn), g.Count(t => t.IsOverdue(today)))),
    ];
}

/// <param name="What">What is asked for.</param>
/// <param name="Department">Who is asked.</param>
/// <param name="DueOn">Until when.</param>
/// <param name="Column">The portal column that it is for.</param>
/// <param name="CatalogueItem">The item of the statutory catalogue that it answers.</param>
public sealed record CollectionAssignment(string What, string Department, DateOnly DueOn, string Column, string? CatalogueItem);

/// <param name="InTime">Delivered by the day.</param>
/// <param name="Overdue">Open, and the day has passed.</param>
public sealed record DepartmentCompletion(string Department, int Assigned, int Delivered, int InTime, int Overdue);

public static class CollectionErrors
{
    public static readonly Error NotFound = new("publication.collection-task-not-found", ErrorKind.NotFound, "No such task of collecting in this town.");

    public static readonly Error NotOpen = new("publication.collection-task-not-open", ErrorKind.Unprocessable, "The task has been delivered or cancelled.");
}
