using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Collection;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;

namespace GovPortal.Publication.Features.Collection;

/// <param name="What">What is asked for.</param>
/// <param name="Department">Who is asked.</param>
/// <param name="DueOn">Until when.</param>
public sealed record CollectionTaskInput(
    [property: Required, StringLength(1000, MinimumLength = 1)] string What,
    [property: Required, StringLength(200, MinimumLength = 1)] string Department,
    [property: Required] DateOnly? DueOn,
    [property: Required] string Column,
    string? CatalogueItem)
{
    /// <param name="columns">The columns that the town has.</param>
    /// <param name="level">town or county: by which the Regulation binds the town.</param>
    internal IReadOnlyList<Fault> Faults(IReadOnlyCollection<string> columns, string level, DateOnly today)
    {
        var faults = new List<Fault>();
        if (!columns.Contains(Column)) faults.Add(TownColumn.Unknown("column", Column, columns));
        if (WrittenFaults.OfCatalogueItem(CatalogueItem, level, today, held: null) is { } notApplying) faults.Add(notApplying);
        return faults;
    }
}

/// <summary>What a department delivers; it becomes a draft.</summary>
/// <param name="Key">The town's own key of the item that it becomes.</param>
public sealed record CollectionDeliveryInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Key,
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: StringLength(100)] string? DocNumber,
    [property: Required] DateOnly? ProducedOn,
    [property: Required, StringLength(1_000_000, MinimumLength = 1)] string Body)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (WrittenFaults.OfDocNumber(DocNumber, held: null) is { } formless) faults.Add(formless);
        if (ProducedOn > today) faults.Add(new("producedOn", "publication.date-in-future", "A document cannot be produced after today."));
        return faults;
    }
}

public sealed record CollectionCancellationInput([property: Required, StringLength(1000, MinimumLength = 2)] string Reason);

/// <param name="DraftId">The item that the delivered text became.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record CollectionTaskView(
    Guid Id, string What, string Department, DateOnly DueOn, string Column, string? CatalogueItem, string AssignedBy, DateTimeOffset AssignedAt, string State,
    DateOnly? DeliveredOn, string? DeliveredBy, Guid? DraftId, string? CancelledBecause, long Version)
{
    internal static CollectionTaskView Of(CollectionTask t) => new(
        t.Id, t.Assignment.What, t.Department, t.DueOn, t.Assignment.Column, t.Assignment.CatalogueItem, t.AssignedBy, t.AssignedAt, t.State, t.DeliveredOn,
        t.DeliveredBy, t.DraftId, t.CancelledBecause, t.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CollectionTaskPage(IReadOnlyList<CollectionTaskView> Tasks, Guid? Next);
