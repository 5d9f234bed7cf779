using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Duties;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Features.Duties;

/// <summary>What a town still has to make public, by the day it is due, and what went out late (2019 art. 26).</summary>
internal static class ReadDuties
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town) => town.MapGet("/duties", HandleAsync).WithName(nameof(ReadDuties)).ForTownOrCounty().ProducesProblem(400);

    /// <param name="list">due (open and in time), overdue (open past its day) or late (went out after it).</param>
    private static async Task<Results<Ok<DutyPage>, ProblemHttpResult>> HandleAsync(
        PublicationDb db, TimeProvider clock, CancellationToken ct, string list = "due", int limit = 50, string? after = null)
    {
        var (today, position) = (LegalDay.Today(clock), Position.Parse(after));
        var faults = new List<Fault>();
        if (limit is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (list is not ("due" or "overdue" or "late")) faults.Add(new("list", "publication.unknown-list", "list is due, overdue or late."));
        if (after is not null && position is null) faults.Add(new("after", "publication.unknown-position", "Send what a page gave as next."));
        if (faults.Count > 0) return Problems.Invalid(faults);
        var query = db.Duties.AsNoTracking().Where(d => list == "late" ? d.FulfilledOn > d.DueOn : d.FulfilledOn == null && (list == "due" ? d.DueOn >= today : d.DueOn < today));
        if (position is { } p) query = query.Where(d => d.DueOn > p.On || (d.DueOn == p.On && d.ItemId > p.Item));
        var found = await query.OrderBy(d => d.DueOn).ThenBy(d => d.ItemId).Take(limit)
            .Join(db.Items, d => d.ItemId, i => i.Id, (d, i) => new { Duty = d, Item = i }).OrderBy(f => f.Duty.DueOn).ThenBy(f => f.Duty.ItemId).ToListAsync(ct);
        var next = found.Count == limit ? new Position(found[^1].Duty.DueOn, found[^1].Duty.ItemId).ToString() : null;
        return TypedResults.Ok(new DutyPage([.. found.Select(f => DutyView.Of(f.Duty, f.Item.Key, f.Item.Working.Title, today))], next));
    }

    private sealed record Position(DateOnly On, Guid Item)
    {
        public static Position? Parse(string? text) => text?.Split('_') is [var day, var id]
            && DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var on)
            && Guid.TryParse(id, out var item) ? new Position(on, item) : null;

        public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{On:yyyy-MM-dd}_{Item}");
    }
}

/// <param name="Basis">The article that sets the limit.</param>
/// <param name="CalendarVersion">The town's working calendar as it was when the days were counted.</param>
/// <param name="DaysLeft">Calendar days left of an open duty; below zero once it is overdue.</param>
public sealed record DutyView(
    Guid ItemId, string Key, string Title, DateOnly ArisenOn, string Rule, string Basis, DateOnly DueOn, bool Provisional, DateOnly? FulfilledOn, bool Imported, string CalendarVersion,
    int? DaysLeft)
{
    internal static DutyView Of(Duty duty, string key, string title, DateOnly today)
    {
        var basis = DutyRule.All.Single(r => r.Code == duty.Rule).Basis;
        int? left = duty.FulfilledOn is null ? duty.DueOn.DayNumber - today.DayNumber : null;
        return new(duty.ItemId, key, title, duty.ArisenOn, duty.Rule, basis, duty.DueOn, duty.Provisional, duty.FulfilledOn, duty.Imported, duty.CalendarVersion, left);
    }
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record DutyPage(IReadOnlyList<DutyView> Duties, string? Next);
