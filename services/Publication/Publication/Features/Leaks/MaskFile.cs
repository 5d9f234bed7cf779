using System.Globalization;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>Masks a file: field or parameter <c>finding</c> names what to mask by id, <c>block</c> all that block, <c>all</c> whatever is found.</summary>
internal static class MaskFile
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/leak-checks/masked", HandleAsync)
        .WithName(nameof(MaskFile)).ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver)
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        HttpContext http, TownContext town, LeakCheck check, CancellationToken ct, IdentityMask identity = IdentityMask.TwoAndThree, bool lastFourOfAccount = false)
    {
        var (upload, problem) = await UploadedFile.ReadAsync(http, ct);
        if (upload is null) return problem!;
        if (upload.Selected.Count == 0) return Problems.Invalid("finding", "publication.no-finding-named", "Say which findings to mask: ids, 'block' or 'all'.");
        if (await UnknownAsync(upload, town, check, ct) is { } unknown) return unknown;
        var masking = await check.MaskAsync(town.Slug!, upload.File, new MaskingRules(identity, lastFourOfAccount), f => IsSelected(f, upload.Selected), ct);
        if (masking.Failed(out var error, out var masked)) return UploadedFile.ProblemOf(error);
        http.Response.Headers["GovPortal-Masked"] = masked.Redactions.Count.ToString(CultureInfo.InvariantCulture);
        http.Response.Headers["GovPortal-Findings-Left"] = masked.Left.Count(f => f.Severity != LeakSeverity.Info).ToString(CultureInfo.InvariantCulture);
        return TypedResults.File(masked.Content, masked.MediaType, upload.File.Name.Length > 0 ? upload.File.Name : "masked");
    }

    private static bool IsSelected(Finding finding, IReadOnlyList<string> selected) =>
        selected.Contains(finding.Id) || selected.Contains("all") || (finding.Severity == LeakSeverity.Block && selected.Contains("block"));

    /// <summary>An id that the file does not have: all of them are named at once.</summary>
    private static async Task<ProblemHttpResult?> UnknownAsync(UploadedFile upload, TownContext town, LeakCheck check, CancellationToken ct)
    {
        var ids = upload.Selected.Where(s => s is not ("all" or "block")).ToList();
        if (ids.Count == 0) return null;
        if ((await check.ScanAsync(town.Slug!, upload.File, ct)).Failed(out var error, out var findings)) return UploadedFile.ProblemOf(error);
        var unknown = ids.Except(findings.Select(f => f.Id), StringComparer.Ordinal).ToList();
        return unknown.Count == 0 ? null : LeakErrors.UnknownFinding.Saying($"The file has no finding {string.Join(", ", unknown)}.").ToProblem();
    }
}
