using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using GovPortal.Publication.Tests.Bulk;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Several people, each with every post, act at once and at random on the same items, over HTTP; an agency confirms now and then, and files bring the same keys.</summary>
public sealed class ManyPeopleTests(PublicationHost host)
{
    private const int People = 5;
    private const int ActsOfEach = 60;
    private static readonly string[] Posts = ["informationOfficer", "reviewer", "secrecyReviewer", "approver"];
    private readonly string _town = host.NewTown();
    private readonly ConcurrentDictionary<string, string> _hashOfText = new(StringComparer.Ordinal);
    private readonly ConcurrentBag<string> _seen = [];
    private readonly ConcurrentBag<string> _imports = [];

    [Fact]
    public async Task Whoever_acts_at_once_nothing_goes_out_without_both_marks_on_exactly_that_content()
    {
        var paths = await Task.WhenAll(Enumerable.Range(0, 3).Select(WriteAsync));
        await Task.WhenAll(Enumerable.Range(0, People).Select(person => ActAsync(person, paths)));
        using (var reader = host.Named("p0", _town, Posts))
        {
            using var visitor = host.Public();
            foreach (var job in _imports) (await EndedAsync(reader, job)).ShouldBe("succeeded");
            foreach (var path in paths) await LookAsync(visitor, await reader.ReadJsonAsync(path));
        }

        _imports.ShouldNotBeEmpty();
        var wentOut = new HashSet<string>(StringComparer.Ordinal);
        foreach (var path in paths) wentOut.UnionWith(await JudgeAsync(path));
        wentOut.ShouldNotBeEmpty("some item must have come through the gate, or this proves nothing");
        _seen.ShouldAllBe(text => wentOut.Contains(_hashOfText[text]));
    }

    private async Task<string> WriteAsync(int n)
    {
        using var writer = host.Named("p0", _town, Posts);
        var item = await writer.PostJsonAsync($"{PublicationHost.Path(_town)}/items", GateOverHttpTests.Input($"many-{n}", $"初稿{n}"), HttpStatusCode.Created);
        _hashOfText[TextOf(item)] = item.Text("contentHash");
        return $"{PublicationHost.Path(_town)}/items/{item.Text("id")}";
    }

    private async Task ActAsync(int person, string[] paths)
    {
#pragma warning disable CA5394 // Not for secrets: the walks are to be the same each time.
        var random = new Random(person);
        using var me = host.Named($"p{person}", _town, Posts);
        using var visitor = host.Public();
        for (var act = 0; act < ActsOfEach; act++)
        {
            var path = paths[random.Next(paths.Length)];
            var item = await me.ReadJsonAsync(path);
            await LookAsync(visitor, item);
            var beside = random.Next(20);
            if (beside == 0) await ImportAsync(me, item, $"第{person}人第{act}份文件");
            if (beside == 1) await ConfirmAsync(me, path);
            var (method, step, body) = random.Next(5) == 0 ? Any(random, person, act, item) : Next(item);
#pragma warning restore CA5394
            await SendAsync(me, method, path + step, body, item);
        }
    }

    /// <summary>What the stage asks for: so that the walks come to the gate.</summary>
    private static (HttpMethod, string, object?) Next(JsonElement item) => (item.GetProperty("stage").ValueKind == JsonValueKind.Null ? "" : item.Text("stage")) switch
    {
        "draft" => (HttpMethod.Post, "/submission", null),
        "selfReview" => (HttpMethod.Post, "/review", null),
        "secrecyReview" => (HttpMethod.Post, "/secrecy-review", null),
        "approval" => (HttpMethod.Post, "/approval", null),
        _ => (HttpMethod.Post, "/amendment", new { changeNote = "更正" }),
    };

    private static (HttpMethod, string, object?) Any(Random random, int person, int act, JsonElement item) =>
#pragma warning disable CA5394 // As above.
        random.Next(5) switch
#pragma warning restore CA5394
        {
            0 => (HttpMethod.Put, "", GateOverHttpTests.Input(item.Text("key"), $"第{person}人第{act}稿")),
            1 => (HttpMethod.Post, "/return", new { reason = "再改" }),
            2 => (HttpMethod.Post, "/urgent-approval", new { urgency = "汛情紧急" }),
            3 => (HttpMethod.Post, "/approval", null),
            _ => (HttpMethod.Post, "/privacy-check", null),
        };

    /// <summary>A file that says that the item was published long ago; nothing of it may come to anybody's eyes.</summary>
    private async Task ImportAsync(HttpClient me, JsonElement item, string body)
    {
        var csv = $"key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\n{item.Text("key")},标题,notice,2014-03-04,2014-03-05,website,{body},false,true,effective\n";
        using var file = new StringContent(csv, System.Text.Encoding.UTF8, "text/csv");
        using var accepted = await me.PostAsync(new Uri($"{PublicationHost.Path(_town)}/imports?kind=items&onError=skip", UriKind.Relative), file, TestContext.Current.CancellationToken);
        accepted.StatusCode.ShouldBe(HttpStatusCode.Accepted);
        _imports.Add(accepted.Headers.Location!.OriginalString);
    }

