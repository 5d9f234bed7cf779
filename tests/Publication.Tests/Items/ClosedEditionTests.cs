using System.Net;
using System.Text.Json;
using GovPortal.Publication.Tests.Bulk;

namespace GovPortal.Publication.Tests.Items;

/// <summary>What was taken down does not come up again as an old edition, and what an old edition leaks is found and closed.</summary>
public sealed class ClosedEditionTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Path => PublicationHost.Path(_town);

    [Fact]
    public async Task After_a_withdrawal_nobody_reads_what_was_withdrawn_beside_its_new_edition()
    {
        var (path, item) = await PublishedAsync("c1", "王建国，低保户。");
        using var approver = host.Approver(_town);
        item = await approver.PostJsonAsync(path + "/withdrawal", new { reason = "含个人隐私" }, version: Version(item));
        await AmendAsync(path, item, "c1", "低保名单已核定。");
        using var visitor = host.Public();
        var editions = $"{Path}/editions/{item.Text("indexNumber")}";
        var all = await visitor.ReadJsonAsync(editions);
        all.GetRawText().ShouldNotContain("含个人隐私", Case.Sensitive, "what the approver wrote for the record");
        var old = all.GetProperty("editions")[0];
        (old.GetProperty("number").GetInt32(), old.GetProperty("title").ValueKind, old.GetProperty("closed").Text("why")).ShouldBe((1, JsonValueKind.Null, "withdrawn"));
        foreach (var query in (string[])["?from=1&to=2", "?from=2&to=1", "?from=1&to=1"])
        {
            var refused = await visitor.ReadJsonAsync(editions + query, HttpStatusCode.BadRequest);
            refused.GetRawText().ShouldContain("publication.edition-closed");
            refused.GetRawText().ShouldNotContain("王建国");
        }
    }

    [Fact]
    public async Task The_back_catalogue_names_the_old_edition_that_leaks_and_the_approver_closes_it_for_a_reason_that_readers_see()
    {
        var (path, item) = await PublishedAsync("c2", "联系人张三，电话13800138000。", imported: true);
        await AmendAsync(path, item, "c2", "联系办公室。");
        (await ScanAsync()).ShouldBe([(1, "P-MOB")]);
        var closure = $"{path}/editions/1/closure";
        using var writer = host.Writer(_town);
        using var approver = host.Approver(_town);
        item = await approver.ReadJsonAsync(path);
        await writer.PostJsonAsync(closure, new { reason = "旧版含个人电话" }, HttpStatusCode.Forbidden, Version(item));
        (await approver.PostJsonAsync($"{path}/editions/2/closure", new { reason = "误发" }, HttpStatusCode.NotFound, Version(item))).Code().ShouldBe("publication.edition-not-found");
        using var visitor = host.Public();
        var editions = $"{Path}/editions/{item.Text("indexNumber")}";
        (await visitor.ReadJsonAsync(editions + "?from=1&to=2")).GetRawText().ShouldContain("13800138000");
        item = await approver.PostJsonAsync(closure, new { reason = "旧版含个人电话" }, version: Version(item));
        var closed = (await visitor.ReadJsonAsync(editions)).GetProperty("editions")[0].GetProperty("closed");
        (closed.Text("why"), closed.Text("reason")).ShouldBe(("closed", "旧版含个人电话"));
        (await visitor.ReadJsonAsync(editions + "?from=1&to=2", HttpStatusCode.BadRequest)).GetRawText().ShouldNotContain("13800138000");
        var step = (await approver.ReadJsonAsync(path + "/steps")).EnumerateArray().Last();
        (step.Text("kind"), step.GetProperty("edition").GetInt32(), step.Text("post"), step.Text("opinion")).ShouldBe(("editionClosed", 1, "approver", "旧版含个人电话"));
        (await ScanAsync()).ShouldBeEmpty("a closed edition is of no concern to the public");
    }

    /// <summary>The findings of the town's public texts, by the edition.</summary>
    private async Task<List<(int Edition, string Detector)>> ScanAsync()
    {
        using var secrecy = host.SecrecyReviewer(_town);
        var job = await secrecy.PostJsonAsync($"{Path}/leak-scans", null, HttpStatusCode.Accepted);
        (await secrecy.UntilAsync($"{Path}/imports/{job.Text("id")}")).Succeeded();
        var found = await secrecy.ReadJsonAsync($"{Path}/leak-scans/findings");
        return
        [
            .. from item in found.GetProperty("items").EnumerateArray()
               where item.GetProperty("edition").ValueKind == JsonValueKind.Number
               from finding in item.GetProperty("open").EnumerateArray()
               select (item.GetProperty("edition").GetInt32(), finding.Text("detector")),
        ];
    }

    /// <param name="imported">By an import, which no leak check stops: as old lists are.</param>
    private async Task<(string Path, JsonElement Item)> PublishedAsync(string key, string body, bool imported = false)
    {
        if (imported)
        {
            using var approver = host.Approver(_town);
            await PublicationHost.ImportAsync(approver, _town, $"{key},标题,,notice,,2024-03-04,2024-03-05,website,{body},false,true,effective,党政办,镇长\n");
            var history = (await approver.ReadJsonAsync($"{Path}/items?key={key}")).GetProperty("items")[0];
            return ($"{Path}/items/{history.Text("id")}", history);
        }

        using var writer = host.Writer(_town);
        var path = $"{Path}/items/{(await writer.PostJsonAsync($"{Path}/items", GateOverHttpTests.Input(key, body), HttpStatusCode.Created)).Text("id")}";
        return (path, await PublishAsync(path));
    }

    private async Task AmendAsync(string path, JsonElement item, string key, string body)
    {
        using var writer = host.Writer(_town);
        item = await writer.PostJsonAsync(path + "/amendment", new { changeNote = "更正" }, version: Version(item));
        await writer.PutJsonAsync(path, GateOverHttpTests.Input(key, body), version: Version(item));
        (await PublishAsync(path)).Text("state").ShouldBe("published");
    }

    private Task<JsonElement> PublishAsync(string path) => GateOverHttpTests.StepsAsync(
        path, ("submission", host.Writer(_town)), ("review", host.Reviewer(_town)), ("secrecy-review", host.SecrecyReviewer(_town)), ("approval", host.Approver(_town)));

    private static long Version(JsonElement item) => item.GetProperty("version").GetInt64();
}
