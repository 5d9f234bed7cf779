using System.Globalization;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>A public item by its index number, for anybody.</summary>
internal static class ReadItem
{
    public static void Map(RouteGroupBuilder town) => town.MapGet("/items/{**indexNumber}", HandleAsync).WithName(nameof(ReadItem)).ForPublic();

    private static async Task<Results<Ok<PublishedItemView>, StatusCodeHttpResult, ProblemHttpResult>> HandleAsync(
        string indexNumber, HttpContext http, PublicationDb db, CancellationToken ct)
    {
        var number = Uri.UnescapeDataString(indexNumber);
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.IndexNumber == number && i.State == ItemState.Published, ct);
        if (item is null) return ItemErrors.NotFound.ToProblem();
        var tag = string.Create(CultureInfo.InvariantCulture, $"\"{item.Id:N}-{item.Version}\"");
        http.Response.Headers.ETag = tag;
        http.Response.Headers.CacheControl = "public, max-age=60";
        if (http.Request.Headers.IfNoneMatch == tag) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        return TypedResults.Ok(PublishedItemView.Of(item));
    }
}

/// <summary>A public item as anybody may read it.</summary>
public sealed record PublishedItemView(
    string IndexNumber, string Title, string? DocNumber, string Column, string? CatalogueItem, DateOnly ProducedOn, DateOnly PublishedOn,
    IReadOnlyList<string> Channels, string Body, bool Normative, bool GovernmentInformation, string Validity, DateOnly? ValidityOn, long Version)
{
    internal static PublishedItemView Of(Item item) => new(
        item.IndexNumber!, item.Content.Title, item.Content.DocNumber, item.Content.Column, item.Content.CatalogueItem, item.Content.ProducedOn,
        item.PublishedOn!.Value, item.Content.Channels, item.Content.Body, item.Content.Normative, item.Content.GovernmentInformation,
        item.Validity.Code, item.Validity.On, item.Version);
}
