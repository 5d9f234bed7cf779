using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.WorkLists;

/// <summary>What each post has to do now, the most urgent first.</summary>
internal static class ReadWorkList
{
    private const int MaxPage = 200;

    public static void Map(RouteGroupBuilder town) =>
        town.MapGet("/worklist", HandleAsync).WithName(nameof(ReadWorkList)).ForTownOrCounty().ProducesProblem(400);

    /// <param name="colour">none, amber, red or overdue.</param>
    /// <param name="post">One post's list; without it a member of staff reads that of his own posts, the county that of all.</param>
    private static async Task<Results<Ok<WorkListPage>, ProblemHttpResult>> HandleAsync(
        HttpContext http, WorkListReader reader, TimeProvider clock, CancellationToken ct, string? post = null, string? colour = null, int limit = 50, string? after = null)
    {
        var faults = new List<Fault>();
        if (limit is < 1 or > MaxPage) faults.Add(new("limit", "limit-out-of-range", $"limit is from 1 to {MaxPage}."));
        if (post is not null && !Posts.All.Contains(post)) faults.Add(new("post", "requests.unknown-post", $"There is no work list of '{post}': {string.Join(", ", Posts.All)}."));
        var wanted = Enum.GetValues<Colour>().Cast<Colour?>().FirstOrDefault(c => string.Equals(c.ToString(), colour, StringComparison.OrdinalIgnoreCase));
        if (colour is not null && wanted is null) faults.Add(new("colour", "requests.unknown-colour", "colour is none, amber, red or overdue."));
        var last = after is null ? null : PageKey.Read(after);
        if (after is not null && last is null) faults.Add(PageKey.Unreadable);
        if (faults.Count > 0) return Problems.Invalid(faults);
        var posts = post is not null ? [post] : PostsOf(http);
        var entries = (await reader.OfTownAsync(ct)).Where(e => posts.Contains(e.Post) && (wanted is null || e.Colour == wanted));
        if (last is not null) entries = entries.Where(e => string.CompareOrdinal(e.Order, last) > 0);
        var page = entries.Take(limit + 1).ToList();
        var next = page.Count > limit ? PageKey.Write(page[limit - 1].Order) : null;
        return TypedResults.Ok(new WorkListPage(LegalDay.Today(clock), [.. page.Take(limit).Select(WorkEntryView.Of)], next));
    }

    private static IReadOnlyList<string> PostsOf(HttpContext http) => http.User.IsCounty() ? Posts.All : [.. Posts.All.Where(http.User.IsInRole)];
}

/// <param name="Today">The legal day that the list was read for.</param>
/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record WorkListPage(DateOnly Today, IReadOnlyList<WorkEntryView> Entries, string? Next);

/// <param name="Kind">case, submission, appeal, withheld, correction or proposal.</param>
/// <param name="Number">Case number, receipt number, number of the appeal or correction, key of the filing, or id of the proposal.</param>
/// <param name="Task">What is to be done, or waited for.</param>
/// <param name="TaskText">The same in Chinese.</param>
/// <param name="Clock">Null where no limit has begun.</param>
/// <param name="ClockState">running, missed (the last day has passed), paused or stopped.</param>
/// <param name="DueOn">Last day; of a paused clock the earliest that it can be.</param>
/// <param name="Provisional">Whether a year on the way is not loaded.</param>
/// <param name="WorkingDaysLeft">0 on the last day, below zero after it; null unless the clock runs.</param>
/// <param name="Waiting">Nothing can be done before somebody else acts or a time is over.</param>
public sealed record WorkEntryView(
    string Kind, string Number, string State, WorkTask Task, string TaskText, string Post, string? Clock, ClockState? ClockState, DateOnly? DueOn,
    bool Provisional, int? WorkingDaysLeft, Colour Colour, bool Waiting)
{
    internal static WorkEntryView Of(WorkEntry e) => new(
        e.Kind, e.Number, e.State, e.Task, WorkTaskText.Of(e.Task), e.Post, e.Clock, e.ClockState, e.DueOn, e.Provisional, e.WorkingDaysLeft, e.Colour, e.IsWaiting);
}
