using System.Net;
using System.Text;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Requests.Domain.WorkLists;

namespace GovPortal.Requests.Tests.WorkLists;

/// <summary>A town at work on the real service, whose days are those of the machine.</summary>
internal sealed class Office(RequestsHost host) : IDisposable
{
    public string Town { get; } = host.NewTown();

    public static DateOnly Today => LegalDay.Today(TimeProvider.System);

    private HttpClient? _officer;

    public HttpClient Officer => _officer ??= host.Staff(Town, "caseOfficer");

    public string Path(string rest) => $"/api/requests/towns/{Town}/{rest}";

    /// <summary>The latest day of receipt after which so many working days are left of the reply limit today; below zero: that many over.</summary>
    public static DateOnly ReceivedWith(int left)
    {
        var day = Today;
        while (DaysLeft.Of(WorkingCalendar.National, Today, WorkingCalendar.National.AddWorkingDays(day, 20)) != left) day = day.AddDays(-1);
        return day;
    }

    /// <summary>Registers a case and, unless it is to stay as it came in, begins it on the day of receipt.</summary>
    public async Task<JsonElement> ReceiveAsync(string number, DateOnly on, bool begin = true)
    {
        var input = new { caseNo = number, channel = "counter", receivedOn = on, applicantKind = "naturalPerson", applicantName = "石不显", subject = "隐名之事" };
        var made = await Officer.SendJsonAsync(HttpMethod.Post, Path("cases"), input, HttpStatusCode.Created, ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        return begin ? await ActAsync(made, "begin", new { on }) : made;
    }

    public Task<JsonElement> ActAsync(JsonElement on, string action, object body) => Officer.PostJsonAsync(
        Path($"cases/{on.Text("caseNo")}/{action}"), body, HttpStatusCode.OK, on.GetProperty("version").GetInt64());

    public async Task<IReadOnlyList<JsonElement>> WorkListAsync(string query = "") =>
        [.. (await Officer.ReadJsonAsync(Path("worklist") + query)).GetProperty("entries").EnumerateArray()];

    /// <summary>What the county sees of this town, on whichever page: other tests' towns may be listed before it.</summary>
    public async Task<List<JsonElement>> CountyListAsync(HttpClient county, string query = "")
    {
        var (found, after) = (new List<JsonElement>(), "");
        do
        {
            var page = await county.ReadJsonAsync($"/api/requests/county/worklist?limit=200{query}{after}");
            found.AddRange(page.GetProperty("entries").EnumerateArray().Where(e => e.Text("town") == Town));
            after = page.GetProperty("next").GetString() is { } next ? $"&after={next}" : "";
        }
        while (after.Length > 0);
        return found;
    }

    public async Task ImportAsync(string csv)
    {
        using var content = new StringContent(csv, Encoding.UTF8, "text/csv");
        using var accepted = await Officer.PostAsync(new Uri(Path("imports?kind=cases"), UriKind.Relative), content, TestContext.Current.CancellationToken);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted, await accepted.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var job = await UntilAsync(() => Officer.ReadJsonAsync(accepted.Headers.Location!.ToString()), j => j.Text("state") is "succeeded" or "failed");
        job.Text("state").ShouldBe("succeeded", job.ToString());
    }

    /// <summary>Digests are composed on working days: should today be none, a local order makes it one for this town.</summary>
    public async Task WorkTodayAsync()
    {
        if (WorkingCalendar.National.IsWorkday(Today)) return;
        using var it = host.County("countyIt");
        var order = new { town = Town, jurisdiction = "测试", basisDocument = "测试令", off = Array.Empty<DateOnly>(), worked = new[] { Today } };
        await it.SendJsonAsync(HttpMethod.Put, $"/api/requests/county/calendars/overlays/o{Guid.CreateVersion7():N}", order, HttpStatusCode.OK);
    }

    /// <inheritdoc cref="Until.Async{T}(Func{Task{T}}, Func{T, bool}, CancellationToken)"/>
    public static Task<T> UntilAsync<T>(Func<Task<T>> ask, Func<T, bool> expected) => Until.Async(ask, expected, TestContext.Current.CancellationToken);

    public void Dispose() => _officer?.Dispose();
}
