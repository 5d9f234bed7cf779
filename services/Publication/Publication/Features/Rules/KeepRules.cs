using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Rules;
using GovPortal.Publication.Features.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Rules;

/// <summary>The rules column (制度): which rule documents a town has, who keeps each, when it is looked at again, and whether it holds.</summary>
internal static class KeepRules
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/rule-documents", ListAsRuleAsync).WithName("ListRuleDocument").ForStaff(Roles.InformationOfficer, Roles.Approver)
            .WithFaults<RuleDocumentInput>((input, _) => input.Faults())
            .WithIdempotencyKey<PublicationDb>().ProducesProblem(400).ProducesProblem(409);
        town.MapPut("/rule-documents/{id:guid}/care", AssignAsync).WithName("AssignRuleDocument").ForStaff(Roles.InformationOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/rule-documents/{id:guid}/validity", ChangeAsync).WithName("ChangeRuleValidity").ForStaff(Roles.Approver)
            .WithFaults<RuleValidityInput>(FaultsAsync)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapGet("/rule-documents", PublicAsync).WithName("ReadRules").ForPublic().WithRevalidation();
        town.MapGet("/rule-documents/due", DueAsync).WithName("ListDueRules").ForTownOrCounty();
    }

    private static async Task<Results<Created<RuleDocumentView>, ProblemHttpResult>> ListAsRuleAsync(RuleDocumentInput input, RegisterDesk desk, CancellationToken ct)
    {
        var item = await desk.Db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Key == input.ItemKey && i.State != ItemState.Deleted, ct);
        if (item is null) return ItemErrors.NotFound.ToProblem();
        var rule = new RuleDocument(desk.Town, item, input.InForceFrom!.Value, input.Owner, input.ReviewOn!.Value);
        return await desk.AddAsync(rule, RuleDocument.ItemTaken, Act("listed"), ct);
    }

    private static async Task<Results<Ok<RuleDocumentView>, ProblemHttpResult>> AssignAsync(Guid id, RuleCareInput input, RegisterDesk desk, CancellationToken ct) =>
        await desk.ChangeAsync(await desk.FindAsync<RuleDocument>(id, ct), RuleDocument.NotFound, Act("assigned"), rule => rule.Assign(input.Owner, input.ReviewOn!.Value), ct);

    private static async Task<IReadOnlyList<Fault>> FaultsAsync(RuleValidityInput input, IServiceProvider services, CancellationToken ct)
    {
        var desk = services.GetRequiredService<RegisterDesk>();
        var inForce = desk.AddressedId is { } id ? (await desk.Db.Set<RuleDocument>().AsNoTracking().SingleOrDefaultAsync(r => r.Id == id, ct))?.InForceFrom : null;
        var isKnown = input.ByKey is null || await desk.Db.Items.AnyAsync(i => i.Key == input.ByKey && i.State != ItemState.Deleted, ct);
        return input.Faults(inForce, isKnown, desk.Today);
    }

    /// <summary>The item that has the text is marked in the same transaction.</summary>
    private static async Task<Results<Ok<RuleDocumentView>, ProblemHttpResult>> ChangeAsync(
        Guid id, RuleValidityInput input, RegisterDesk desk, ItemDesk items, CancellationToken ct)
    {
        await using var transaction = await desk.Db.Database.BeginTransactionAsync(ct);
        var key = await desk.Db.Set<RuleDocument>().AsNoTracking().Where(r => r.Id == id).Select(r => r.ItemKey).SingleOrDefaultAsync(ct);
        var text = key is null ? Guid.Empty : await desk.Db.Items.Where(i => i.Key == key).Select(i => i.Id).SingleAsync(ct);
        if (key is null || await desk.Db.LockItemAsync(text, ct) is not { } item) return RuleDocument.NotFound.ToProblem();
        var validity = new Validity(input.Validity, input.On);
        var isMarked = item.Validity == validity;
        var answer = await desk.ChangeAsync(await desk.Db.LockRuleAsync(key, ct), RuleDocument.NotFound, Act("changed"), rule =>
        {
            if (rule.Change(input.Validity, input.On!.Value, input.Basis, input.ByKey).Failed(out var error)) return error;
            return isMarked ? Result.Done : item.ChangeValidity(validity, items.Caller, items.Now, input.Basis);
        }, ct);
        if (answer.Result is not Ok<RuleDocumentView>) return answer;
        if (!isMarked) await desk.Db.SaveItemAsync(item, "item.validity-changed", ct);
        await transaction.CommitAsync(ct);
        return answer;
    }

    /// <summary>Only rules whose text is public: the title of a draft tells too.</summary>
    private static async Task<Ok<IReadOnlyList<RuleDocumentView>>> PublicAsync(PublicationDb db, CancellationToken ct)
    {
        var rules = await db.Set<RuleDocument>().AsNoTracking()
            .Join(db.ItemsOnTheWeb, r => r.ItemKey, i => i.Key, (r, i) => new { Rule = r, i.IndexNumber }).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<RuleDocumentView>>(
            [.. rules.OrderByDescending(r => r.Rule.InForceFrom).ThenBy(r => r.Rule.Id).Select(r => RuleDocumentView.Of(r.Rule) with { IndexNumber = r.IndexNumber })]);
    }

    private static async Task<Ok<IReadOnlyList<RuleDocumentView>>> DueAsync(RegisterDesk desk, CancellationToken ct, DateOnly? on = null)
    {
        var day = on ?? desk.Today;
        var due = await desk.Db.Set<RuleDocument>().AsNoTracking().Where(r => r.ReviewOn <= day).OrderBy(r => r.ReviewOn).ThenBy(r => r.Id).Take(RegisterDesk.MaxPage).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<RuleDocumentView>>([.. due.Select(RuleDocumentView.Of)]);
    }

    private static RegisterAct<RuleDocument, RuleDocumentView> Act(string done) => new("rule-documents", "rule-document." + done, RuleDocumentView.Of);
}

