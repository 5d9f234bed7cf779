using System.Buffers;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Attachments;

/// <summary>Attaches a file to what is under work, or takes one off; either way every mark given before falls away.</summary>
internal static class AttachFile
{
    private static readonly SearchValues<char> NotInNames = SearchValues.Create("/\\\0\r\n\"");

    public static void Map(RouteGroupBuilder town)
    {
        ReviewItem.Act(town.MapPost("/items/{id:guid}/attachments", AttachAsync).WithName(nameof(AttachFile)).ForStaff(Roles.InformationOfficer)
            .Accepts<byte[]>("application/octet-stream").ProducesProblem(StatusCodes.Status413PayloadTooLarge));
        ReviewItem.Act(town.MapDelete("/items/{id:guid}/attachments/{attachment:guid}", DetachAsync).WithName("DetachFile").ForStaff(Roles.InformationOfficer));
    }

    /// <summary>The body is the file itself; what it is, its bytes and the ending of <paramref name="name"/> say.</summary>
    private static async Task<Results<Ok<ItemView>, ProblemHttpResult>> AttachAsync(
        Guid id, HttpContext http, PublicationDb db, ItemDesk desk, AttachmentStore store, CancellationToken ct, string? name = null)
    {
        if (NameFault(name) is { } fault) return Problems.Invalid([fault]);
        if (await desk.RefusalAsync(id, ct) is { } refusal) return refusal;
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Attachment.MaxBytes + 1;
        var attachment = new Attachment(db.Town.RequireTown(), id, name!.Trim(), desk.Caller, desk.Now);
        if ((await store.TakeInAsync(attachment, http.Request.Body, ct)).Failed(out var error)) return error.ToProblem();
        db.ChangeTracker.Clear();
        return await desk.ActAsync(id, "item.attached", item => Attach(item, attachment, desk), ct);
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> DetachAsync(Guid id, Guid attachment, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.detached", item =>
        {
            var kept = item.Working.Attachments.Where(a => a.Id != attachment).ToList();
            return kept.Count == item.Working.Attachments.Count
                ? AttachmentErrors.NotFound
                : item.Edit(item.Working with { Attachments = kept }, changeNote: null, desk.Caller, desk.Now);
        }, ct);

    private static Result Attach(Item item, Attachment attachment, ItemDesk desk) => item.Working.Attachments.Count >= Attachment.MaxOfAnItem
        ? AttachmentErrors.TooMany
        : item.Edit(item.Working with { Attachments = [.. item.Working.Attachments, attachment.ToAttached()] }, changeNote: null, desk.Caller, desk.Now);

    private static Fault? NameFault(string? name) => name?.Trim() switch
    {
        null or "" => new Fault("name", "publication.attachment-name-missing", "Say the file's name in the query: ?name=…"),
        { Length: > 200 } => new Fault("name", "publication.attachment-name-too-long", "A file's name has at most 200 characters."),
        var said when said.AsSpan().IndexOfAny(NotInNames) >= 0 => new Fault("name", "publication.attachment-name-characters", "A file's name has no path, quotes or line ends."),
        _ => null,
    };
}
