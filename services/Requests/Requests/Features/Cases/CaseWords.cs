using System.Security.Claims;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.ServiceDefaults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>What a request asks for is in the applicant's own words: for those who work on the town's cases, and each reading is recorded. Others see numbers, days and clocks.</summary>
internal sealed class CaseWords(RequestsDb db, ApplicantSeal seal, IHttpContextAccessor caller)
{
    /// <summary>Case officers, reviewers and approvers of this very town.</summary>
    public static bool MayReadThem(ClaimsPrincipal user, string? town) =>
        user.FindFirstValue(ClaimNames.Town) == town && (user.IsInRole(Roles.CaseOfficer) || user.IsInRole(Roles.Reviewer) || user.IsInRole(Roles.Approver));

    /// <summary>The case after a deed, whose own audit row says who had it before him.</summary>
    public CaseView Of(Case done) => CaseView.Of(done, MayRead(done) ? seal : null);

    /// <summary>Cases to be read: one audit row for a page, that names them, is in before the words go out.</summary>
    public async Task<IReadOnlyList<CaseView>> ReadAsync(IReadOnlyList<Case> cases, CancellationToken ct)
    {
        var worded = cases.Where(c => c.Description.Length > 0 && MayRead(c)).Select(c => c.Id).ToList();
        if (worded.Count > 0)
        {
            db.Audit("applicant.read", worded is [var one] ? $"case {one}" : $"{worded.Count} cases", new { what = "subject", cases = worded });
            await db.SaveChangesAsync(ct);
        }

        return [.. cases.Select(Of)];
    }

    /// <summary>The secrecy reviewer, too, must know what he reviews (2019 art. 17), while he reviews it.</summary>
    private bool MayRead(Case of)
    {
        var user = caller.HttpContext!.User;
        return MayReadThem(user, db.Town.Slug)
            || (of.State == CaseState.InSecrecyReview && user.FindFirstValue(ClaimNames.Town) == db.Town.Slug && user.IsInRole(Roles.SecrecyReviewer));
    }
}
