using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Domain.ReadingPoints;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.ReadingPoints;

/// <summary>What a reading point has for its visitors, and how many came in a month. Nobody's name.</summary>
internal static class CountReadingVisits
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/reading-points/{id:guid}/equipment", EquipAsync).WithName("EquipReadingPoint").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(428);
        town.MapPut("/reading-points/{id:guid}/visits", CountAsync).WithName(nameof(CountReadingVisits)).ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapGet("/reading-points/figures", FiguresAsync).WithName("ReadReadingPointFigures").ForPublic().WithRevalidation().ProducesProblem(400);
    }

    private static async Task<Results<Ok<ReadingPointView>, ProblemHttpResult>> EquipAsync(Guid id, EquipmentInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(
            await desk.FindAsync<ReadingPoint>(id, ct), ReadingPoint.NotFound,
            new RegisterAct<ReadingPoint, ReadingPointView>("reading-points", "reading-point.equipped", ReadingPointView.Of, point => desk.Db.Publish(point.ToFacts())),
            point =>
            {
                point.Equip([.. input.Equipment], input.Hours, input.Contact);
                return Kernel.Result.Done;
            }, ct);

    /// <summary>The month's figure as it now stands: sent again, it is corrected.</summary>
    private static async Task<Results<Ok<ReadingVisitsView>, ProblemHttpResult>> CountAsync(Guid id, ReadingVisitsInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.FindAsync<ReadingPoint>(id, ct) is not { } point) return ReadingPoint.NotFound.ToProblem();
        if (!point.WasOpenIn(new DateOnly(input.Year, input.Month, 1), desk.Today)) return ReadingVisits.NotOpen.ToProblem();
        var held = await desk.Db.Set<ReadingVisits>().SingleOrDefaultAsync(v => v.PointId == id && v.Year == input.Year && v.Month == input.Month, ct);
        if (held is null) desk.Db.Add(new ReadingVisits(desk.Town, id, input.Year, input.Month, input.Count));
        else held.Correct(input.Count);
        desk.Db.Audit("reading-point.visits-counted", $"reading point {id}", new { input.Year, input.Month, input.Count });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(new ReadingVisitsView(id, input.Year, input.Month, input.Count));
    }

    /// <param name="year">This year if not said.</param>
    private static async Task<Results<Ok<ReadingPointFiguresView>, ProblemHttpResult>> FiguresAsync(RegisterDesk desk, CancellationToken ct, int? year = null)
    {
        if (year is < 2008 or > 9998) return Problems.Invalid("year", "publication.no-year", "year is from 2008 to 9998.");
        var wanted = year ?? desk.Today.Year;
        var visits = await desk.Db.Set<ReadingVisits>().AsNoTracking().Where(v => v.Year == wanted).OrderBy(v => v.Month).ThenBy(v => v.PointId).ToListAsync(ct);
        var (first, next) = (new DateOnly(wanted, 1, 1), new DateOnly(wanted + 1, 1, 1));
        var handed = await desk.Db.Set<Handover>().AsNoTracking().Where(h => h.HandedOverOn >= first && h.HandedOverOn < next).ToListAsync(ct);
        return TypedResults.Ok(new ReadingPointFiguresView(
            wanted, visits.Sum(v => v.Count), [.. visits.Select(v => new ReadingVisitsView(v.PointId, v.Year, v.Month, v.Count))],
            [.. handed.GroupBy(h => h.Receiver, StringComparer.Ordinal).OrderBy(g => g.Key, StringComparer.Ordinal).Select(g => new HandoverFigureView(
                g.Key, g.Count(), g.SelectMany(h => h.Items).Distinct().Count(), g.Count(h => h.Receipt is not null)))],
            await desk.Db.Set<ReadingVisits>().AsNoTracking().Select(v => v.Year).Distinct().OrderDescending().ToListAsync(ct)));
    }
}

/// <param name="Equipment">Screens, computers, printers, help for those who see or hear badly.</param>
public sealed record EquipmentInput(
    [property: Required, MaxLength(50)] IReadOnlyList<string> Equipment, [property: StringLength(200)] string? Hours, [property: StringLength(200)] string? Contact);

public sealed record ReadingVisitsInput([property: Range(2008, 9998)] int Year, [property: Range(1, 12)] int Month, [property: Range(0, 1_000_000)] int Count);

public sealed record ReadingVisitsView(Guid PointId, int Year, int Month, int Count);

/// <param name="Visits">Of all points in the year.</param>
/// <param name="Handovers">To archive, library and service centre.</param>
/// <param name="Years">For which years there are figures of visits, newest first.</param>
public sealed record ReadingPointFiguresView(
    int Year, int Visits, IReadOnlyList<ReadingVisitsView> Months, IReadOnlyList<HandoverFigureView> Handovers, IReadOnlyList<int> Years);

/// <param name="Items">Different items that were handed over.</param>
/// <param name="Received">Handovers with a receipt.</param>
public sealed record HandoverFigureView(string Receiver, int Handovers, int Items, int Received);
