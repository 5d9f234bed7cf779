using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Publication;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.ReadingPoints;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.ReadingPoints;

/// <summary>A town's reading points: opened, closed, and listed for the public.</summary>
internal static class KeepReadingPoints
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/reading-points", OpenAsync).WithName("OpenReadingPoint").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPost("/reading-points/{id:guid}/closure", CloseAsync).WithName("CloseReadingPoint").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(422);
        town.MapGet("/reading-points", ListAsync).WithName("ListReadingPoints").ForPublic().WithRevalidation();
    }

    private static async Task<Results<Created<ReadingPointView>, ProblemHttpResult>> OpenAsync(ReadingPointInput input, PublicationDb db, CancellationToken ct)
    {
        if (await db.ReadingPoints.AnyAsync(p => p.Name == input.Name, ct)) return ReadingPoint.NameTaken.ToProblem();
        var point = new ReadingPoint(db.Town.RequireTown(), input.Name, input.Address, input.OpenedOn!.Value, input.Hours, input.Contact);
        if (input.ClosedOn is { } closed && point.Close(closed).Failed(out var error)) return error.ToProblem();
        db.ReadingPoints.Add(point);
        await SayAsync(db, point, "reading-point.opened", ct);
        return TypedResults.Created($"/api/publication/towns/{db.Town.Slug}/reading-points", ReadingPointView.Of(point));
    }

    private static async Task<Results<Ok<ReadingPointView>, ProblemHttpResult>> CloseAsync(
        Guid id, ClosureInput input, PublicationDb db, CancellationToken ct)
    {
        var point = await db.ReadingPoints.SingleOrDefaultAsync(p => p.Id == id, ct);
        if (point is null) return ReadingPoint.NotFound.ToProblem();
        if (point.Close(input.ClosedOn!.Value).Failed(out var error)) return error.ToProblem();
        await SayAsync(db, point, "reading-point.closed", ct);
        return TypedResults.Ok(ReadingPointView.Of(point));
    }

    private static async Task<Ok<IReadOnlyList<ReadingPointView>>> ListAsync(PublicationDb db, CancellationToken ct)
    {
        var points = await db.ReadingPoints.AsNoTracking().OrderBy(p => p.Name).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<ReadingPointView>>([.. points.Select(ReadingPointView.Of)]);
    }

    internal static ReadingPointsChanged ToFacts(this ReadingPoint point) => new(
        point.TownId.Value, [new ReadingPointFact(point.Id, point.Version, point.Name, point.Address, point.OpenedOn, point.ClosedOn)]);

    private static Task<int> SayAsync(PublicationDb db, ReadingPoint point, string action, CancellationToken ct)
    {
        db.Publish(point.ToFacts());
        db.Audit(action, $"reading point {point.Id}");
        return db.SaveChangesAsync(ct);
    }
}

public sealed record ReadingPointInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string Name,
    [property: Required, StringLength(300, MinimumLength = 1)] string Address,
    [property: Required] DateOnly? OpenedOn,
    DateOnly? ClosedOn,
    [property: StringLength(200)] string? Hours,
    [property: StringLength(200)] string? Contact);

public sealed record ClosureInput([property: Required] DateOnly? ClosedOn);

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record ReadingPointView(
    Guid Id, string Name, string Address, DateOnly OpenedOn, DateOnly? ClosedOn, string? Hours, string? Contact, IReadOnlyList<string> Equipment, long Version)
{
    internal static ReadingPointView Of(ReadingPoint p) => new(p.Id, p.Name, p.Address, p.OpenedOn, p.ClosedOn, p.Hours, p.Contact, p.Equipment, p.Version);
}