    private static async Task<string> EndedAsync(HttpClient reader, string job) => (await reader.UntilAsync(job)).Text("state");

    /// <summary>The agency is asked about the text as it is now, and confirms it; whoever edits it in between has it asked in vain.</summary>
    private static async Task ConfirmAsync(HttpClient me, string path)
    {
        using var asked = await me.PostAsJsonAsync(new Uri(path + "/coordinations", UriKind.Relative), new { agency = "县水利局", about = "汛情", askedOn = "2024-03-04" }, TestContext.Current.CancellationToken);
        if (asked.StatusCode == HttpStatusCode.Conflict) return;
        asked.StatusCode.ShouldBe(HttpStatusCode.Created);
        var question = await asked.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken);
        var answer = JsonContent.Create(new { outcome = "confirmed", text = "无异议", on = "2024-03-04", by = "办公室", evidence = "函〔2024〕1号" });
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{path}/coordinations/{question.Text("id")}/answer", UriKind.Relative)) { Content = answer };
        message.Headers.TryAddWithoutValidation("If-Match", question.GetProperty("version").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var answered = await me.SendAsync(message, TestContext.Current.CancellationToken);
        ((HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict]).ShouldContain(answered.StatusCode);
    }

    private async Task SendAsync(HttpClient me, HttpMethod method, string path, object? body, JsonElement item)
    {
        using var message = new HttpRequestMessage(method, new Uri(path, UriKind.Relative)) { Content = body is null ? null : JsonContent.Create(body) };
        message.Headers.TryAddWithoutValidation("If-Match", item.GetProperty("version").GetInt64().ToString(System.Globalization.CultureInfo.InvariantCulture));
        using var answer = await me.SendAsync(message, TestContext.Current.CancellationToken);
        var text = await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        ((HttpStatusCode[])[HttpStatusCode.OK, HttpStatusCode.Conflict, HttpStatusCode.UnprocessableEntity]).ShouldContain(answer.StatusCode, $"{method} {path}: {text}");
        if (answer.StatusCode != HttpStatusCode.OK) return;
        var now = JsonSerializer.Deserialize<JsonElement>(text);
        _hashOfText[TextOf(now)] = now.Text("contentHash");
    }

    private async Task LookAsync(HttpClient visitor, JsonElement item)
    {
        if (item.GetProperty("indexNumber").ValueKind == JsonValueKind.Null) return;
        using var answer = await visitor.GetAsync(new Uri($"{PublicationHost.Path(_town)}/items/{item.Text("indexNumber")}", UriKind.Relative), TestContext.Current.CancellationToken);
        if (answer.StatusCode == HttpStatusCode.OK) _seen.Add(TextOf(await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)));
    }

    /// <summary>What is reviewed and read: the body with the note on its change.</summary>
    private static string TextOf(JsonElement item) => $"{item.Text("body")} {item.GetProperty("changeNote").GetRawText()}";

    /// <summary>Judged by the record alone: before each publication both reviews and an approval stand on its content, after the last edit, by people who did not write it.</summary>
    /// <returns>The contents that went out.</returns>
    private async Task<HashSet<string>> JudgeAsync(string path)
    {
        using var reader = host.Named("p0", _town, Posts);
        var steps = (await reader.ReadJsonAsync(path + "/steps")).EnumerateArray().ToList();
        var went = new HashSet<string>(StringComparer.Ordinal);
        for (var at = 0; at < steps.Count; at++)
        {
            if (steps[at].Text("kind") != "published") continue;
            var hash = steps[at].Text("contentHash");
            went.Add(hash);
            var edition = steps[..at].Where(s => s.GetProperty("edition").GetInt32() == steps[at].GetProperty("edition").GetInt32()).ToList();
            var writers = edition.Where(s => s.Text("kind") is "written" or "edited" or "amendmentBegun").Select(s => s.Text("by")).ToHashSet(StringComparer.Ordinal);
            var sinceReturn = edition[(edition.FindLastIndex(s => s.Text("kind") is "written" or "edited" or "returned" or "amendmentBegun") + 1)..];
            foreach (var kind in (string[])["selfReviewed", "secrecyReviewed"])
                sinceReturn.ShouldContain(s => s.Text("kind") == kind && s.Text("contentHash") == hash && !writers.Contains(s.Text("by")), $"{kind} of what went out, in {string.Join(", ", steps[..(at + 1)].Select(s => $"{s.GetProperty("edition")}:{s.Text("kind")}:{s.Text("by")}:{s.Text("contentHash")[..4]}"))}");
            sinceReturn.ShouldContain(s => (s.Text("kind") == "approved" || s.Text("kind") == "approvedUrgently") && s.Text("contentHash") == hash && !writers.Contains(s.Text("by")));
        }

        return went;
    }
}
