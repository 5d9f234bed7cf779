using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.ReadingPoints;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.ReadingPoints;

/// <summary>Published items are handed to the archive, the library and the service centre, which acknowledge them: 2019 art. 25.</summary>
internal static class HandOverItems
{
    /// <summary>A list of thousands would be read by nobody.</summary>
    private const int MostNamed = 100;

    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/handovers", HandOverAsync).WithName(nameof(HandOverItems)).ForStaff(Roles.InformationOfficer, Roles.Approver)
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(422);
        town.MapPost("/handovers/{id:guid}/receipt", ReceiveAsync).WithName("RecordHandoverReceipt").ForStaff(Roles.InformationOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapGet("/handovers", ListAsync).WithName("ListHandovers").ForTownOrCounty().ProducesProblem(400);
    }

    private static async Task<Results<Created<HandoverView>, ProblemHttpResult>> HandOverAsync(HandoverInput input, RegisterDesk desk, CancellationToken ct)
    {
        var on = input.HandedOverOn!.Value;
        var items = input.Items.Distinct().ToList();
        var published = await desk.Db.Items.AsNoTracking()
            .Where(i => items.Contains(i.Id) && i.State == ItemState.Published && i.PublishedOn <= on).Select(i => i.Id).ToListAsync(ct);
        var missing = items.Except(published).ToList();
        var refusal = Handover.ItemNotPublished.Saying($"Not public on {on:yyyy-MM-dd}: {string.Join(", ", missing.Take(MostNamed))}{(missing.Count > MostNamed ? " and more" : "")}.");
        if (on > desk.Today)
        {
            var inFuture = new Fault("handedOverOn", Handover.InFuture.Code, Handover.InFuture.Message);
            return Problems.Invalid(missing.Count == 0 ? [inFuture] : [inFuture, new("items", refusal.Code, refusal.Message)]);
        }

        if (missing.Count > 0) return refusal.ToProblem();
        var handover = new Handover(desk.Town, input.Receiver, input.ReceiverName, on, items, desk.Actor);
        return await desk.AddAsync(handover, taken: null, Act("made"), ct);
    }

    private static async Task<Results<Ok<HandoverView>, ProblemHttpResult>> ReceiveAsync(Guid id, HandoverReceiptInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(
            await desk.FindAsync<Handover>(id, ct), Handover.NotFound, Act("received"), handover => handover.Receive(input.Receipt, input.ReceivedOn!.Value, desk.Today), ct);

    private static async Task<Results<Ok<HandoverPage>, ProblemHttpResult>> ListAsync(PublicationDb db, CancellationToken ct, int limit = 50, Guid? after = null)
    {
        if (limit is < 1 or > RegisterDesk.MaxPage) return Problems.Invalid([RegisterDesk.LimitOutOfRange]);
        var query = db.Set<Handover>().AsNoTracking();
        if (after is { } last) query = query.Where(h => h.Id > last);
        var found = await query.OrderBy(h => h.Id).Take(limit).ToListAsync(ct);
        return TypedResults.Ok(new HandoverPage([.. found.Select(HandoverView.Of)], found.Count == limit ? found[^1].Id : null));
    }

    private static RegisterAct<Handover, HandoverView> Act(string done) => new("handovers", "handover." + done, HandoverView.Of);
}

/// <param name="Receiver">archive, library or serviceCentre.</param>
/// <param name="Items">Ids of published items.</param>
public sealed record HandoverInput(
    [property: Required, RegularExpression("archive|library|serviceCentre")] string Receiver, [property: Required, StringLength(200, MinimumLength = 1)] string ReceiverName,
    [property: Required] DateOnly? HandedOverOn, [property: Required, MinLength(1), MaxLength(5000)] IReadOnlyList<Guid> Items);

/// <param name="Receipt">Its number, or who signed it.</param>
public sealed record HandoverReceiptInput([property: Required, StringLength(200, MinimumLength = 1)] string Receipt, [property: Required] DateOnly? ReceivedOn);

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record HandoverView(
    Guid Id, string Receiver, string ReceiverName, DateOnly HandedOverOn, string HandedOverBy, IReadOnlyList<Guid> Items, string? Receipt, DateOnly? ReceivedOn, long Version)
{
    internal static HandoverView Of(Handover h) => new(h.Id, h.Receiver, h.ReceiverName, h.HandedOverOn, h.HandedOverBy, h.Items, h.Receipt, h.ReceivedOn, h.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record HandoverPage(IReadOnlyList<HandoverView> Handovers, Guid? Next);