/// <param name="ItemKey">The town's own key of the item that has the text.</param>
/// <param name="Owner">The department that keeps it.</param>
public sealed record RuleDocumentInput(
    [property: Required, StringLength(200, MinimumLength = 1)] string ItemKey, [property: Required] DateOnly? InForceFrom,
    [property: Required, StringLength(200, MinimumLength = 1)] string Owner, [property: Required] DateOnly? ReviewOn)
{
    internal IReadOnlyList<Fault> Faults() =>
        ReviewOn <= InForceFrom ? [new("reviewOn", RuleDocument.ReviewNotLater.Code, RuleDocument.ReviewNotLater.Message)] : [];
}

public sealed record RuleCareInput([property: Required, StringLength(200, MinimumLength = 1)] string Owner, [property: Required] DateOnly? ReviewOn);

/// <param name="Validity">amended, repealed or expired.</param>
/// <param name="Basis">The document or event that changed it.</param>
/// <param name="ByKey">Key of the item that did.</param>
public sealed record RuleValidityInput(
    [property: Required, RegularExpression("amended|repealed|expired")] string Validity, [property: Required] DateOnly? On,
    [property: Required, StringLength(500, MinimumLength = 1)] string Basis, [property: StringLength(200)] string? ByKey)
{
    /// <param name="inForceFrom">Of the rule; null if there is none.</param>
    /// <param name="isKnown">Whether there is an item by which it was changed, if one is named.</param>
    internal IReadOnlyList<Fault> Faults(DateOnly? inForceFrom, bool isKnown, DateOnly today)
    {
        var faults = new List<Fault>();
        if (On > today) faults.Add(new("on", "publication.date-in-future", "A validity is marked when it has changed, not before."));
        if (On < inForceFrom) faults.Add(new("on", RuleDocument.ChangedTooEarly.Code, RuleDocument.ChangedTooEarly.Message));
        if (!isKnown) faults.Add(new("byKey", RuleDocument.UnknownChange.Code, RuleDocument.UnknownChange.Message));
        return faults;
    }
}

/// <param name="IndexNumber">Of the item with the text, in the public list.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record RuleDocumentView(
    Guid Id, string ItemKey, string? IndexNumber, string Title, DateOnly InForceFrom, string Owner, DateOnly? ReviewOn, string Validity, DateOnly? ValidityOn, string? ChangedByKey,
    IReadOnlyList<RuleChange> History, long Version)
{
    internal static RuleDocumentView Of(RuleDocument r) =>
        new(r.Id, r.ItemKey, null, r.Title, r.InForceFrom, r.Owner, r.ReviewOn, r.Validity, r.ValidityOn, r.ChangedByKey, r.History, r.Version);
}
