using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features;

/// <summary>A case is decided, and the reply delivered.</summary>
internal static class DecideCase
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/decision", DecideAsync).WithName(nameof(DecideCase)).ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/delivery", DeliverAsync).WithName("DeliverReply").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> DecideAsync(
        string caseNo, DecisionInput input, HttpContext http, RequestsDb db, TimeProvider clock, CancellationToken ct) =>
        ChangeAsync(caseNo, http, db, "case.decided", found => input.DecidedOn > LegalDay.Today(clock)
            ? CaseErrors.DateInFuture
            : found.Decide(new Outcome(input.Decision, input.Grounds ?? [], input.DecidedOn!.Value)), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> DeliverAsync(
        string caseNo, DeliveryInput input, HttpContext http, RequestsDb db, TimeProvider clock, CancellationToken ct) =>
        ChangeAsync(caseNo, http, db, "case.delivered", found => input.DeliveredOn > LegalDay.Today(clock)
            ? CaseErrors.DateInFuture
            : found.Deliver(input.DeliveredOn!.Value), ct);

    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> ChangeAsync(
        string caseNo, HttpContext http, RequestsDb db, string action, Func<Case, Result> change, CancellationToken ct)
    {
        if (IfMatch.Of(http) is not { } version) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        var found = await db.Cases.SingleOrDefaultAsync(c => c.CaseNo == caseNo, ct);
        if (found is null) return CaseErrors.NotFound.ToProblem();
        if (found.Version != version) return IfMatch.Stale.ToProblem(("currentVersion", found.Version));
        if (change(found).Failed(out var error)) return error.ToProblem();
        db.Publish(found.ToFacts());
        db.Audit(action, $"case {found.Id}", new { found.Version, found.Decision });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateConcurrencyException)
        {
            return IfMatch.Stale.ToProblem(("currentVersion", version + 1));
        }

        return TypedResults.Ok(CaseView.Of(found));
    }
}

public sealed record DecisionInput([property: Required] string Decision, IReadOnlyList<string>? Grounds, [property: Required] DateOnly? DecidedOn);

public sealed record DeliveryInput([property: Required] DateOnly? DeliveredOn);
