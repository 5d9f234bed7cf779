using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace GovPortal.Requests.Features.Appeals;

/// <summary>A reconsideration or lawsuit is entered, mended, or deleted as entered in error.</summary>
internal static class FileAppeal
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/appeals", HandleAsync).WithName(nameof(FileAppeal)).ForStaff(Roles.CaseOfficer).WithIdempotencyKey<RequestsDb>()
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPut("/appeals/{appealNo}", ChangeAsync).WithName("ChangeAppeal").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapDelete("/appeals/{appealNo}", DeleteAsync).WithName("DeleteAppeal").ForOnboarding(Roles.CaseOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409);
    }

    private static async Task<Results<Created<AppealView>, ProblemHttpResult>> HandleAsync(AppealInput input, AppealDesk desk, CancellationToken ct)
    {
        var now = await desk.NowAsync(ct);
        if (input.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await desk.UnknownCaseAsync(input.CaseNo, ct) is { } unknown) return unknown.ToProblem();
        var (number, text) = (input.AppealNo.Trim(), desk.SealIfAny(input.Text));
        var filed = await desk.FindAsync(number, ct);
        if (filed is { Deleted: false }) return AppealErrors.NumberTaken.ToProblem();
        if (filed is null)
        {
            filed = new Appeal(desk.Db.Town.RequireTown(), number, input.Details(), importedBy: null);
            filed.Seal(text);
            desk.Db.Appeals.Add(filed);
        }
        else
        {
            filed.EnterAgain(input.Details(), text);
        }

        desk.Record(filed, "filed");
        if (await desk.Db.SaveNewAsync(ct, AppealErrors.NumberTaken) is { } taken) return taken.ToProblem();
        return TypedResults.Created($"/api/requests/towns/{desk.Db.Town.Slug}/appeals/{Uri.EscapeDataString(number)}", AppealView.Of(filed, now.Calendar));
    }

    private static async Task<Results<Ok<AppealView>, ProblemHttpResult>> ChangeAsync(
        string appealNo, AppealChangeInput input, AppealDesk desk, HttpContext http, CancellationToken ct)
    {
        var now = await desk.NowAsync(ct);
        var whole = new AppealInput(appealNo, input.CaseNo, input.Kind, input.Body, input.FiledOn, input.Text);
        if (whole.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await desk.UnknownCaseAsync(input.CaseNo, ct) is { } unknown) return unknown.ToProblem();
        return await desk.ActAsync(appealNo, "changed", http, (found, _) => found.Change(whole.Details(), desk.SealIfAny(input.Text)), ct);
    }

    /// <summary>A deletion wins over any version: what was entered in error is wrong in all of them. <c>If-Match</c> is heeded when sent.</summary>
    private static async Task<Results<Ok<AppealView>, ProblemHttpResult>> DeleteAsync(
        string appealNo, [FromBody] DeletionInput input, AppealDesk desk, HttpContext http, CancellationToken ct)
    {
        if (await desk.FindAsync(appealNo, ct) is not { } found) return AppealErrors.NotFound.ToProblem();
        if (http.Request.Headers.IfMatch.Count > 0 && Preconditions.Refusal(http, found.Version) is { } refusal) return refusal;
        if (found.Delete(input.Reason).Failed(out var error)) return error.ToProblem();
        desk.Record(found, "deleted");
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(found.Version);
        return TypedResults.Ok(AppealView.Of(found, (await desk.NowAsync(ct)).Calendar));
    }
}

/// <param name="Kind">reconsideration, litigationDirect or litigationAfterReconsideration.</param>
/// <param name="Body">Who decides: a government or a court.</param>
/// <param name="Text">What the appellant wrote; kept encrypted.</param>
public sealed record AppealInput(
    [property: Required, StringLength(100, MinimumLength = 1)] string AppealNo,
    [property: StringLength(100, MinimumLength = 1)] string? CaseNo,
    [property: Required, KnownCode("appealKind")] string Kind,
    [property: Required, StringLength(200, MinimumLength = 1)] string Body,
    [property: Required, NotAhead] DateOnly? FiledOn,
    [property: StringLength(20_000)] string? Text)
{
    internal AppealDetails Details() => new(CaseNo, Kind, Body.Trim(), FiledOn!.Value, DecidedOn: null, Result: null);

    internal IReadOnlyList<Fault> Faults() =>
        FiledOn < RuleSet.FirstDay ? [new("filedOn", RuleErrors.BeforeRegulation.Code, RuleErrors.BeforeRegulation.Message)] : [];
}

/// <summary>The whole of what was entered at the beginning; a text that is not sent stays.</summary>
public sealed record AppealChangeInput(
    [property: StringLength(100, MinimumLength = 1)] string? CaseNo,
    [property: Required, KnownCode("appealKind")] string Kind,
    [property: Required, StringLength(200, MinimumLength = 1)] string Body,
    [property: Required, NotAhead] DateOnly? FiledOn,
    [property: StringLength(20_000)] string? Text);
