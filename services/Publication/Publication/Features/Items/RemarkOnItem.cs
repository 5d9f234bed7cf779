using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Remarks of staff on an item under work.</summary>
internal static class RemarkOnItem
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/items/{id:guid}/remarks", AddAsync).WithName(nameof(RemarkOnItem))
            .ForStaff(Roles.InformationOfficer, Roles.Reviewer, Roles.SecrecyReviewer, Roles.Approver).WithIdempotencyKey<PublicationDb>().ProducesProblem(400);
        town.MapGet("/items/{id:guid}/remarks", ListAsync).WithName("ReadItemRemarks").ForTownOrCounty();
    }

    private static async Task<Results<Created<ItemRemarkView>, ProblemHttpResult>> AddAsync(
        Guid id, ItemRemarkInput input, PublicationDb db, ItemDesk desk, CancellationToken ct)
    {
        if (await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        var remark = new ItemRemark(item, desk.Caller, desk.Now, input.Text);
        db.ItemRemarks.Add(remark);
        db.Audit("item.remarked", $"item {id}");
        await db.SaveChangesAsync(ct);
        return TypedResults.Created($"/api/publication/towns/{db.Town.Slug}/items/{id}/remarks", ItemRemarkView.Of(remark));
    }

    private static async Task<Results<Ok<IReadOnlyList<ItemRemarkView>>, ProblemHttpResult>> ListAsync(Guid id, PublicationDb db, CancellationToken ct)
    {
        if (!await db.Items.AnyAsync(i => i.Id == id, ct)) return ItemErrors.NotFound.ToProblem();
        var remarks = await db.ItemRemarks.AsNoTracking().Where(r => r.ItemId == id).OrderBy(r => r.At).ThenBy(r => r.Id).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<ItemRemarkView>>([.. remarks.Select(ItemRemarkView.Of)]);
    }
}

public sealed record ItemRemarkInput([property: Required, StringLength(4000, MinimumLength = 1)] string Text);

/// <param name="ContentHash">The content that the remark is about.</param>
public sealed record ItemRemarkView(Guid Id, string Name, string Post, DateTimeOffset At, string Text, string ContentHash)
{
    internal static ItemRemarkView Of(ItemRemark r) => new(r.Id, r.ByName, r.ByPost, r.At, r.Text, r.ContentHash);
}
