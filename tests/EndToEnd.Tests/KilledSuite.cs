using System.Net;
using System.Text;
using System.Text.Json;

namespace GovPortal.EndToEnd.Tests;

/// <summary>A suite for tests that kill its processes, and a town's imported history as they count it.</summary>
public sealed class KilledSuite : IAsyncLifetime
{
    public const int Items = 2000;
    private const int Year = 2015;
    private SuiteProcess? _suite;
    private HttpClient? _tools;

    public SuiteProcess Suite => _suite ?? throw new InvalidOperationException("The suite is not started yet.");

    public HttpClient Tools => _tools ?? throw new InvalidOperationException("The suite is not started yet.");

    /// <summary>As many items as <see cref="Items"/>, each with a key of its own, and long enough that the import can be met at work.</summary>
    public static string History()
    {
        var csv = new StringBuilder("key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\n");
        for (var item = 0; item < Items; item++)
        {
            csv.Append($"item-{item},第{item}号通知,notice,{Year}-03-01,{Year}-03-02,website,");
            for (var at = 0; at < 150; at++) csv.Append((char)('一' + ((item * 7919) + (at * 104_729)) % 8000));
            csv.Append(",false,true,effective\n");
        }

        return csv.ToString();
    }

    /// <summary>What a GET gives as JSON; null while the way to it is broken.</summary>
    public async Task<JsonElement?> TryReadAsync(string path, CancellationToken ct)
    {
        try
        {
            using var answer = await Tools.GetAsync(path, ct);
            return answer.StatusCode is HttpStatusCode.TooManyRequests or >= HttpStatusCode.InternalServerError ? null : await answer.JsonAsync(ct);
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>Sends a file of items.</summary>
    /// <returns>Path of its job; null when it did not get through.</returns>
    public async Task<string?> TrySendAsync(string town, HttpContent csv, CancellationToken ct)
    {
        try
        {
            using var answer = await Tools.PostAsync($"api/publication/towns/{town}/imports?kind=items", csv, ct);
            return answer.StatusCode == HttpStatusCode.Accepted ? answer.Headers.Location!.OriginalString : null;
        }
        catch (HttpRequestException)
        {
            return null;
        }
    }

    /// <summary>The town's published items of the year in the annual report; null while it cannot be read.</summary>
    public async Task<int?> ReportedAsync(string town, CancellationToken ct) =>
        (await TryReadAsync($"api/reporting/towns/{town}/reports/{Year}", ct))?.GetProperty("figures").GetProperty("itemsPublished").GetInt32();

    /// <summary>The keys of all the town's items in Publication, page by page.</summary>
    public async Task<List<string>> KeysAsync(string town, CancellationToken ct)
    {
        var keys = new List<string>();
        for (var after = ""; after is not null;)
        {
            var page = await Tools.ReadAsync($"api/publication/towns/{town}/items?limit=200{after}", ct);
            keys.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("key").GetString()!));
            after = page.GetProperty("next").GetString() is { } next ? $"&after={next}" : null;
        }

        return keys;
    }

    /// <summary>How many of the town's messages Publication has not sent or Reporting has not applied.</summary>
    public async Task<int> OnTheWayAsync(string town, CancellationToken ct)
    {
        const string OfTown = "from outbox where town_id = (select id from known_towns where slug = $1)";
        var unsent = await Suite.Folder.AskAsync<Guid>("publication", $"select id {OfTown} and sent_at is null", ct, town);
        var written = await Suite.Folder.AskAsync<Guid>("publication", $"select id {OfTown} and type = 'govportal:publication:items-changed:v1'", ct, town);
        var applied = await Suite.Folder.AskAsync<Guid>("reporting", "select message_id from inbox where consumer = 'ItemsConsumer'", ct);
        return unsent.Union(written.Except(applied)).Count();
    }

    public async ValueTask InitializeAsync()
    {
        _suite = await SuiteProcess.StartAsync([], new Dictionary<string, string>(), TestContext.Current.CancellationToken);
        _tools = await _suite.SignInAsync(KnownClient.Tools, TestContext.Current.CancellationToken);
    }

    public async ValueTask DisposeAsync()
    {
        _tools?.Dispose();
        if (_suite is not null) await _suite.DisposeAsync();
    }
}
