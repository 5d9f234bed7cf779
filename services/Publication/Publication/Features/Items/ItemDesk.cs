using System.Security.Claims;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Items;

/// <summary>Where a deed on an item is done: looked up, checked against the version that was looked at, recorded, told to the other services, in one transaction.</summary>
internal sealed class ItemDesk(PublicationDb db, TimeProvider clock, IHttpContextAccessor caller)
{
    public DateTimeOffset Now => clock.GetUtcNow();

    /// <summary>Who calls, with the name and the post that the record keeps: of several posts the one by which the deed may be done.</summary>
    public StaffMember Caller => CallerAs([]);

    /// <param name="preferred">Posts that the deed rests on where the caller has one of them; else any by which it may be done.</param>
    public StaffMember CallerAs(params IReadOnlyList<string> preferred)
    {
        var http = caller.HttpContext!;
        var allowed = http.GetEndpoint()?.Metadata.GetMetadata<TownAccess>()?.Roles ?? [];
        var post = preferred.Concat(allowed).Concat(Roles.Staff).Concat(Roles.County).FirstOrDefault(role => http.User.HoldsAny([role])) ?? "client";
        return new StaffMember(db.Town.Actor, http.User.FindFirstValue(ClaimNames.Name) ?? db.Town.Actor, post);
    }

    /// <summary>What already speaks against a deed that takes long to prepare; <see cref="ActAsync(Guid, string, Func{Item, Result}, CancellationToken)"/> asks again.</summary>
    /// <param name="more">What speaks against it beside the version and that nothing is under work.</param>
    public async Task<ProblemHttpResult?> RefusalAsync(Guid id, Func<Item, Error?> more, CancellationToken ct)
    {
        if (IfMatch.Of(caller.HttpContext!) is not { } version)
            return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        var item = await db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id, ct);
        if (item is null) return ItemErrors.NotFound.ToProblem();
        if (item.Version != version) return IfMatch.Stale.ToProblem(("currentVersion", item.Version));
        return (item.Open is null ? ItemErrors.NothingOpen : more(item))?.ToProblem();
    }

    /// <summary>Does the deed on the item as the caller saw it (<c>If-Match</c>).</summary>
    /// <param name="action">Name of the deed in the audit.</param>
    public Task<Results<Ok<ItemView>, ProblemHttpResult>> ActAsync(Guid id, string action, Func<Item, Result> deed, CancellationToken ct) =>
        ActAsync(id, action, item => Task.FromResult(deed(item)), ct);

    public Task<Results<Ok<ItemView>, ProblemHttpResult>> ActAsync(Guid id, string action, Func<Item, Task<Result>> deed, CancellationToken ct) =>
        IfMatch.Of(caller.HttpContext!) is { } version
            ? ActAsync(id, version, action, deed, ct)
            : Task.FromResult<Results<Ok<ItemView>, ProblemHttpResult>>(
                Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message));

    /// <param name="version">The version that the caller saw; null for a deed that holds for any.</param>
    public async Task<Results<Ok<ItemView>, ProblemHttpResult>> ActAsync(
        Guid id, long? version, string action, Func<Item, Task<Result>> deed, CancellationToken ct)
    {
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        if (await db.LockItemAsync(id, ct) is not { } item) return ItemErrors.NotFound.ToProblem();
        if (version is { } seen && item.Version != seen) return IfMatch.Stale.ToProblem(("currentVersion", item.Version));
        if ((await deed(item)).Failed(out var error)) return error.ToProblem();
        await db.SaveItemAsync(item, action, ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Ok(ItemView.Of(item));
    }
}
