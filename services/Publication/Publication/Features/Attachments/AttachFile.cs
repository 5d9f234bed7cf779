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
        if (await desk.RefusalAsync(id, Full, ct) is { } refusal) return refusal;
        if (http.Request.ContentLength > Attachment.MaxBytes) return AttachmentLimits.ProblemOf(AttachmentLimits.TooLarge);
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = Attachment.MaxBytes + 1;
        var attachment = new Attachment(db.Town.RequireTown(), id, name!.Trim(), desk.Caller, desk.Now);
        try
        {
            if ((await store.TakeInAsync(attachment, http.Request.Body, ct)).Failed(out var error)) return AttachmentLimits.ProblemOf(error);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return AttachmentLimits.ProblemOf(AttachmentLimits.TooLarge);
        }

        return await desk.AttachWholeAsync(attachment, "item.attached", item => Task.FromResult(Attach(item, attachment, desk)), store, ct);
    }

    /// <summary>Does the deed that attaches what has come in whole, and saves with it that it has. Refused, nothing of the file is left.</summary>
    internal static async Task<Results<Ok<ItemView>, ProblemHttpResult>> AttachWholeAsync(
        this ItemDesk desk, Attachment attachment, string action, Func<Item, Task<Result>> deed, AttachmentStore store, CancellationToken ct)
    {
        var answer = await desk.ActAsync(attachment.ItemId, action, async item => (await deed(item)).Failed(out var error) ? error : store.Keep(attachment), ct);
        // Only after a plain refusal: of a transaction that broke off nobody knows yet whether it stands.
        if (answer.Result is ProblemHttpResult) await store.RemoveAsync(attachment.Id);
        return answer;
    }

    private static Task<Results<Ok<ItemView>, ProblemHttpResult>> DetachAsync(Guid id, Guid attachment, ItemDesk desk, CancellationToken ct) =>
        desk.ActAsync(id, "item.detached", item =>
        {
            var kept = item.Working.Attachments.Where(a => a.Id != attachment).ToList();
            return kept.Count == item.Working.Attachments.Count
                ? AttachmentErrors.NotFound
                : item.Edit(item.Working with { Attachments = kept }, changeNote: null, desk.Caller, desk.Now);
        }, ct);

    private static Error? Full(Item item) => item.Working.Attachments.Count >= Attachment.MaxOfAnItem ? AttachmentErrors.TooMany : null;

    private static Result Attach(Item item, Attachment attachment, ItemDesk desk) => Full(item) is { } full
        ? full
        : item.Edit(item.Working with { Attachments = [.. item.Working.Attachments, attachment.ToAttached()] }, changeNote: null, desk.Caller, desk.Now);

    private static Fault? NameFault(string? name) => name?.Trim() switch
    {
        null or "" => new Fault("name", "publication.attachment-name-missing", "Say the file's name in the query: ?name=…"),
        { Length: > 200 } => new Fault("name", "publication.attachment-name-too-long", "A file's name has at most 200 characters."),
        var said when said.AsSpan().IndexOfAny(NotInNames) >= 0 => new Fault("name", "publication.attachment-name-characters", "A file's name has no path, quotes or line ends."),
        _ => null,
    };
}
