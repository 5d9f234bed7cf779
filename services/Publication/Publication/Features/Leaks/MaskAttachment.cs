using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Attachments;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Features.Attachments;
using GovPortal.Publication.Features.Items;
using GovPortal.Publication.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>Puts a masked file in the place of an attachment: a new file, looked at again; the original stays for the reviewers alone. Every mark falls away.</summary>
/// <remarks>The original is gone for the public at once, also from the edition that still names it: somebody has said that it shows what must not be seen. The masked form comes when it is reviewed.</remarks>
internal static class MaskAttachment
{
    public static void Map(RouteGroupBuilder town) => ReviewItem.Act(
        town.MapPost("/items/{id:guid}/attachments/{attachment:guid}/masking", HandleAsync).WithName(nameof(MaskAttachment)).ForStaff(Roles.InformationOfficer));

    private static async Task<Results<Ok<ItemView>, ProblemHttpResult>> HandleAsync(
        Guid id, Guid attachment, MaskingInput input, PublicationDb db, ItemDesk desk, AttachmentStore store, LeakCheck check, CancellationToken ct)
    {
        if (await desk.RefusalAsync(id, _ => null, ct) is { } refusal) return refusal;
        var item = await db.Items.AsNoTracking().SingleAsync(i => i.Id == id, ct);
        if (item.Working.Attachments.SingleOrDefault(a => a.Id == attachment) is not { } file) return AttachmentErrors.NotFound.ToProblem();
        await using var content = await store.ReadAsync(attachment, ct);
        var masking = await check.MaskAsync(
            db.Town.Slug!, new LeakAttachment(file.Name, file.MediaType, content.ToArray()), new MaskingRules(input.Identity, input.LastFourOfAccount), input.Selects, ct);
        if (masking.Failed(out var error, out var masked)) return error.ToProblem();
        if (masked.Redactions.Count == 0) return LeakErrors.UnknownFinding.Saying("The file has none of these findings. What stands in its name cannot be masked: settle it, or attach the file under another name.").ToProblem();
        var replacement = new Attachment(item.TownId, id, file.Name, desk.Caller, desk.Now);
        using var bytes = new MemoryStream(masked.Content, writable: false);
        if ((await store.TakeInAsync(replacement, bytes, ct)).Failed(out error)) return AttachmentLimits.ProblemOf(error);
        return await desk.AttachWholeAsync(replacement, "item.attachment-masked", i => ReplaceAsync(i, attachment, replacement, masked, db, desk, ct), store, ct);
    }

    private static async Task<Result> ReplaceAsync(
        Item item, Guid original, Attachment replacement, MaskedFile masked, PublicationDb db, ItemDesk desk, CancellationToken ct)
    {
        replacement.Replace(await db.Attachments.SingleAsync(a => a.Id == original, ct));
        db.Redactions.AddRange(masked.Redactions.Select(r => new StoredRedaction(item.TownId, replacement.Id, r.FindingId, r.Detector, r.Place, r.Start, r.Length, r.Mask)));
        return item.Mask(original, replacement.ToAttached(), desk.Caller, desk.Now);
    }
}

/// <param name="Findings">Ids of findings in this file, <c>block</c> for all that block, <c>all</c> for whatever is found.</param>
/// <param name="Identity">How much of an identity number stays.</param>
/// <param name="LastFourOfAccount">Whether the last four digits of an account stay.</param>
public sealed record MaskingInput(
    [property: Required, MinLength(1), MaxLength(10_000)] IReadOnlyList<string> Findings, IdentityMask Identity = IdentityMask.TwoAndThree, bool LastFourOfAccount = false)
{
    internal bool Selects(Finding finding) =>
        Findings.Contains(finding.Id, StringComparer.Ordinal) || Findings.Contains("all") || (finding.Severity == LeakSeverity.Block && Findings.Contains("block"));
}
