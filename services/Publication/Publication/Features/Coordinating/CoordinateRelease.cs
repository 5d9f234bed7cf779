using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Coordinating;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Coordinating;

/// <summary>Other agencies are asked before an item is published, and their answers recorded: 2019 art. 11.</summary>
internal static class CoordinateRelease
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/items/{id:guid}/coordinations", AskAsync).WithName("AskAgency").ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPost("/items/{id:guid}/coordinations/{coordinationId:guid}/answer", AnswerAsync).WithName("RecordAgencyAnswer")
            .ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        // Only who signs may decide that somebody who was named need not be asked.
        town.MapPost("/items/{id:guid}/coordinations/{coordinationId:guid}/withdrawal", WithdrawAsync).WithName("WithdrawAgencyQuestion").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapGet("/items/{id:guid}/coordinations", ListAsync).WithName("ListCoordinations").ForTownOrCounty();
    }

    /// <summary>An agency that was asked about another text of the item is asked anew, under the same record.</summary>
    private static async Task<Results<Created<CoordinationView>, ProblemHttpResult>> AskAsync(Guid id, CoordinationInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (input.AskedOn > desk.Today) return Problems.Invalid("askedOn", CoordinationErrors.InFuture.Code, CoordinationErrors.InFuture.Message);
        if (await desk.ItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var (on, of) = (input.AskedOn!.Value, item.WorkingHash);
        if (await desk.Db.Set<Coordination>().SingleOrDefaultAsync(c => c.ItemId == id && c.Agency == input.Agency, ct) is not { } held)
            return await desk.AddAsync(new Coordination(desk.Town, id, input.Agency, input.About, on, desk.Actor, of), CoordinationErrors.AgencyAsked, Act(id, "asked"), ct);
        if (held.AskAgain(input.About, on, desk.Actor, of).Failed(out var error)) return error.ToProblem();
        desk.Db.Audit("coordination.asked-again", Act(id, "asked-again").SubjectOf(held), new { held.Version });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Created(desk.PathOf($"items/{id}/coordinations/{held.Id}"), CoordinationView.Of(held));
    }

    private static async Task<Results<Ok<CoordinationView>, ProblemHttpResult>> AnswerAsync(
        Guid id, Guid coordinationId, CoordinationAnswerInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(
            await FindAsync(desk, id, coordinationId, ct), CoordinationErrors.NotFound, Act(id, "answered"),
            asked => asked.Record(new CoordinationAnswer(input.Outcome, input.Text, input.On!.Value, input.By, input.Evidence, desk.Actor), desk.Today), ct);

    private static async Task<Results<Ok<CoordinationView>, ProblemHttpResult>> WithdrawAsync(
        Guid id, Guid coordinationId, CoordinationWithdrawalInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(await FindAsync(desk, id, coordinationId, ct), CoordinationErrors.NotFound, Act(id, "withdrawn"), asked => asked.Withdraw(input.Reason), ct);

    private static async Task<Results<Ok<ItemCoordinationView>, ProblemHttpResult>> ListAsync(Guid id, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var asked = await desk.Db.Set<Coordination>().AsNoTracking().Where(c => c.ItemId == id).OrderBy(c => c.Id).ToListAsync(ct);
        return TypedResults.Ok(new ItemCoordinationView(id, Coordination.Blocks(asked, item.WorkingHash), [.. asked.Select(CoordinationView.Of)]));
    }

    private static Task<Coordination?> FindAsync(RegisterDesk desk, Guid item, Guid id, CancellationToken ct) =>
        desk.Db.Set<Coordination>().SingleOrDefaultAsync(c => c.Id == id && c.ItemId == item, ct);

    private static RegisterAct<Coordination, CoordinationView> Act(Guid item, string done) => new($"items/{item}/coordinations", "coordination." + done, CoordinationView.Of);
}
