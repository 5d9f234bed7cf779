using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Publication.Features.Items;

/// <summary>A public item by its index number, for anybody.</summary>
internal static class ReadItem
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/items/{**indexNumber}", HandleAsync).WithName(nameof(ReadItem)).ForPublic();

    private static async Task<Results<Ok<PublishedItemView>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        string indexNumber, HttpContext http, PublicationDb db, TimeProvider clock, CancellationToken ct)
    {
        var item = await db.FindPublicAsync(indexNumber, LegalDay.Today(clock), ct);
        if (item is null) return ItemErrors.NotFound.ToProblem();
        var tag = new EntityTagHeaderValue(string.Create(CultureInfo.InvariantCulture, $"\"{item.Id:N}-{item.PublicVersion}\""));
        http.Response.Headers.ETag = tag.ToString();
        // Asked for again each time: what was taken down is gone at once.
        http.Response.Headers.CacheControl = Revalidation.CacheControl;
        if (http.Knows(tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(PublishedItemView.Of(item, item.Content.Attachments.Count == 0 ? [] : await db.RestrictedFilesAsync(item.Id, ct)));
    }

    /// <summary>Files of which a masked form was made: nobody may fetch them any more, so nobody is told of them.</summary>
    internal static async Task<IReadOnlyCollection<Guid>> RestrictedFilesAsync(this PublicationDb db, Guid item, CancellationToken ct) =>
        await db.Attachments.AsNoTracking().Where(a => a.ItemId == item && a.Restricted).Select(a => a.Id).ToListAsync(ct);

    /// <summary>The item of that index number, if anybody may read it on this day.</summary>
    public static async Task<Item?> FindPublicAsync(this PublicationDb db, string indexNumber, DateOnly today, CancellationToken ct)
    {
        var item = await db.ItemsOnTheWeb.SingleOrDefaultAsync(i => i.IndexNumber == indexNumber, ct);
        return item?.IsPublicOn(today) == true ? item : null;
    }
}

/// <summary>A public item as anybody may read it.</summary>
/// <param name="Version">Of what is public: it grows when that changes, and stays while an amendment is under work.</param>
public sealed record PublishedItemView(
    string IndexNumber, string Title, string? DocNumber, string Column, string? CatalogueItem, DateOnly ProducedOn, DateOnly PublishedOn,
    IReadOnlyList<string> Channels, string Body, bool Normative, bool GovernmentInformation, string Validity, DateOnly? ValidityOn, long Version,
    string? Summary, string? Subject, string? Genre, string? Source, DateOnly? ShownUntil, IReadOnlyList<AttachedFile> Attachments, int Edition,
    DateTimeOffset? PublishedAt, string? ChangeNote)
{
    internal static PublishedItemView Of(Item item, IReadOnlyCollection<Guid> restricted) => new(
        item.IndexNumber!, item.Content.Title, item.Content.DocNumber, item.Content.Column, item.Content.CatalogueItem, item.Content.ProducedOn,
        item.PublishedOn!.Value, item.Content.Channels, item.Content.Body, item.Content.Normative, item.Content.GovernmentInformation,
        item.Validity.Code, item.Validity.On, item.PublicVersion, item.Content.Summary, item.Content.Subject, item.Content.Genre, item.Content.Source,
        item.Content.ShownUntil, [.. item.Content.Attachments.Where(a => !restricted.Contains(a.Id))], item.Edition, item.PublishedAt, item.ChangeNote);
}
