using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Corrections;

/// <summary>A town's applications for correction; who applied and what is claimed only for those who work on them, and recorded.</summary>
internal static class ReadCorrections
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/corrections", ListAsync).WithName("ListCorrections").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/corrections/{correctionNo}", FindAsync).WithName("FindCorrection").ForTownOrCounty();
        town.MapGet("/corrections/{correctionNo}/content", ContentAsync).WithName("ReadCorrectionContent").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
    }

    private static async Task<Results<Ok<CorrectionPage>, ProblemHttpResult>> ListAsync(
        CorrectionDesk desk, CancellationToken ct, int limit = 50, Guid? after = null, string? state = null)
    {
        var faults = new List<Fault>();
        if (limit is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (state is not null && !CorrectionStates.All.Contains(state)) faults.Add(new("state", "requests.unknown-correction-state", "state is received, verifying or closed."));
        if (faults.Count > 0) return Problems.Invalid(faults);
        var query = desk.Db.Corrections.AsNoTracking().Where(c => !c.Deleted);
        if (state is not null) query = query.Where(c => c.State == state);
        if (after is { } last) query = query.Where(c => c.Id > last);
        var found = await query.OrderBy(c => c.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new CorrectionPage([.. found.Select(CorrectionView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    private static async Task<Results<Ok<CorrectionView>, ProblemHttpResult>> FindAsync(string correctionNo, CorrectionDesk desk, CancellationToken ct) =>
        await LoadAsync(correctionNo, desk, ct) is { } found ? TypedResults.Ok(CorrectionView.Of(found)) : CorrectionErrors.NotFound.ToProblem();

    private static async Task<Results<Ok<CorrectionContentView>, ProblemHttpResult>> ContentAsync(string correctionNo, CorrectionDesk desk, CancellationToken ct)
    {
        if (await LoadAsync(correctionNo, desk, ct) is not { } found) return CorrectionErrors.NotFound.ToProblem();
        desk.Db.Audit("applicant.read", $"correction {found.Id}");
        await desk.Db.SaveChangesAsync(ct);
        var c = desk.Open(found);
        return TypedResults.Ok(new CorrectionContentView(
            found.CorrectionNo, c?.ApplicantName, c?.Contact, c?.IdentityNumber, c?.Record, c?.Claim, c?.Evidence, desk.OpenAnswer(found)));
    }

    private static Task<CorrectionCase?> LoadAsync(string number, CorrectionDesk desk, CancellationToken ct) =>
        desk.Db.Corrections.AsNoTracking().SingleOrDefaultAsync(c => c.CorrectionNo == number && !c.Deleted, ct);
}

/// <summary>An application for correction without who applied.</summary>
/// <param name="State">received, verifying or closed.</param>
/// <param name="DueOn">Last day by the county's own limit: the Regulation sets none.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record CorrectionView(
    Guid Id, string CorrectionNo, string Channel, DateOnly ReceivedOn, string State, DateOnly DueOn, bool DueIsProvisional, string? Outcome, DateOnly? DecidedOn,
    DateOnly? ToldOn, string? Agency, bool Late, long Version)
{
    internal static CorrectionView Of(CorrectionCase c) => new(
        c.Id, c.CorrectionNo, c.Channel, c.ReceivedOn, c.State, c.DueOn, c.DueIsProvisional, c.Outcome, c.DecidedOn, c.ToldOn, c.Agency, c.Late, c.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record CorrectionPage(IReadOnlyList<CorrectionView> Corrections, Guid? Next);

/// <summary>Who applied and what is claimed; all null once the time to keep it is over.</summary>
public sealed record CorrectionContentView(
    string CorrectionNo, string? ApplicantName, string? Contact, string? IdentityNumber, string? Record, string? Claim, string? Evidence, string? Answer);
