using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Interpretations;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Interpretations;

/// <summary>Links a normative document and what interprets it, or records why it needs no interpretation.</summary>
internal static class LinkInterpretations
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/interpretations", LinkAsync).WithName("LinkInterpretation").ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapDelete("/interpretations/{id:guid}", UnlinkAsync).WithName("UnlinkInterpretation").ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver);
        // That a document needs no interpretation is the word of who signs it.
        town.MapPut("/items/{id:guid}/interpretation-waiver", WaiveAsync).WithName("WaiveInterpretation").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Created<InterpretationView>, ProblemHttpResult>> LinkAsync(InterpretationInput input, RegisterDesk desk, CancellationToken ct)
    {
        var (documentId, interpretationId) = (input.DocumentId!.Value, input.InterpretationId!.Value);
        if (documentId == interpretationId) return InterpretationErrors.OfItself.ToProblem();
        if (await desk.ItemAsync(documentId, ct) is not { } document || await desk.ItemAsync(interpretationId, ct) is null) return ItemErrors.NotFound.ToProblem();
        if (!document.Content.Normative) return InterpretationErrors.NotNormative.ToProblem();
        var link = new Interpretation(desk.Town, documentId, interpretationId, desk.Actor, desk.Now);
        desk.Db.Add(link);
        desk.Db.Audit("interpretation.linked", $"item {documentId}", new { interpretationId });
        if (await desk.Db.SaveNewAsync(ct, InterpretationErrors.Linked) is { } taken) return taken.ToProblem();
        return TypedResults.Created(
            desk.PathOf($"interpretations/{link.Id}"), new InterpretationView(link.Id, link.DocumentId, link.InterpretationId, link.LinkedBy, link.LinkedAt));
    }

    private static async Task<Results<NoContent, ProblemHttpResult>> UnlinkAsync(Guid id, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Set<Interpretation>().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } link) return InterpretationErrors.NotFound.ToProblem();
        desk.Db.Remove(link);
        desk.Db.Audit("interpretation.unlinked", $"item {link.DocumentId}", new { link.InterpretationId });
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.NoContent();
    }

    private static async Task<Results<Ok<InterpretationWaiverView>, ProblemHttpResult>> WaiveAsync(
        Guid id, InterpretationWaiverInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is not { } document) return ItemErrors.NotFound.ToProblem();
        if (!document.Content.Normative) return InterpretationErrors.NotNormative.ToProblem();
        var waiver = await desk.Db.Set<InterpretationWaiver>().SingleOrDefaultAsync(w => w.DocumentId == id, ct);
        if (waiver is null)
        {
            desk.Db.Add(waiver = new InterpretationWaiver(desk.Town, id, input.Reason, desk.Actor, desk.Now));
        }
        else
        {
            if (desk.Precondition(waiver.Version) is { } refusal) return refusal;
            waiver.Say(input.Reason, desk.Actor, desk.Now);
        }

        desk.Db.Audit("interpretation.waived", $"item {id}", new { waiver.Version });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(new InterpretationWaiverView(id, waiver.Reason, waiver.DecidedBy, waiver.DecidedAt, waiver.Version));
    }
}
