using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>The county's standard catalogue as the review gate asks it: for whom is what a row names?</summary>
public sealed class StandardCatalogue(IEnumerable<StandardRow> rows)
{
    /// <summary>全社会.</summary>
    public const string Public = "public";

    /// <summary>特定群众: goes to the notice board of the village or to the persons concerned, never to the open web.</summary>
    public const string SpecificGroup = "specificGroup";

    public const string Proactive = "proactive";
    public const string OnRequest = "onRequest";

    public static readonly Error NotForTheWeb = new(
        "publication.standard-row-not-for-the-web", ErrorKind.Unprocessable, "The standard catalogue discloses this to a specific group (特定群众) only: it does not go on the open web.");

    public static readonly Error OnlyOnRequest = new(
        "publication.standard-row-on-request", ErrorKind.Unprocessable, "The standard catalogue discloses this on request only.");

    public static readonly Error RowNotFound = new("publication.standard-row-not-found", ErrorKind.NotFound, "The standard catalogue has no such row.");

    public static readonly Error NotTaken = new("publication.standard-row-not-taken", ErrorKind.NotFound, "The town has not taken this row into its own standard catalogue.");

    private readonly Dictionary<Guid, StandardRowContent> _rows = rows.ToDictionary(r => r.Id, r => r.Content);

    public static IReadOnlyList<string> Audiences { get; } = [Public, SpecificGroup];

    public static IReadOnlyList<string> Ways { get; } = [Proactive, OnRequest];

    /// <summary>public or specificGroup; null if there is no such row.</summary>
    public string? AudienceOf(Guid rowId) => _rows.GetValueOrDefault(rowId)?.Audience;

    /// <summary>Why an item that belongs to these rows may not be published on the open web; null if nothing is against it.</summary>
    /// <remarks>One row for a specific group is enough: an item is as open as its narrowest row.</remarks>
    public Error? Refusal(IEnumerable<Guid> rowIds)
    {
        var named = rowIds.Select(id => _rows.GetValueOrDefault(id)).OfType<StandardRowContent>().ToList();
        if (named.Exists(r => r.Audience == SpecificGroup)) return NotForTheWeb;
        return named.Exists(r => r.Way == OnRequest) ? OnlyOnRequest : null;
    }
}
