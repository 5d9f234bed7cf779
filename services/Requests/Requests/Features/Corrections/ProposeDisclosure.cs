using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Requests;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Corrections;

/// <summary>What several people ask for, or one proposes, is put up to be made public; accepted, it becomes a draft in Publication (2019 art. 44).</summary>
internal static class ProposeDisclosure
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/disclosure-proposals", HandleAsync).WithName(nameof(ProposeDisclosure)).ForStaff(Roles.CaseOfficer, Roles.InformationOfficer)
            .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(422);
        town.MapGet("/disclosure-proposals", ListAsync).WithName("ListDisclosureProposals").ForTownOrCounty().ProducesProblem(400);
        town.MapGet("/disclosure-proposals/{id:guid}", FindAsync).WithName("FindDisclosureProposal").ForTownOrCounty();
        town.MapGet("/disclosure-proposals/{id:guid}/text", TextAsync).WithName("ReadDisclosureProposalText").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
        town.MapPost("/disclosure-proposals/{id:guid}/decision", DecideAsync).WithName("DecideDisclosureProposal").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static async Task<Results<Created<DisclosureProposalView>, ProblemHttpResult>> HandleAsync(
        DisclosureProposalInput input, CorrectionDesk desk, CancellationToken ct)
    {
        var numbers = (input.CaseNos ?? []).Distinct(StringComparer.Ordinal).ToList();
        var cases = await desk.Db.Cases.AsNoTracking().Where(c => !c.Deleted && numbers.Contains(c.CaseNo)).Select(c => new { c.Id, c.ApplicantKey }).ToListAsync(ct);
        if (cases.Count < numbers.Count) return DisclosureErrors.CaseUnknown.ToProblem();
        var applicants = cases.Select(c => c.ApplicantKey ?? c.Id.ToString()).Distinct(StringComparer.Ordinal).Count();
        var what = new ProposedDisclosure(input.Source, input.Title.Trim(), input.Summary.Trim(), input.ProducedOn!.Value, numbers);
        var text = desk.SealProposal(input.Text);
        if (DisclosureProposal.Propose(desk.Db.Town.RequireTown(), what, applicants, text, desk.Today, desk.Db.Town.Actor).Failed(out var error, out var proposal))
            return error.ToProblem();
        desk.Db.Disclosures.Add(proposal);
        desk.Db.Audit("disclosure.proposed", $"disclosure proposal {proposal.Id}", new { proposal.Source, applicants });
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/requests/towns/{desk.Db.Town.Slug}/disclosure-proposals/{proposal.Id}", DisclosureProposalView.Of(proposal));
    }

    private static async Task<Results<Ok<DisclosureProposalPage>, ProblemHttpResult>> ListAsync(CorrectionDesk desk, CancellationToken ct, int limit = 50, Guid? after = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.");
        var query = desk.Db.Disclosures.AsNoTracking();
        if (after is { } last) query = query.Where(d => d.Id > last);
        var found = await query.OrderBy(d => d.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new DisclosureProposalPage([.. found.Select(DisclosureProposalView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    private static async Task<Results<Ok<DisclosureProposalView>, ProblemHttpResult>> FindAsync(Guid id, CorrectionDesk desk, CancellationToken ct) =>
        await desk.Db.Disclosures.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is { } found
            ? TypedResults.Ok(DisclosureProposalView.Of(found))
            : DisclosureErrors.NotFound.ToProblem();

    /// <summary>Reading what a person wrote is recorded.</summary>
    private static async Task<Results<Ok<DisclosureProposalTextView>, ProblemHttpResult>> TextAsync(Guid id, CorrectionDesk desk, CancellationToken ct)
    {
        if (await desk.Db.Disclosures.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id, ct) is not { } found) return DisclosureErrors.NotFound.ToProblem();
        desk.Db.Audit("applicant.read", $"disclosure proposal {found.Id}");
        await desk.Db.SaveChangesAsync(ct);
        return TypedResults.Ok(new DisclosureProposalTextView(found.Id, desk.Open(found)));
    }

    private static async Task<Results<Ok<DisclosureProposalView>, ProblemHttpResult>> DecideAsync(
        Guid id, DisclosureDecisionInput input, CorrectionDesk desk, HttpContext http, CancellationToken ct)
    {
        if (await desk.Db.Disclosures.SingleOrDefaultAsync(d => d.Id == id, ct) is not { } found) return DisclosureErrors.NotFound.ToProblem();
        if (Preconditions.Refusal(http, found.Version) is { } refusal) return refusal;
        if (found.Decide(input.Accepted!.Value, input.Reason, desk.Today, desk.Db.Town.Actor).Failed(out var error)) return error.ToProblem();
        if (input.Accepted.Value)
        {
            desk.Db.Publish(new DisclosuresAccepted(
                found.TownId.Value, [new DisclosureFact(found.Id, found.Version, found.Key, found.Title, found.Summary, found.ProducedOn)]));
        }

        desk.Db.Audit("disclosure.decided", $"disclosure proposal {found.Id}", new { found.State });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(found.Version);
        return TypedResults.Ok(DisclosureProposalView.Of(found));
    }
}

/// <param name="Source">staff (at least two applicants asked for the same) or applicant.</param>
/// <param name="Title">What is to be made public, in staff's words; names nobody who applied.</param>
/// <param name="Summary">What the draft begins with.</param>
/// <param name="ProducedOn">When the information was produced.</param>
/// <param name="CaseNos">The cases in which it was asked for.</param>
/// <param name="Text">What the applicant wrote; kept encrypted.</param>
public sealed record DisclosureProposalInput(
    [property: Required] string Source,
    [property: Required, StringLength(500, MinimumLength = 1)] string Title,
    [property: Required, StringLength(4000, MinimumLength = 1)] string Summary,
    [property: Required] DateOnly? ProducedOn,
    IReadOnlyList<string>? CaseNos,
    [property: StringLength(4000)] string? Text);

/// <param name="Reason">Needed for a rejection.</param>
public sealed record DisclosureDecisionInput([property: Required] bool? Accepted, [property: StringLength(1000)] string? Reason);

/// <param name="State">proposed, accepted, rejected or published.</param>
/// <param name="IndexNumber">Of the item as which it became public.</param>
/// <param name="ItemKey">Key of the draft in Publication, once accepted.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record DisclosureProposalView(
    Guid Id, string Source, string Title, string Summary, DateOnly ProducedOn, IReadOnlyList<string> CaseNos, DateOnly ProposedOn, string State, DateOnly? DecidedOn,
    string? Reason, string? ItemKey, string? IndexNumber, DateOnly? PublishedOn, long Version)
{
    internal static DisclosureProposalView Of(DisclosureProposal d) => new(
        d.Id, d.Source, d.Title, d.Summary, d.ProducedOn, d.CaseNos, d.ProposedOn, d.State, d.DecidedOn, d.Reason,
        d.State is DisclosureProposal.Accepted or DisclosureProposal.Published ? d.Key : null, d.IndexNumber, d.PublishedOn, d.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record DisclosureProposalPage(IReadOnlyList<DisclosureProposalView> Proposals, Guid? Next);

/// <param name="Text">What the applicant wrote; null if nothing.</param>
public sealed record DisclosureProposalTextView(Guid Id, string? Text);
