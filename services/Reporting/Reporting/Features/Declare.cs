using System.Text.Json;
using System.Text.Json.Nodes;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace GovPortal.Reporting.Features;

/// <summary>What a town declared for a year, with when and in which version.</summary>
public sealed record DeclarationView(
    string DeclaredBy, JsonElement? Table2, JsonElement? Statistics, JsonElement? Nil, JsonElement? Narrative, DateTimeOffset DeclaredAt, long Version);

/// <summary>A town declares for a year what no record can give; each declaration replaces the one before.</summary>
internal static class Declare
{
    private static readonly string[] Members = ["declaredBy", "table2", "statistics", "nil", "narrative"];

    public static void Map(IEndpointRouteBuilder town)
    {
        town.MapPut("/declarations/{year:int}", WriteAsync)
            .WithName("declare").ProducesProblem(StatusCodes.Status400BadRequest).ForOnboarding(Roles.Approver, Roles.InformationOfficer);
        town.MapGet("/declarations/{year:int}", ReadAsync).WithName("readDeclaration").ForTownOrCounty();
    }

    private static async Task<Results<Ok<DeclarationView>, ProblemHttpResult>> WriteAsync(
        int year, JsonElement body, TownContext town, ReportingDb db, TimeProvider clock, CancellationToken ct)
    {
        if (!ReportForm.IsReportYear(year)) return ReportErrors.NoReportYear.ToProblem();
        var now = ReportAccess.Moment(clock);
        var isRead = DeclarationReader.TryRead(body, year, LegalDay.Of(now), out _, out var shape);
        List<Fault> faults = [.. shape, .. isRead || shape.All(fault => fault.Code != "reporting.not-text") ? DeclaredNumbers.FaultsOf(body) : []];
        if (faults.Count > 0) return Problems.Invalid(faults);
        var content = Known(body);
        var stored = await db.Declarations.SingleOrDefaultAsync(row => row.Year == year, ct);
        if (stored is null) db.Declarations.Add(stored = new Declaration { TownId = town.RequireTown(), Year = year, Content = content, DeclaredAt = now, Version = 1 });
        else (stored.Content, stored.DeclaredAt, stored.Version) = (content, now, stored.Version + 1);
        db.Audit("report.declared", $"{year}", new { stored.Version });
        try
        {
            await db.SaveChangesAsync(ct);
        }
        catch (DbUpdateException failure) when (failure is DbUpdateConcurrencyException || failure.InnerException is PostgresException { SqlState: PostgresErrorCodes.UniqueViolation })
        {
            return ReportErrors.DeclaredMeanwhile.ToProblem();
        }

        return TypedResults.Ok(ViewOf(stored));
    }

    private static async Task<Results<Ok<DeclarationView>, ProblemHttpResult>> ReadAsync(int year, ReportingDb db, CancellationToken ct) =>
        await db.Declarations.AsNoTracking().SingleOrDefaultAsync(row => row.Year == year, ct) is { } stored
            ? TypedResults.Ok(ViewOf(stored))
            : ReportErrors.NoDeclaration.ToProblem();

    /// <summary>What the reader has looked at, and nothing else of what came in.</summary>
    private static string Known(JsonElement body)
    {
        var known = new JsonObject();
        foreach (var name in Members)
        {
            if (body.TryGetProperty(name, out var value)) known[name] = JsonNode.Parse(value.GetRawText());
        }

        return known.ToJsonString();
    }

    private static DeclarationView ViewOf(Declaration stored)
    {
        var content = JsonSerializer.Deserialize<JsonElement>(stored.Content);
        JsonElement? Member(string name) => content.TryGetProperty(name, out var value) ? value : null;
        return new DeclarationView(
            Member("declaredBy")?.GetString() ?? "", Member("table2"), Member("statistics"), Member("nil"), Member("narrative"), stored.DeclaredAt, stored.Version);
    }
}
