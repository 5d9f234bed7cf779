using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.KeyAreas;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.KeyAreas;

/// <summary>A town names who answers for a key area, and marks its items to the areas they belong to.</summary>
internal static class MarkKeyAreas
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPut("/key-areas/{year:int:range(2008,9999)}/{code}/department", AssignAsync).WithName("AssignKeyArea").ForOnboarding(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPut("/items/{id:guid}/key-areas", MarkAsync).WithName(nameof(MarkKeyAreas)).ForOnboarding(Roles.InformationOfficer, Roles.Reviewer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapGet("/items/{id:guid}/key-areas", ListAsync).WithName("ListKeyAreaMarks").ForTownOrCounty();
    }

    private static async Task<Results<Ok<KeyAreaDepartmentView>, ProblemHttpResult>> AssignAsync(
        int year, string code, KeyAreaDepartmentInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await UnknownAsync(desk.Db, [(year, code)], ct) is { } unknown) return unknown.ToProblem();
        var held = await desk.Db.Set<KeyAreaDepartment>().SingleOrDefaultAsync(d => d.Year == year && d.Code == code, ct);
        if (held is null) desk.Db.Add(held = new KeyAreaDepartment(desk.Town, year, code, input.Department));
        else held.Give(input.Department);
        desk.Db.Audit("key-area.assigned", $"key area {year} {code}", new { held.Version });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(new KeyAreaDepartmentView(year, code, held.Department));
    }

    private static async Task<Results<Ok<KeyAreaMarksView>, ProblemHttpResult>> MarkAsync(Guid id, KeyAreaMarksInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is null) return ItemErrors.NotFound.ToProblem();
        var wanted = input.Areas.Select(a => (a.Year, a.Code)).ToHashSet();
        if (await UnknownAsync(desk.Db, wanted, ct) is { } unknown) return unknown.ToProblem();
        var held = await desk.Db.Set<KeyAreaMark>().Where(m => m.ItemId == id).ToListAsync(ct);
        desk.Db.RemoveRange(held.Where(m => !wanted.Contains((m.Year, m.Code))));
        desk.Db.AddRange(wanted.Except(held.Select(m => (m.Year, m.Code))).Select(a => new KeyAreaMark(desk.Town, id, a.Year, a.Code)));
        desk.Db.Audit("item.key-areas-marked", $"item {id}", new { areas = wanted.Count });
        if (await desk.Db.SaveNewAsync(ct) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(new KeyAreaMarksView(id, [.. wanted.Order().Select(a => new KeyAreaMarkView(a.Year, a.Code))]));
    }

    private static async Task<Results<Ok<KeyAreaMarksView>, ProblemHttpResult>> ListAsync(Guid id, RegisterDesk desk, CancellationToken ct)
    {
        if (await desk.ItemAsync(id, ct) is null) return ItemErrors.NotFound.ToProblem();
        var held = await desk.Db.Set<KeyAreaMark>().AsNoTracking().Where(m => m.ItemId == id).OrderBy(m => m.Year).ThenBy(m => m.Code).ToListAsync(ct);
        return TypedResults.Ok(new KeyAreaMarksView(id, [.. held.Select(m => new KeyAreaMarkView(m.Year, m.Code))]));
    }

    /// <summary>The refusal names every area that there is not; null if all are there.</summary>
    private static async Task<Error?> UnknownAsync(PublicationDb db, IReadOnlyCollection<(int Year, string Code)> wanted, CancellationToken ct)
    {
        var years = wanted.Select(a => a.Year).Distinct().ToList();
        var lists = await db.Set<KeyAreaList>().AsNoTracking().Where(l => years.Contains(l.Year)).ToListAsync(ct);
        var unknown = wanted.Except(lists.SelectMany(l => l.Areas.Select(a => (l.Year, a.Code)))).Order().ToList();
        return unknown.Count == 0 ? null : KeyAreaErrors.Unknown.Saying($"The county's lists have no such key area: {string.Join(", ", unknown.Select(a => $"{a.Year} {a.Code}"))}.");
    }
}
