using System.Globalization;
using System.Net;
using System.Text.Json;
using Npgsql;

namespace GovPortal.Publication.Tests.Rules;

public sealed class RuleEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Rules => $"{PublicationHost.Path(_town)}/rule-documents";

    [Fact]
    public async Task Anybody_reads_the_rules_whose_text_is_public_with_owner_and_history()
    {
        await host.PublishedAsync(_town, "rule", column: "rules");
        await host.PublishedAsync(_town, "n");
        await host.DraftAsync(_town, "draft");
        using var approver = host.Approver(_town);
        var listed = await approver.PostJsonAsync(Rules, Rule("rule"), HttpStatusCode.Created);
        await approver.PostJsonAsync(Rules, Rule("draft"), HttpStatusCode.Created);
        (await approver.PostJsonAsync(Rules, Rule("rule"), HttpStatusCode.Conflict)).Code().ShouldBe("publication.rule-document-listed");
        await approver.PostJsonAsync(Rules, Rule("nothing"), HttpStatusCode.NotFound);
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(Rules)).EnumerateArray().Select(r => (r.Text("itemKey"), r.Text("title"), r.Text("owner"))).ShouldBe([("rule", "rule的标题", "党政办")]);
        var path = $"{Rules}/{listed.Text("id")}";
        await approver.PostJsonAsync(path + "/validity", Change("amended"), version: 1);
        var repealed = await approver.PostJsonAsync(path + "/validity", Change("repealed"), version: 2);
        (repealed.GetProperty("reviewOn").ValueKind, repealed.Text("validity")).ShouldBe((JsonValueKind.Null, "repealed"));
        (await approver.PostJsonAsync(path + "/validity", Change("expired"), HttpStatusCode.UnprocessableEntity, version: 3)).Code().ShouldBe("publication.rule-document-over");
        (await visitor.ReadJsonAsync(Rules))[0].GetProperty("history").EnumerateArray().Select(h => h.Text("validity")).ShouldBe(["amended", "repealed"]);
    }

    [Fact]
    public async Task What_is_due_for_another_look_is_listed_until_the_day_is_moved()
    {
        await host.PublishedAsync(_town, "rule", column: "rules");
        using var writer = host.Writer(_town);
        var listed = await writer.PostJsonAsync(Rules, Rule("rule"), HttpStatusCode.Created);
        (await writer.ReadJsonAsync(Rules + "/due?on=2024-12-31")).GetArrayLength().ShouldBe(0);
        (await writer.ReadJsonAsync(Rules + "/due?on=2025-01-02")).GetArrayLength().ShouldBe(1);
        await writer.PutJsonAsync($"{Rules}/{listed.Text("id")}/care", new { owner = "司法所", reviewOn = "2024-01-01" }, HttpStatusCode.BadRequest, version: 1);
        await writer.PutJsonAsync($"{Rules}/{listed.Text("id")}/care", new { owner = "司法所", reviewOn = "2026-01-05" }, version: 1);
        (await writer.ReadJsonAsync(Rules + "/due?on=2025-01-02")).GetArrayLength().ShouldBe(0);
        await writer.PostJsonAsync($"{Rules}/{listed.Text("id")}/validity", Change("repealed"), HttpStatusCode.Forbidden, version: 2);
        using var visitor = host.Public();
        await visitor.ReadJsonAsync(Rules + "/due", HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task A_rule_and_its_text_are_marked_as_one_whichever_is_changed()
    {
        var item = await host.PublishedAsync(_town, "rule", column: "rules");
        await host.PublishedAsync(_town, "n");
        var text = $"{PublicationHost.Path(_town)}/items/{item.Text("id")}";
        using var approver = host.Approver(_town);
        var path = $"{Rules}/{(await approver.PostJsonAsync(Rules, Rule("rule"), HttpStatusCode.Created)).Text("id")}";
        await approver.PostJsonAsync(path + "/validity", Change("amended"), version: 1);
        item = await approver.ReadJsonAsync(text);
        (item.Text("validity"), item.Text("validityOn")).ShouldBe(("amended", "2024-06-03"));
        item = await approver.PostJsonAsync(text + "/validity", new { validity = "repealed", on = "2024-07-01", basis = "镇政发〔2024〕10号" }, version: item.GetProperty("version").GetInt64());
        using var visitor = host.Public();
        var rule = (await visitor.ReadJsonAsync(Rules))[0];
        (rule.Text("validity"), rule.Text("validityOn"), rule.GetProperty("reviewOn").ValueKind).ShouldBe(("repealed", "2024-07-01", JsonValueKind.Null));
        rule.GetProperty("history")[1].Text("basis").ShouldBe("镇政发〔2024〕10号");
        await approver.PostJsonAsync(text + "/validity", new { validity = "effective", on = "2024-07-02", basis = "误标" }, version: item.GetProperty("version").GetInt64());
        rule = (await visitor.ReadJsonAsync(Rules))[0];
        (rule.Text("validity"), rule.Text("reviewOn")).ShouldBe(("effective", "2024-07-02"), "it is looked at again at once");
        await PublicationHost.ImportAsync(approver, _town, "old,旧制度,,rules,,2020-03-05,2020-03-05,website,正文,false,true,expired,党政办,镇长\n");
        var old = await approver.PostJsonAsync(Rules, Rule("old"), HttpStatusCode.Created);
        (old.Text("validity"), old.GetProperty("reviewOn").ValueKind).ShouldBe(("expired", JsonValueKind.Null));
    }

    [Fact]
    public async Task A_file_that_is_sent_again_takes_no_mark_back_that_somebody_made_here()
    {
        const string Line = ",{0},,rules,,2020-03-05,2020-03-05,website,正文,false,true,effective,党政办,镇长\n";
        await host.PublishedAsync(_town, "n");
        using var approver = host.Approver(_town);
        await PublicationHost.ImportAsync(approver, _town, "rule" + string.Format(CultureInfo.InvariantCulture, Line, "制度"));
        var path = $"{Rules}/{(await approver.PostJsonAsync(Rules, Rule("rule"), HttpStatusCode.Created)).Text("id")}";
        await approver.PostJsonAsync(path + "/validity", Change("repealed"), version: 1);
        foreach (var title in (string[])["制度", "改正的制度"])
        {
            await PublicationHost.ImportAsync(approver, _town, "rule" + string.Format(CultureInfo.InvariantCulture, Line, title));
            using var visitor = host.Public();
            var rule = (await visitor.ReadJsonAsync(Rules))[0];
            (rule.Text("validity"), rule.GetProperty("version").GetInt64()).ShouldBe(("repealed", 2), title);
            var item = await visitor.ReadJsonAsync($"{PublicationHost.Path(_town)}/items/{rule.Text("indexNumber")}");
            (item.Text("title"), item.Text("validity"), item.Text("validityOn")).ShouldBe((title, "repealed", "2024-06-03"));
        }
    }

    [Fact]
    public async Task A_rule_that_was_repealed_apart_from_its_text_stays_so_when_the_text_is_corrected()
    {
        const string Line = "rule,{0},,rules,,2020-03-05,2020-03-05,website,正文,false,true,{1},党政办,镇长\n";
        using var approver = host.Approver(_town);
        await PublicationHost.ImportAsync(approver, _town, string.Format(CultureInfo.InvariantCulture, Line, "制度", "effective"));
        await approver.PostJsonAsync(Rules, Rule("rule"), HttpStatusCode.Created);
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        // As an older release marked it.
        await using var mark = source.CreateCommand($"update rule_documents set validity = 'repealed', validity_on = '2023-06-03', review_on = null where town_id = '{host.IdOf(_town)}'");
        (await mark.ExecuteNonQueryAsync(TestContext.Current.CancellationToken)).ShouldBe(1);
        using var visitor = host.Public();
        foreach (var (title, validity) in ((string, string)[])[("改正的制度", "effective"), ("再改正的制度", "amended")])
        {
            await PublicationHost.ImportAsync(approver, _town, string.Format(CultureInfo.InvariantCulture, Line, title, validity));
            var rule = (await visitor.ReadJsonAsync(Rules))[0];
            (rule.Text("validity"), rule.Text("validityOn"), rule.GetProperty("version").GetInt64()).ShouldBe(("repealed", "2023-06-03", 1), title);
        }
    }

    [Fact]
    public async Task A_rule_whose_text_is_not_public_is_not_marked_and_all_faults_of_a_mark_are_told_at_once()
    {
        await host.DraftAsync(_town, "draft");
        using var approver = host.Approver(_town);
        var path = $"{Rules}/{(await approver.PostJsonAsync(Rules, Rule("draft"), HttpStatusCode.Created)).Text("id")}";
        (await approver.PostJsonAsync(path + "/validity", new { validity = "amended", on = "2023-06-03", basis = "", byKey = "n" }, HttpStatusCode.BadRequest, version: 1)).Faults()
            .ShouldBe(["invalid-input", "publication.rule-document-changed-too-early", "publication.rule-document-by-unknown"]);
        (await approver.PostJsonAsync(path + "/validity", new { validity = "amended", on = "2099-06-03", basis = "通知" }, HttpStatusCode.BadRequest, version: 1)).Faults()
            .ShouldBe(["publication.date-in-future"]);
        (await approver.PostJsonAsync(path + "/validity", new { validity = "amended", on = "2024-06-03", basis = "通知" }, HttpStatusCode.UnprocessableEntity, version: 1)).Code()
            .ShouldBe("publication.item-wrong-state");
        (await approver.ReadJsonAsync(Rules + "/due?on=2030-01-01"))[0].Text("validity").ShouldBe("effective");
    }

    private static object Rule(string key) => new { itemKey = key, inForceFrom = "2024-01-02", owner = "党政办", reviewOn = "2025-01-02" };

    private static object Change(string validity) => new { validity, on = "2024-06-03", basis = "镇政发〔2024〕9号", byKey = "n" };
}
