using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Collection;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Features.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Collection;

/// <summary>Departments are asked for information with a day to deliver it by (信息采集); what they deliver becomes a draft.</summary>
internal static class CollectInformation
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/collection-tasks", AssignAsync).WithName("AssignCollection").ForStaff(Roles.Approver, Roles.Reviewer)
            .WithFaults<CollectionTaskInput>(FaultsAsync)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400);
        town.MapPost("/collection-tasks/{id:guid}/delivery", DeliverAsync).WithName("DeliverCollection").ForStaff(Roles.InformationOfficer)
            .WithFaults<CollectionDeliveryInput>((input, services) => input.Faults(services.GetRequiredService<RegisterDesk>().Today))
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/collection-tasks/{id:guid}/cancellation", CancelAsync).WithName("CancelCollection").ForStaff(Roles.Approver, Roles.Reviewer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<IReadOnlyList<Fault>> FaultsAsync(CollectionTaskInput input, IServiceProvider services, CancellationToken ct)
    {
        var desk = services.GetRequiredService<RegisterDesk>();
        return input.Faults(await desk.Db.ColumnCodesAsync(desk.Now, ct), await desk.Db.LevelAsync(ct), desk.Today);
    }

    private static async Task<Results<Created<CollectionTaskView>, ProblemHttpResult>> AssignAsync(CollectionTaskInput input, RegisterDesk desk, CancellationToken ct)
    {
        var assignment = new CollectionAssignment(input.What, input.Department, input.DueOn!.Value, input.Column, input.CatalogueItem);
        return await desk.AddAsync(new CollectionTask(desk.Town, assignment, desk.Actor, desk.Now), taken: null, Act("assigned"), ct);
    }

    /// <summary>The draft, what follows it and the mark that the task is done are one transaction.</summary>
    private static async Task<Results<Ok<CollectionTaskView>, ProblemHttpResult>> DeliverAsync(
        Guid id, CollectionDeliveryInput input, RegisterDesk desk, ItemDesk items, CancellationToken ct)
    {
        await using var transaction = await desk.Db.Database.BeginTransactionAsync(ct);
        var (task, key) = (await desk.FindAsync<CollectionTask>(id, ct), input.Key.Trim());
        if (task is not null && await desk.Db.Items.AnyAsync(i => i.Key == key, ct)) return ItemErrors.KeyTaken.ToProblem();
        Item? draft = null;
        var answer = await desk.ChangeAsync(task, CollectionErrors.NotFound, Act("delivered"), found =>
        {
            if (found.State != CollectionTask.Open) return CollectionErrors.NotOpen;
            var content = new ItemContent(
                input.Title, input.DocNumber, found.Assignment.Column, found.Assignment.CatalogueItem, input.ProducedOn!.Value, ["website"], input.Body,
                Normative: false, GovernmentInformation: true);
            draft = CollectedDrafts.Begin(desk.Db, items, key, content);
            return found.Deliver(draft.Id, desk.Actor, desk.Today);
        }, ct);
        if (draft is null || answer.Result is not Ok<CollectionTaskView>) return answer;
        await desk.Db.FollowAsync([draft], isImport: false, ct);
        await transaction.CommitAsync(ct);
        return answer;
    }

    private static async Task<Results<Ok<CollectionTaskView>, ProblemHttpResult>> CancelAsync(Guid id, CollectionCancellationInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(await desk.FindAsync<CollectionTask>(id, ct), CollectionErrors.NotFound, Act("cancelled"), task => task.Cancel(input.Reason), ct);

    private static RegisterAct<CollectionTask, CollectionTaskView> Act(string done) => new("collection-tasks", "collection-task." + done, CollectionTaskView.Of);
}
