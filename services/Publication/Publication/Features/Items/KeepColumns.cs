using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Freshness;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>The columns that a town has of its own, beside those of the platform.</summary>
internal static class KeepColumns
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/columns", AddAsync).WithName("AddColumn").ForStaff(Roles.Approver, Roles.InformationOfficer)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapPut("/columns/{code}", DescribeAsync).WithName("DescribeColumn").ForStaff(Roles.Approver, Roles.InformationOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(428);
        town.MapGet("/columns", ListAsync).WithName("ListColumns").ForPublic().WithRevalidation();
    }

    private static async Task<Results<Created<TownColumnView>, ProblemHttpResult>> AddAsync(TownColumnInput input, RegisterDesk desk, CancellationToken ct)
    {
        if (!TownColumn.IsCode(input.Code)) return Problems.Invalid("code", TownColumn.NotACode.Code, TownColumn.NotACode.Message);
        if (Columns.Codes.Contains(input.Code)) return TownColumn.CodeTaken.ToProblem();
        return await desk.AddAsync(
            new TownColumn(desk.Town, input.Code, input.Name.Trim(), input.Kind!.Value, input.Order, desk.Now), TownColumn.CodeTaken, Act("added"), ct);
    }

    /// <summary>The code stays as it was given.</summary>
    private static async Task<Results<Ok<TownColumnView>, ProblemHttpResult>> DescribeAsync(string code, ColumnDescriptionInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(
            await desk.Db.Set<TownColumn>().SingleOrDefaultAsync(c => c.Code == code, ct), TownColumn.NotFound, Act("described"),
            column => column.Describe(input.Name.Trim(), input.Kind!.Value, input.Order), ct);

    private static async Task<Ok<IReadOnlyList<TownColumnView>>> ListAsync(PublicationDb db, CancellationToken ct)
    {
        var columns = await db.Set<TownColumn>().AsNoTracking().OrderBy(c => c.Order).ThenBy(c => c.Code).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<TownColumnView>>([.. columns.Select(TownColumnView.Of)]);
    }

    private static RegisterAct<TownColumn, TownColumnView> Act(string done) => new("columns", "column." + done, TownColumnView.Of);
}

/// <param name="Code">As items, files and links name it; never changes.</param>
/// <param name="Name">As readers see it.</param>
/// <param name="Kind">By which of the inspection's counts its updates are measured.</param>
/// <param name="Order">Its place among the town's columns.</param>
public sealed record TownColumnInput(
    [property: Required, StringLength(40, MinimumLength = 2)] string Code,
    [property: Required, StringLength(40, MinimumLength = 1)] string Name,
    [property: Required] ColumnKind? Kind,
    [property: Range(0, 1000)] int Order = 0);

public sealed record ColumnDescriptionInput(
    [property: Required, StringLength(40, MinimumLength = 1)] string Name, [property: Required] ColumnKind? Kind, [property: Range(0, 1000)] int Order = 0);

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record TownColumnView(Guid Id, string Code, string Name, ColumnKind Kind, int Order, long Version)
{
    internal static TownColumnView Of(TownColumn c) => new(c.Id, c.Code, c.Name, c.Kind, c.Order, c.Version);
}
