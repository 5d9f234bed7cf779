using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Clarifications;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Clarifications;

/// <summary>False or incomplete information is found, verified, clarified by a published item, and closed: 2019 art. 6.</summary>
internal static class KeepClarifications
{
    public static void Map(RouteGroupBuilder town)
    {
        // Whoever of the staff comes across it may report it.
        town.MapPost("/clarifications", FindAsync).WithName("ReportFalseInformation").ForStaff([.. Roles.Staff])
            .WithFaults<ClarificationInput>((input, services) => input.Faults(services.GetRequiredService<RegisterDesk>().Today))
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400);
        town.MapPost("/clarifications/{id:guid}/verification", VerifyAsync).WithName("VerifyFalseInformation").ForStaff(Roles.Reviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/clarifications/{id:guid}/dismissal", DismissAsync).WithName("DismissFalseInformation").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/clarifications/{id:guid}/publication", PublishAsync).WithName("PublishClarification").ForStaff(Roles.InformationOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/clarifications/{id:guid}/closure", CloseAsync).WithName("CloseClarification").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Created<ClarificationView>, ProblemHttpResult>> FindAsync(ClarificationInput input, RegisterDesk desk, CancellationToken ct)
    {
        var finding = new ClarificationFinding(input.Subject, input.Source, input.FoundOn!.Value);
        return await desk.AddAsync(new Clarification(desk.Town, finding, desk.Actor, desk.Now), taken: null, Act("found"), ct);
    }

    private static Task<Results<Ok<ClarificationView>, ProblemHttpResult>> VerifyAsync(Guid id, ClarificationVerificationInput input, RegisterDesk desk, CancellationToken ct) =>
        ChangeAsync(id, "verified", desk, found => found.Verify(input.Kind, input.Outcome, desk.Actor, desk.Now), ct);

    private static Task<Results<Ok<ClarificationView>, ProblemHttpResult>> DismissAsync(Guid id, ClarificationNoteInput input, RegisterDesk desk, CancellationToken ct) =>
        ChangeAsync(id, "dismissed", desk, found => found.Dismiss(input.Note, desk.Actor, desk.Now), ct);

    private static async Task<Results<Ok<ClarificationView>, ProblemHttpResult>> PublishAsync(Guid id, ClarificationPublicationInput input, RegisterDesk desk, CancellationToken ct)
    {
        var item = await desk.ItemAsync(input.ItemId!.Value, ct);
        return item is null
            ? ItemErrors.NotFound.ToProblem()
            : await ChangeAsync(id, "published", desk, found => found.Publish(item.Id, item.State == ItemState.Published, desk.Actor, desk.Now), ct);
    }

    private static Task<Results<Ok<ClarificationView>, ProblemHttpResult>> CloseAsync(Guid id, ClarificationNoteInput input, RegisterDesk desk, CancellationToken ct) =>
        ChangeAsync(id, "closed", desk, found => found.Close(input.Note, desk.Actor, desk.Now), ct);

    private static async Task<Results<Ok<ClarificationView>, ProblemHttpResult>> ChangeAsync(
        Guid id, string done, RegisterDesk desk, Func<Clarification, Result> deed, CancellationToken ct) =>
        await desk.ChangeAsync(await desk.FindAsync<Clarification>(id, ct), ClarificationErrors.NotFound, Act(done), deed, ct);

    private static RegisterAct<Clarification, ClarificationView> Act(string done) => new("clarifications", "clarification." + done, ClarificationView.Of);
}

/// <param name="Subject">What is said.</param>
/// <param name="Source">Where: a page, a group, an office.</param>
public sealed record ClarificationInput(
    [property: Required, StringLength(2000, MinimumLength = 1)] string Subject, [property: Required, StringLength(500, MinimumLength = 1)] string Source,
    [property: Required] DateOnly? FoundOn)
{
    internal IReadOnlyList<Fault> Faults(DateOnly today) =>
        FoundOn > today ? [new("foundOn", ClarificationErrors.InFuture.Code, ClarificationErrors.InFuture.Message)] : [];
}

/// <param name="Kind">false or incomplete.</param>
/// <param name="Outcome">What is true, and how that was established.</param>
public sealed record ClarificationVerificationInput(
    [property: Required, RegularExpression("false|incomplete")] string Kind, [property: Required, StringLength(4000, MinimumLength = 1)] string Outcome);

public sealed record ClarificationPublicationInput([property: Required] Guid? ItemId);

public sealed record ClarificationNoteInput([property: Required, StringLength(2000, MinimumLength = 1)] string Note);

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record ClarificationView(
    Guid Id, string State, ClarificationFinding Finding, string? Kind, string? Outcome, Guid? ItemId, IReadOnlyList<ClarificationStep> Steps, long Version)
{
    internal static ClarificationView Of(Clarification c) => new(c.Id, c.State, c.Finding, c.Kind, c.Outcome, c.ItemId, c.Steps, c.Version);
}
