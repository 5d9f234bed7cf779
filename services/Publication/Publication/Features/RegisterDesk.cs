using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain;
using GovPortal.Publication.Domain.Items;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features;

/// <summary>What every register has in common: the version that a change was made from, the aggregate's word, the audit, one transaction.</summary>
internal sealed class RegisterDesk(PublicationDb db, TimeProvider clock, IHttpContextAccessor http)
{
    public const int MaxPage = 200;

    public static readonly Fault LimitOutOfRange = new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}.");

    public PublicationDb Db => db;

    public TownId Town => db.Town.RequireTown();

    public string Actor => db.Town.Actor;

    /// <summary>Whether county IT calls by its onboarding right: what it brings is history.</summary>
    public bool IsOnboarding => http.HttpContext!.User.IsInRole(Roles.CountyIt);

    /// <summary>The record that the address names, if it names one: for rules that look at an input before its handler does.</summary>
    public Guid? AddressedId => Guid.TryParse(http.HttpContext!.GetRouteValue("id") as string, out var id) ? id : null;

    public DateTimeOffset Now => clock.GetUtcNow();

    public DateOnly Today => LegalDay.Today(clock);

    public string PathOf(string rest) => $"/api/publication/towns/{db.Town.Slug}/{rest}";

    public Task<T?> FindAsync<T>(Guid id, CancellationToken ct)
        where T : class, IRegister => db.Set<T>().SingleOrDefaultAsync(r => r.Id == id, ct);

    /// <summary>The town's item, but for one that was deleted as entered in error.</summary>
    public Task<Item?> ItemAsync(Guid id, CancellationToken ct) =>
        db.Items.AsNoTracking().SingleOrDefaultAsync(i => i.Id == id && i.State != ItemState.Deleted, ct);

    /// <summary>Adds a record.</summary>
    /// <param name="taken">The refusal when there is such a record already.</param>
    public async Task<Results<Created<TView>, ProblemHttpResult>> AddAsync<T, TView>(
        T record, Error? taken, RegisterAct<T, TView> act, CancellationToken ct)
        where T : class, IRegister
    {
        db.Add(record);
        act.Tell?.Invoke(record);
        db.Audit(act.Action, act.SubjectOf(record), new { record.Version });
        if (await db.SaveNewAsync(ct, taken) is { } error) return error.ToProblem();
        return TypedResults.Created(PathOf($"{act.Register}/{record.Id}"), act.View(record));
    }

    /// <summary>Changes a record: 404 without it, 428 without a version, 409 with the current one when somebody was faster.</summary>
    public async Task<Results<Ok<TView>, ProblemHttpResult>> ChangeAsync<T, TView>(
        T? record, Error missing, RegisterAct<T, TView> act, Func<T, Result> deed, CancellationToken ct)
        where T : class, IRegister
    {
        if (record is null) return missing.ToProblem();
        if (Precondition(record.Version) is { } refusal) return refusal;
        if (deed(record).Failed(out var error)) return error.ToProblem();
        act.Tell?.Invoke(record);
        db.Audit(act.Action, act.SubjectOf(record), new { record.Version });
        if (await db.SaveNewAsync(ct) is { } stale) return stale.ToProblem(record.Version);
        return TypedResults.Ok(act.View(record));
    }

    /// <summary>An update names the version it was made from.</summary>
    public ProblemHttpResult? Precondition(long current)
    {
        if (IfMatch.Of(http.HttpContext!) is not { } seen) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        return seen == current ? null : IfMatch.Stale.ToProblem(current);
    }
}

/// <summary>How a change of a register is recorded and answered.</summary>
/// <param name="Register">The register, as the path names it.</param>
/// <param name="Action">As the audit names it.</param>
/// <param name="View">What is answered.</param>
/// <param name="Tell">Tells the other services, if there is something to tell.</param>
internal sealed record RegisterAct<T, TView>(string Register, string Action, Func<T, TView> View, Action<T>? Tell = null)
    where T : IRegister
{
    public string SubjectOf(T record) => $"{Register} {record.Id}";
}
