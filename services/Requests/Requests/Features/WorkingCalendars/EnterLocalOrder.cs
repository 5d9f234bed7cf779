using System.ComponentModel.DataAnnotations;
using System.Text.RegularExpressions;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Calendars;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.WorkingCalendars;

/// <summary>County IT enters, changes or withdraws a local order that changes the calendar of the county or of one town (放假办法 art. 4).</summary>
internal static partial class EnterLocalOrder
{
    public static void Map(RouteGroupBuilder county)
    {
        county.MapPut("/calendars/overlays/{key}", HandleAsync).WithName(nameof(EnterLocalOrder)).ForCountyIt()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
        county.MapDelete("/calendars/overlays/{key}", WithdrawAsync).WithName("WithdrawLocalOrder").ForCountyIt()
            .ProducesProblem(400).ProducesProblem(403).ProducesProblem(404).ProducesProblem(409).ProducesProblem(422);
    }

    private static async Task<Results<Ok<CalendarOverlayView>, ProblemHttpResult>> HandleAsync(
        string key, CalendarOverlayInput input, HttpContext http, RequestsDb db, Calendars calendars, TownDirectory towns, TimeProvider clock, CancellationToken ct)
    {
        TownId? town = null;
        if (input.Town is { Length: > 0 } slug)
        {
            if (await towns.FindAsync(slug, ct) is not { } found) return TownEndpoints.TownNotFound.ToProblem();
            town = found;
        }

        var faults = new List<Fault>();
        if (!Key().IsMatch(key)) faults.Add(new("key", "calendars.key-unreadable", "A key has 2 to 40 small letters, digits and dashes and begins with a letter."));
        var (off, worked) = (CalendarDays.Read("off", input.Off, faults), CalendarDays.Read("worked", input.Worked, faults));
        var details = new OrderDetails(town, input.Jurisdiction.Trim(), input.BasisDocument.Trim(), off, worked);
        var unreadable = faults.Exists(f => f.Code == "calendars.day-unreadable");
        faults.AddRange(unreadable ? details.Faults().Select(f => f with { Field = f.Field.Split('[')[0] }) : details.Faults());
        if (faults.Count > 0) return Problems.Invalid(faults);
        return await ChangeAsync(
            key, http, db, calendars, current => LocalOrder.After(current, key, details, new Loading(clock.GetUtcNow(), db.Town.Actor)), ct);
    }

    private static Task<Results<Ok<CalendarOverlayView>, ProblemHttpResult>> WithdrawAsync(
        string key, [FromBody] OverlayWithdrawalInput input, HttpContext http, RequestsDb db, Calendars calendars, TimeProvider clock, CancellationToken ct) =>
        ChangeAsync(
            key, http, db, calendars,
            current => current is null ? CalendarErrors.OverlayNotFound : current.Withdraw(input.Reason, new Loading(clock.GetUtcNow(), db.Town.Actor)), ct);

    private static async Task<Results<Ok<CalendarOverlayView>, ProblemHttpResult>> ChangeAsync(
        string key, HttpContext http, RequestsDb db, Calendars calendars, Func<LocalOrder?, Result<LocalOrder>> change, CancellationToken ct)
    {
        var current = await db.LocalOrders.AsNoTracking().Where(o => o.Key == key).OrderByDescending(o => o.Version).FirstOrDefaultAsync(ct);
        if (IfMatch.Of(http) is { } seen && seen != (current?.Version ?? 0)) return IfMatch.Stale.ToProblem(current?.Version ?? 0);
        if (change(current).Failed(out var error, out var next)) return error.ToProblem();
        string? recomputation = null;
        if (!ReferenceEquals(next, current))
        {
            recomputation = $"/api/requests/county/calendars/recomputations/{db.EnqueueRecomputation($"{key}.{next.Version}", next.LoadedAt)}";
            db.LocalOrders.Add(next);
            db.Tell(next);
            db.Audit(next.Withdrawn ? "calendar-overlay.withdrawn" : "calendar-overlay.entered", $"calendar overlay {key}", new { next.Version });
            if (await db.SaveNewAsync(ct) is { } taken) return taken.ToProblem();
            calendars.Forget();
        }

        var slugs = await ReadCalendars.SlugsAsync(db, [next], ct);
        return TypedResults.Ok(CalendarOverlayView.Of(next, next.ForTown is { } id ? slugs.GetValueOrDefault(id) : null, recomputation));
    }

    [GeneratedRegex("^[a-z][a-z0-9-]{1,39}$")]
    private static partial Regex Key();
}

/// <param name="Town">The slug of the one town that it binds; none for the whole county.</param>
/// <param name="Jurisdiction">Who ordered it.</param>
/// <param name="BasisDocument">The order's title and number.</param>
/// <param name="Off">Days that do not count there: YYYY-MM-DD.</param>
/// <param name="Worked">Days that count there although they are weekend or holiday: YYYY-MM-DD.</param>
public sealed record CalendarOverlayInput(
    [property: StringLength(63)] string? Town,
    [property: Required, StringLength(100, MinimumLength = 1)] string Jurisdiction,
    [property: Required, StringLength(300, MinimumLength = 1)] string BasisDocument,
    IReadOnlyList<string>? Off,
    IReadOnlyList<string>? Worked);

public sealed record OverlayWithdrawalInput([property: Required, StringLength(500, MinimumLength = 1)] string Reason);
