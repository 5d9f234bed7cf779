using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Withheld;

/// <summary>Information is filed as withheld (不予公开备案), the filing mended, or deleted as entered in error.</summary>
internal static class FileWithheld
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/withheld-filings", HandleAsync).WithName(nameof(FileWithheld)).ForStaff(Roles.CaseOfficer, Roles.SecrecyReviewer)
            .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPut("/withheld-filings/{key}", ChangeAsync).WithName("ChangeWithheldFiling").ForStaff(Roles.CaseOfficer, Roles.SecrecyReviewer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapDelete("/withheld-filings/{key}", DeleteAsync).WithName("DeleteWithheldFiling").ForOnboarding(Roles.CaseOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409);
    }

    private static async Task<Results<Created<WithheldFilingView>, ProblemHttpResult>> HandleAsync(
        WithheldFilingInput input, WithheldDesk desk, IOptions<WithheldOptions> options, CancellationToken ct)
    {
        if (input.Faults(desk.Today) is { Count: > 0 } faults) return Problems.Invalid(faults);
        var details = input.Details(options.Value);
        var key = input.Key.Trim();
        var filing = await desk.FindAsync(key, ct);
        if (filing is { Deleted: false }) return WithheldErrors.KeyTaken.ToProblem();
        if (filing is null)
        {
            filing = new WithheldFiling(desk.Db.Town.RequireTown(), key, details, importedBy: null);
            filing.NameCase(input.CaseNo);
            desk.Db.WithheldFilings.Add(filing);
        }
        else
        {
            filing.EnterAgain(details, input.CaseNo);
        }

        desk.Record(filing, "filed");
        if (await desk.Db.SaveNewAsync(ct, WithheldErrors.KeyTaken) is { } taken) return taken.ToProblem();
        return TypedResults.Created($"/api/requests/towns/{desk.Db.Town.Slug}/withheld-filings/{Uri.EscapeDataString(key)}", WithheldFilingView.Of(filing));
    }

    private static async Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> ChangeAsync(
        string key, WithheldFilingChangeInput input, WithheldDesk desk, IOptions<WithheldOptions> options, HttpContext http, CancellationToken ct)
    {
        var whole = new WithheldFilingInput(key, input.Title, input.Ground, input.DecidedOn, input.DecidedBy, input.ReviewOn, input.CaseNo);
        if (whole.Faults(desk.Today) is { Count: > 0 } faults) return Problems.Invalid(faults);
        return await desk.ActAsync(key, "changed", http, found => found.Change(whole.Details(options.Value), input.CaseNo), ct);
    }

    /// <summary>A deletion wins over any version: what was entered in error is wrong in all of them. <c>If-Match</c> is heeded when sent.</summary>
    private static async Task<Results<Ok<WithheldFilingView>, ProblemHttpResult>> DeleteAsync(
        string key, [FromBody] DeletionInput input, WithheldDesk desk, HttpContext http, CancellationToken ct)
    {
        if (await desk.FindAsync(key, ct) is not { } found) return WithheldErrors.NotFound.ToProblem();
        if (http.Request.Headers.IfMatch.Count > 0 && Preconditions.Refusal(http, found.Version) is { } refusal) return refusal;
        if (found.Delete(input.Reason).Failed(out var error)) return error.ToProblem();
        desk.Record(found, "deleted");
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(found.Version);
        return TypedResults.Ok(WithheldFilingView.Of(found));
    }
}

/// <param name="Key">The town's own unique key.</param>
/// <param name="Ground">A refusal ground of the Regulation in force on <paramref name="DecidedOn"/>.</param>
/// <param name="ReviewOn">When it is looked at again; without one, after the interval that the county sets.</param>
/// <param name="CaseNo">The case in which it was withheld, if one.</param>
public sealed record WithheldFilingInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Key,
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: Required] string Ground,
    [property: Required] DateOnly? DecidedOn,
    [property: Required, StringLength(200, MinimumLength = 1)] string DecidedBy,
    DateOnly? ReviewOn,
    [property: StringLength(100, MinimumLength = 1)] string? CaseNo)
{
    internal WithheldDetails Details(WithheldOptions options) => new(
        Title.Trim(), Ground, DecidedOn!.Value, DecidedBy.Trim(), ReviewOn ?? options.FirstLook(DecidedOn.Value));

    internal IReadOnlyList<Fault> Faults(DateOnly today)
    {
        var faults = new List<Fault>();
        if (DecidedOn > today) faults.Add(new("decidedOn", WithheldErrors.DateInFuture.Code, WithheldErrors.DateInFuture.Message));
        if (RuleSet.ForReceipt(DecidedOn!.Value).Failed(out _, out var rules))
            faults.Add(new("decidedOn", WithheldErrors.BeforeRegulation.Code, WithheldErrors.BeforeRegulation.Message));
        else if (!Decisions.Grounds(rules.Regime).Contains(Ground))
            faults.Add(new("ground", "requests.unknown-withheld-ground", $"The ground is one of {string.Join(", ", Decisions.Grounds(rules.Regime).Order(StringComparer.Ordinal))}."));
        if (ReviewOn < DecidedOn) faults.Add(new("reviewOn", "requests.review-before-decision", "A filing is looked at again after it was decided."));
        return faults;
    }
}

/// <summary>The whole of what was filed.</summary>
public sealed record WithheldFilingChangeInput(
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: Required] string Ground,
    [property: Required] DateOnly? DecidedOn,
    [property: Required, StringLength(200, MinimumLength = 1)] string DecidedBy,
    DateOnly? ReviewOn,
    [property: StringLength(100, MinimumLength = 1)] string? CaseNo);
