using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>What happens at a reception place: upkeep, and how many came for what. Nobody's name.</summary>
internal static class LogReceptionPlace
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/reception-places/{id:guid}/upkeep", UpkeepAsync).WithName("LogUpkeep").ForStaff(Roles.CaseOfficer, Roles.InformationOfficer)
            .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(422);
        town.MapGet("/reception-places/{id:guid}/upkeep", ListUpkeepAsync).WithName("ListUpkeep").ForTownOrCounty().ProducesProblem(400);
        town.MapPost("/reception-places/{id:guid}/visits", VisitsAsync).WithName("CountVisits").ForStaff(Roles.CaseOfficer, Roles.InformationOfficer)
            .WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(422);
        town.MapGet("/reception-places/{id:guid}/visits", ListVisitsAsync).WithName("ListVisits").ForTownOrCounty().ProducesProblem(400);
    }

    private static async Task<Results<Created<UpkeepView>, ProblemHttpResult>> UpkeepAsync(Guid id, UpkeepInput input, RequestsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await PlaceAsync(db, id, ct) is not { } place) return ReceptionPlace.NotFound.ToProblem();
        if (place.WasOpen(input.On!.Value, LegalDay.Today(clock)).Failed(out var error)) return error.ToProblem();
        var entry = new UpkeepEntry(place, input.On.Value, input.What, db.Town.Actor, clock.GetUtcNow());
        db.Add(entry);
        db.Audit("reception-place.kept-up", $"reception place {place.Id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, UpkeepView.Of(entry));
    }

    private static async Task<Results<Ok<IReadOnlyList<UpkeepView>>, ProblemHttpResult>> ListUpkeepAsync(
        Guid id, RequestsDb db, CancellationToken ct, int limit = 50, Guid? after = null)
    {
        if (limit is < 1 or > MaxPage) return Problems.Invalid("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.");
        if (await PlaceAsync(db, id, ct) is null) return ReceptionPlace.NotFound.ToProblem();
        var query = db.Set<UpkeepEntry>().AsNoTracking().Where(e => e.PlaceId == id);
        if (after is { } last) query = query.Where(e => e.Id > last);
        var entries = await query.OrderBy(e => e.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<UpkeepView>>([.. entries.Select(UpkeepView.Of)]);
    }

    /// <summary>Adds to what was counted for the day and purpose before.</summary>
    private static async Task<Results<Created<VisitsView>, ProblemHttpResult>> VisitsAsync(Guid id, VisitsInput input, RequestsDb db, TimeProvider clock, CancellationToken ct)
    {
        if (await PlaceAsync(db, id, ct) is not { } place) return ReceptionPlace.NotFound.ToProblem();
        var on = input.On!.Value;
        if (place.WasOpen(on, LegalDay.Today(clock)).Failed(out var error)) return error.ToProblem();
        var town = place.TownId.Value;
        var counted = await db.Database.SqlQuery<int>(
            $"""
             insert into reception_visits as v (town_id, place_id, "on", purpose, count) values ({town}, {id}, {on}, {input.Purpose}, {input.Count})
             on conflict (town_id, place_id, "on", purpose) do update set count = v.count + excluded.count returning count as "Value"
             """).ToListAsync(ct);
        return TypedResults.Created((string?)null, new VisitsView(on, input.Purpose, counted[0]));
    }

    private static async Task<Results<Ok<IReadOnlyList<VisitsView>>, ProblemHttpResult>> ListVisitsAsync(
        Guid id, RequestsDb db, CancellationToken ct, DateOnly? from = null, DateOnly? to = null)
    {
        if (await PlaceAsync(db, id, ct) is null) return ReceptionPlace.NotFound.ToProblem();
        var (first, last) = (from ?? DateOnly.MinValue, to ?? DateOnly.MaxValue);
        var visits = await db.Set<VisitCount>().AsNoTracking().Where(v => v.PlaceId == id && v.On >= first && v.On <= last)
            .OrderByDescending(v => v.On).ThenBy(v => v.Purpose).Take(MaxPage).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<VisitsView>>([.. visits.Select(v => new VisitsView(v.On, v.Purpose, v.Count))]);
    }

    private static Task<ReceptionPlace?> PlaceAsync(RequestsDb db, Guid id, CancellationToken ct) =>
        db.ReceptionPlaces.AsNoTracking().SingleOrDefaultAsync(p => p.Id == id, ct);
}

public sealed record UpkeepInput([property: Required] DateOnly? On, [property: Required, StringLength(1000, MinimumLength = 1)] string What);

public sealed record UpkeepView(Guid Id, DateOnly On, string What, DateTimeOffset At)
{
    internal static UpkeepView Of(UpkeepEntry e) => new(e.Id, e.On, e.What, e.At);
}

/// <param name="Purpose">reading, request, question or other.</param>
public sealed record VisitsInput([property: Required] DateOnly? On, [property: Required, RegularExpression("reading|request|question|other")] string Purpose, [property: Range(1, 10_000)] int Count);

public sealed record VisitsView(DateOnly On, string Purpose, int Count);
