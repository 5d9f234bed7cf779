using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Documents;

/// <summary>Head, contact and numbering of a town's documents; the bodies that hear remedies, by county and, where it differs, by town.</summary>
internal static class SetLetterhead
{
    public static void MapTown(RouteGroupBuilder town)
    {
        town.MapGet("/letterhead", ReadAsync).WithName("ReadLetterhead").ForTownOrCounty();
        town.MapPut("/letterhead", HandleAsync).WithName(nameof(SetLetterhead)).ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(428);
    }

    public static void MapCounty(RouteGroupBuilder county)
    {
        county.MapGet("/letterhead", ReadCountyAsync).WithName("ReadCountyLetterhead").ForCounty();
        county.MapPut("/letterhead", HandleCountyAsync).WithName("SetCountyLetterhead").ForCountyOffice()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(428);
    }

    private static async Task<Ok<LetterheadView>> ReadAsync(RequestsDb db, CancellationToken ct)
    {
        var own = await db.TownLetterheads.AsNoTracking().SingleOrDefaultAsync(ct);
        return TypedResults.Ok(LetterheadView.Of(own?.Details ?? new(), own?.Version ?? 0, await Letterhead.OfAsync(db, ct)));
    }

    private static async Task<Results<Ok<LetterheadView>, ProblemHttpResult>> HandleAsync(LetterheadInput input, HttpContext http, RequestsDb db, CancellationToken ct)
    {
        if (IfMatch.Of(http) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        var details = new LetterheadDetails(
            input.AgencyName, input.CodeWord, input.NumberPattern, input.Contact, input.PaymentWay, input.CountyGovernment, input.Court);
        if (details.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        var own = await db.TownLetterheads.SingleOrDefaultAsync(ct);
        if (seen != (own?.Version ?? 0)) return IfMatch.Stale.ToProblem(("currentVersion", own?.Version ?? 0));
        if (own is null) db.TownLetterheads.Add(own = new TownLetterhead { TownId = db.Town.RequireTown() });
        own.Change(details);
        db.Audit("letterhead.set", "letterhead", new { own.Version });
        if (await db.SaveNewAsync(ct) is { } taken) return taken.ToProblem();
        return TypedResults.Ok(LetterheadView.Of(details, own.Version, await Letterhead.OfAsync(db, ct)));
    }

    private static async Task<Ok<CountyLetterheadView>> ReadCountyAsync(RequestsDb db, CancellationToken ct)
    {
        var one = await db.CountyLetterheads.AsNoTracking().SingleOrDefaultAsync(ct);
        return TypedResults.Ok(CountyLetterheadView.Of(one?.Bodies ?? RemedyBodies.General, one?.Version ?? 0));
    }

    private static async Task<Results<Ok<CountyLetterheadView>, ProblemHttpResult>> HandleCountyAsync(
        CountyLetterheadInput input, HttpContext http, RequestsDb db, CancellationToken ct)
    {
        if (IfMatch.Of(http) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        var details = new LetterheadDetails(CountyGovernment: input.CountyGovernment, Court: input.Court);
        if (details.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        var one = await db.CountyLetterheads.SingleOrDefaultAsync(ct);
        if (seen != (one?.Version ?? 0)) return IfMatch.Stale.ToProblem(("currentVersion", one?.Version ?? 0));
        if (one is null) db.CountyLetterheads.Add(one = new CountyLetterhead { Id = CountyLetterhead.TheOne });
        one.Change(new RemedyBodies(input.CountyGovernment, input.Court, input.PrintsUnreviewable ?? true));
        db.Audit("county-letterhead.set", "county letterhead", new { one.Version });
        if (await db.SaveNewAsync(ct) is { } taken) return taken.ToProblem();
        return TypedResults.Ok(CountyLetterheadView.Of(one.Bodies, one.Version));
    }
}

/// <summary>Null stands for the default.</summary>
public sealed record LetterheadInput(
    string? AgencyName, string? CodeWord, string? NumberPattern, string? Contact, string? PaymentWay, string? CountyGovernment, string? Court);

/// <param name="PrintsUnreviewable">Whether remedies are printed in documents that courts do not review (法释〔2025〕8号 art. 10); true if not said.</param>
public sealed record CountyLetterheadInput([property: Required] string CountyGovernment, [property: Required] string Court, bool? PrintsUnreviewable);

/// <param name="Set">What the town has set.</param>
/// <param name="Version">To be sent as <c>If-Match</c>; 0 while nothing is set.</param>
/// <param name="ExampleNumber">A number by the rule in force.</param>
public sealed record LetterheadView(
    LetterheadDetails Set, long Version, string AgencyName, string ExampleNumber, string? Contact, string PaymentWay, string CountyGovernment, string Court)
{
    internal static LetterheadView Of(LetterheadDetails set, long version, Letterhead head) => new(
        set, version, head.Agency, head.Rule.Number(2026, DocumentKinds.Replies, 1), head.Contact, head.PaymentWay, head.Bodies.CountyGovernment, head.Bodies.Court);
}

public sealed record CountyLetterheadView(string CountyGovernment, string Court, bool PrintsUnreviewable, long Version)
{
    internal static CountyLetterheadView Of(RemedyBodies bodies, long version) => new(bodies.CountyGovernment, bodies.Court, bodies.PrintsUnreviewable, version);
}
