using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.KeyAreas;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.KeyAreas;

/// <summary>The county office sets the key areas of a year for all of its towns; anybody reads them.</summary>
internal static class SetKeyAreas
{
    public static void MapCounty(RouteGroupBuilder county)
    {
        county.MapPut("/key-areas/{year:int:range(2008,9999)}", SetAsync).WithName(nameof(SetKeyAreas)).ForCountyOffice()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(409).ProducesProblem(428);
        county.MapGet("/key-areas/{year:int:range(2008,9999)}", ReadAsync).WithName("ReadKeyAreas").AllowAnonymous().ProducesProblem(404);
    }

    /// <summary>A list that is there is changed from the version that was looked at; the first of a year needs none.</summary>
    private static async Task<Results<Ok<KeyAreaListView>, ProblemHttpResult>> SetAsync(
        int year, KeyAreaListInput input, RegisterDesk desk, CancellationToken ct)
    {
        List<KeyArea> areas = [.. input.Areas.Select(a => new KeyArea(a.Code, a.Name))];
        if (KeyAreaList.Faults(areas) is { Count: > 0 } faults) return Problems.Invalid(faults);
        var list = await desk.Db.Set<KeyAreaList>().SingleOrDefaultAsync(l => l.Year == year, ct);
        if (list is null)
        {
            desk.Db.Add(list = new KeyAreaList(year, input.Basis, areas));
        }
        else
        {
            if (desk.Precondition(list.Version) is { } refusal) return refusal;
            list.Change(input.Basis, areas);
        }

        desk.Db.Audit("key-areas.set", $"key areas {year}", new { list.Version, areas = areas.Count });
        if (await desk.Db.SaveNewAsync(ct, IfMatch.Stale) is { } stale) return stale.ToProblem();
        return TypedResults.Ok(KeyAreaListView.Of(list));
    }

    private static async Task<Results<Ok<KeyAreaListView>, ProblemHttpResult>> ReadAsync(int year, PublicationDb db, CancellationToken ct) =>
        await db.Set<KeyAreaList>().AsNoTracking().SingleOrDefaultAsync(l => l.Year == year, ct) is { } list
            ? TypedResults.Ok(KeyAreaListView.Of(list))
            : KeyAreaErrors.NoList.ToProblem();
}
