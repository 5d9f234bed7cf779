using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Features.Items;

/// <summary>What a writer says of an item.</summary>
public sealed record ItemInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Key,
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: StringLength(100)] string? DocNumber,
    [property: Required] string Column,
    string? CatalogueItem,
    [property: Required] DateOnly? ProducedOn,
    [property: Required, MinLength(1)] IReadOnlyList<string> Channels,
    [property: Required, StringLength(1_000_000, MinimumLength = 1)] string Body,
    bool Normative,
    bool GovernmentInformation,
    [property: StringLength(2000)] string? Summary = null,
    string? Subject = null,
    string? Genre = null,
    [property: StringLength(200)] string? Source = null,
    DateOnly? ChangedOn = null,
    DateOnly? ShownUntil = null,
    string? Audience = null,
    [property: StringLength(1000)] string? ChangeNote = null)
{
    /// <param name="columns">The columns that the town has.</param>
    /// <param name="level">town or county: by which the Regulation binds the town.</param>
    /// <param name="held">What is public of the item, if anything is: it keeps the codes and the number that it had.</param>
    internal IReadOnlyList<Fault> Faults(DateOnly today, IReadOnlyCollection<string> columns, string level, ItemContent? held = null)
    {
        var faults = new List<Fault>();
        if (!columns.Contains(Column)) faults.Add(TownColumn.Unknown("column", Column, columns));
        if (WrittenFaults.OfCatalogueItem(CatalogueItem, level, today, held) is { } notApplying) faults.Add(notApplying);
        if (WrittenFaults.OfDocNumber(DocNumber, held) is { } formless) faults.Add(formless);
        if (ProducedOn == default(DateOnly)) faults.Add(new("producedOn", "publication.no-date", "That day is no date of a document."));
        if (ProducedOn > today) faults.Add(new("producedOn", "publication.date-in-future", "A document cannot be produced after today."));
        if (ChangedOn > today) faults.Add(new("changedOn", "publication.date-in-future", "Information cannot have changed after today."));
        if (ChangedOn < ProducedOn) faults.Add(new("changedOn", "publication.changed-before-produced", "Information cannot have changed before it was produced."));
        if (ShownUntil < today) faults.Add(new("shownUntil", "publication.shown-until-past", "The last day of the notice has passed."));
        if (Subject is not null && !Classification.Subjects.Contains(Subject))
            faults.Add(new("subject", "publication.unknown-subject", $"There is no subject class '{Subject}' among the 22."));
        if (Genre is not null && !Classification.Genres.Contains(Genre)) faults.Add(new("genre", "publication.unknown-genre", $"There is no genre '{Genre}'."));
        if (Audience is not null && !Classification.Audiences.Contains(Audience))
            faults.Add(new("audience", "publication.unknown-audience", $"There is no audience '{Audience}'."));
        faults.AddRange((Channels ?? []).Where(c => !Columns.Channels.Contains(c))
            .Select(c => new Fault("channels", "publication.unknown-channel", $"There is no channel '{c}'.")));
        return faults;
    }

    /// <param name="attachments">What is attached stays attached: files come and go by their own addresses.</param>
    internal ItemContent ToContent(IReadOnlyList<AttachedFile> attachments) =>
        new(Title, DocNumber, Column, CatalogueItem, ProducedOn!.Value, Channels, Body, Normative, GovernmentInformation)
        {
            Summary = Summary,
            Subject = Subject,
            Genre = Genre,
            Source = Source,
            ChangedOn = ChangedOn,
            ShownUntil = ShownUntil,
            Audience = Audience ?? Classification.PublicAudience,
            Attachments = attachments,
        };
}
