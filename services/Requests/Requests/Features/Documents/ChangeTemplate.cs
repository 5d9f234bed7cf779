using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Documents;

/// <summary>The county reads and changes the wording of its towns' documents. Old versions stay: issued documents name them.</summary>
internal static class ChangeTemplate
{
    public static void Map(RouteGroupBuilder county)
    {
        county.MapGet("/templates", ListAsync).WithName("ListTemplates").RequireAuthorization();
        county.MapGet("/templates/{code}", FindAsync).WithName("FindTemplate").RequireAuthorization().ProducesProblem(404);
        county.MapPut("/templates/{code}", HandleAsync).WithName(nameof(ChangeTemplate)).ForCountyOffice()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(428);
    }

    private static async Task<Ok<IReadOnlyList<TemplateView>>> ListAsync(RequestsDb db, CancellationToken ct)
    {
        var changed = (await db.CountyTemplates.AsNoTracking().ToListAsync(ct)).GroupBy(t => t.Kind, StringComparer.Ordinal)
            .ToDictionary(g => g.Key, g => g.MaxBy(t => t.Version)!, StringComparer.Ordinal);
        return TypedResults.Ok<IReadOnlyList<TemplateView>>(
            [.. DocumentKinds.All.Select(kind => TemplateView.Of(kind, changed.GetValueOrDefault(kind.Code)?.Wording ?? DocumentTemplate.Shipped(kind)))]);
    }

    private static async Task<Results<Ok<TemplateHistoryView>, ProblemHttpResult>> FindAsync(string code, RequestsDb db, CancellationToken ct)
    {
        if (DocumentKinds.Named(code) is not { } kind) return DocumentErrors.UnknownTemplate.ToProblem();
        var changed = await db.CountyTemplates.AsNoTracking().Where(t => t.Kind == code).OrderByDescending(t => t.Version).Take(200).ToListAsync(ct);
        var shipped = DocumentTemplate.Shipped(kind);
        return TypedResults.Ok(new TemplateHistoryView(
            TemplateView.Of(kind, changed is [var last, ..] ? last.Wording : shipped),
            [.. changed.Select(t => new TemplateVersionView(t.Version, t.Title, t.Body, t.ChangedAt, t.ChangedBy)), new(1, shipped.Title, shipped.Body, null, null)]));
    }

    private static async Task<Results<Ok<TemplateView>, ProblemHttpResult>> HandleAsync(
        string code, TemplateInput input, HttpContext http, RequestsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (DocumentKinds.Named(code) is not { } kind) return DocumentErrors.UnknownTemplate.ToProblem();
        if (IfMatch.Of(http) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        var body = input.Body.ReplaceLineEndings("\n").Trim();
        if (DocumentTemplate.Check(kind, input.Title, body) is { Count: > 0 } faults) return Problems.Invalid(faults);
        var current = await db.CountyTemplates.Where(t => t.Kind == code).MaxAsync(t => (int?)t.Version, ct) ?? 1;
        if (seen != current) return IfMatch.Stale.ToProblem(("currentVersion", current));
        var next = new CountyTemplate
        {
            Kind = code,
            Version = current + 1,
            Title = input.Title.Trim(),
            Body = body,
            ChangedAt = clock.GetUtcNow(),
            ChangedBy = db.Town.Actor,
        };
        db.CountyTemplates.Add(next);
        db.Audit("template.changed", $"template {code}", new { next.Version });
        if (await db.SaveNewAsync(ct) is { } taken) return taken.ToProblem();
        return TypedResults.Ok(TemplateView.Of(kind, next.Wording));
    }
}

/// <param name="Body">A paragraph per line, with placeholders in double braces; see the template's lists.</param>
public sealed record TemplateInput(
    [property: Required, StringLength(DocumentTemplate.MaxTitle, MinimumLength = 1)] string Title,
    [property: Required, StringLength(20_000, MinimumLength = 1)] string Body);

/// <param name="Version">To be sent as <c>If-Match</c>; 1 is the wording shipped.</param>
/// <param name="Decisions">The decision codes told in this document; empty for a notice.</param>
/// <param name="Placeholders">Those it may use.</param>
/// <param name="Mandatory">Those it must use.</param>
public sealed record TemplateView(
    string Code, string Regime, int Version, string Title, string Body, IReadOnlyList<string> Decisions, IReadOnlyList<string> Placeholders, IReadOnlyList<string> Mandatory)
{
    internal static TemplateView Of(DocumentKind kind, DocumentTemplate wording) =>
        new(kind.Code, kind.Regime, wording.Version, wording.Title, wording.Body, kind.Decisions, kind.Placeholders, kind.Mandatory);
}

/// <param name="Versions">The newest first.</param>
public sealed record TemplateHistoryView(TemplateView Current, IReadOnlyList<TemplateVersionView> Versions);

public sealed record TemplateVersionView(int Version, string Title, string Body, DateTimeOffset? ChangedAt, string? ChangedBy);
