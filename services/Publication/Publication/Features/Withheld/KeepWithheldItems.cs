using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Features.Withheld;

/// <summary>Enters what a town does not disclose of its own accord, and records each look at whether the reasons still hold (2019 art. 18).</summary>
internal static class KeepWithheldItems
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/withheld-items", EnterAsync).WithName("EnterWithheldItem").ForStaff(Roles.SecrecyReviewer, Roles.Approver).WithFaults<WithheldItemInput>(Faults)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(422);
        town.MapPost("/withheld-items/{id:guid}/reviews", KeepAsync).WithName("KeepWithheldItem").ForStaff(Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/withheld-items/{id:guid}/disclosure", DiscloseAsync).WithName("DiscloseWithheldItem").ForStaff(Roles.SecrecyReviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/withheld-items/{id:guid}/ending", EndAsync).WithName("EndWithheldItem").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static IReadOnlyList<Fault> Faults(WithheldItemInput input, IServiceProvider services)
    {
        var today = services.GetRequiredService<RegisterDesk>().Today;
        return input.ToDecision(services.GetRequiredService<IOptions<ReevaluationOptions>>().Value, today).Faults(today);
    }

    private static async Task<Results<Created<WithheldItemView>, ProblemHttpResult>> EnterAsync(
        WithheldItemInput input, RegisterDesk desk, IOptions<ReevaluationOptions> options, CancellationToken ct)
    {
        var decision = input.ToDecision(options.Value, desk.Today);
        if (input.ItemId is { } item && await desk.ItemAsync(item, ct) is null) return ItemErrors.NotFound.ToProblem();
        return await desk.AddAsync(WithheldItem.Enter(desk.Town, decision, input.ItemId), taken: null, Act("entered"), ct);
    }

    private static async Task<Results<Ok<WithheldItemView>, ProblemHttpResult>> KeepAsync(
        Guid id, WithheldKeepInput input, RegisterDesk desk, IOptions<ReevaluationOptions> options, CancellationToken ct)
    {
        var on = input.ReviewedOn!.Value;
        return await desk.ChangeAsync(
            await desk.FindAsync<WithheldItem>(id, ct), WithheldErrors.NotFound, Act("kept"),
            found => found.Keep(Look(desk, on, input.Reason), input.NextReviewOn ?? on.AddMonths(options.Value.Months)), ct);
    }

    private static async Task<Results<Ok<WithheldItemView>, ProblemHttpResult>> DiscloseAsync(
        Guid id, WithheldDisclosureInput input, RegisterDesk desk, CancellationToken ct)
    {
        var found = await desk.FindAsync<WithheldItem>(id, ct);
        if (found is not null && await desk.ItemAsync(input.DraftId!.Value, ct) is null) return ItemErrors.NotFound.ToProblem();
        return await desk.ChangeAsync(
            found, WithheldErrors.NotFound, Act("released"), held => held.Release(Look(desk, input.ReviewedOn!.Value, input.Reason), input.DraftId!.Value), ct);
    }

    private static async Task<Results<Ok<WithheldItemView>, ProblemHttpResult>> EndAsync(Guid id, WithheldEndingInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(
            await desk.FindAsync<WithheldItem>(id, ct), WithheldErrors.NotFound, Act("ended"), held => held.End(Look(desk, input.EndedOn!.Value, input.Reason)), ct);

    private static WithheldReview Look(RegisterDesk desk, DateOnly on, string reason) => new(on, desk.Actor, reason, desk.Today);

    private static RegisterAct<WithheldItem, WithheldItemView> Act(string done) => new("withheld-items", "withheld-item." + done, WithheldItemView.Of);
}
