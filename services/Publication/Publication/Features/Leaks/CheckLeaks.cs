using System.ComponentModel.DataAnnotations;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>Looks for leaks in a text or in a file, and stores nothing.</summary>
internal static class CheckLeaks
{
    private const int MaxTitle = 500;
    private const int MaxBody = 1_000_000;

    public static void Map(RouteGroupBuilder town) => town.MapPost("/leak-checks", HandleAsync)
        .WithName(nameof(CheckLeaks)).ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver)
        .Accepts<LeakTextInput>("application/json", "*/*")
        .ProducesProblem(400).ProducesProblem(413).ProducesProblem(415).ProducesProblem(422);

    private static async Task<Results<Ok<LeakCheckView>, ProblemHttpResult>> HandleAsync(HttpContext http, TownContext town, LeakCheck check, CancellationToken ct)
    {
        if (http.Request.HasJsonContentType()) return await TextAsync(http, town, check, ct);
        var (upload, problem) = await UploadedFile.ReadAsync(http, ct);
        if (upload is null) return problem!;
        if ((await check.ScanAsync(town.Slug!, upload.File, ct)).Failed(out var error, out var findings)) return UploadedFile.ProblemOf(error);
        return TypedResults.Ok(LeakCheckView.Of(findings));
    }

    private static async Task<Results<Ok<LeakCheckView>, ProblemHttpResult>> TextAsync(HttpContext http, TownContext town, LeakCheck check, CancellationToken ct)
    {
        LeakTextInput? input;
        try
        {
            input = await http.Request.ReadFromJsonAsync<LeakTextInput>(ct);
        }
        catch (JsonException)
        {
            return Problems.Invalid("", "publication.json-unreadable", "The body is no JSON object with title and body.");
        }

        if (Faults(input) is { Count: > 0 } faults) return Problems.Invalid(faults);
        return TypedResults.Ok(LeakCheckView.Of(check.Scan(town.Slug!, ScannedDocument.Of(input!.Title!, input.Body!))));
    }

    private static List<Fault> Faults(LeakTextInput? input)
    {
        var faults = new List<Fault>();
        if (input?.Title is not { Length: <= MaxTitle }) faults.Add(new("title", "publication.title-missing-or-long", $"A title has at most {MaxTitle} characters."));
        if (input?.Body is not { Length: <= MaxBody }) faults.Add(new("body", "publication.body-missing-or-long", $"A body has at most {MaxBody} characters."));
        return faults;
    }
}

/// <summary>A text to look at.</summary>
public sealed record LeakTextInput([property: Required, StringLength(500)] string? Title, [property: Required, StringLength(1_000_000)] string? Body);

/// <summary>A finding: where, how severe, and a masked quotation.</summary>
public sealed record LeakFindingView(string Id, string Detector, LeakSeverity Severity, string Place, int Start, int Length, string Excerpt, string? Note)
{
    internal static LeakFindingView Of(Finding f) => new(f.Id, f.Detector, f.Severity, f.Place, f.Start, f.Length, f.Excerpt, f.Note);
}

/// <summary>All findings. <c>passes</c>: nothing blocks and nothing asks for a look.</summary>
public sealed record LeakCheckView(bool Passes, int Block, int Review, int Info, IReadOnlyList<LeakFindingView> Findings)
{
    internal static LeakCheckView Of(IReadOnlyList<Finding> findings) => new(
        findings.All(f => f.Severity == LeakSeverity.Info), findings.Count(f => f.Severity == LeakSeverity.Block), findings.Count(f => f.Severity == LeakSeverity.Review),
        findings.Count(f => f.Severity == LeakSeverity.Info), [.. findings.Select(LeakFindingView.Of)]);
}
