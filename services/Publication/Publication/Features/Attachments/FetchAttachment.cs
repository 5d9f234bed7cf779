using System.Net.Mime;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Publication.Features.Attachments;

/// <summary>A file for anybody while the item shows it, and for staff while they work on it. To everybody else it does not exist.</summary>
internal static class FetchAttachment
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/attachments/{attachment:guid}/{name?}", FetchPublicAsync).WithName(nameof(FetchAttachment)).ForPublic();
        town.MapGet("/items/{id:guid}/attachments/{attachment:guid}", FetchForStaffAsync).WithName("FetchAttachmentForStaff").ForTownOrCounty();
    }

    private static async Task<Results<FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>> FetchPublicAsync(
        Guid attachment, HttpContext http, PublicationDb db, AttachmentStore store, TimeProvider clock, CancellationToken ct, string? name = null)
    {
        _ = name;
        var found = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == attachment && !a.Restricted, ct);
        var item = found is null ? null : await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == found.ItemId, ct);
        if (found is null || item?.IsPublicOn(LegalDay.Today(clock)) != true || !item.Content.Attachments.Any(a => a.Id == attachment)) return AttachmentErrors.NotFound.ToProblem();
        // Asked for again each time: what was taken down is gone at once, whoever remembers the address.
        http.Response.Headers.CacheControl = Revalidation.CacheControl;
        return Answer(http, found, store);
    }

    /// <summary>Originals that were masked are for those who review and sign.</summary>
    private static async Task<Results<FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult>> FetchForStaffAsync(
        Guid id, Guid attachment, HttpContext http, PublicationDb db, AttachmentStore store, CancellationToken ct)
    {
        var found = await db.Attachments.AsNoTracking().SingleOrDefaultAsync(a => a.Id == attachment && a.ItemId == id && a.Sha256 != "", ct);
        if (found is null || (found.Restricted && !http.User.HoldsAny([Roles.SecrecyReviewer, Roles.Approver]))) return AttachmentErrors.NotFound.ToProblem();
        if (found.Restricted)
        {
            db.Audit("attachment.original-read", $"attachment {found.Id}");
            await db.SaveChangesAsync(ct);
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Answer(http, found, store);
    }

    /// <summary>Never run in a browser as a page of ours, whatever is in it.</summary>
    private static Results<FileStreamHttpResult, StatusCodeHttpResult, ProblemHttpResult> Answer(HttpContext http, Attachment found, AttachmentStore store)
    {
        var tag = new EntityTagHeaderValue($"\"{found.Sha256}\"");
        http.Response.Headers.ETag = tag.ToString();
        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
        if (http.Knows(tag)) return TypedResults.StatusCode(StatusCodes.Status304NotModified);
        http.Response.ContentLength = found.Length;
        http.Response.Headers.ContentDisposition = $"attachment; filename*=UTF-8''{Uri.EscapeDataString(found.Name)}";
        return TypedResults.Stream(store.Open(found.Id), found.MediaType.Length > 0 ? found.MediaType : MediaTypeNames.Application.Octet);
    }
}
