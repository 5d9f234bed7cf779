using System.Net;
using System.Text.Json;
using GovPortal.Contracts.Publication;
using GovPortal.Requests.Tests.Exports;
using MassTransit;
using Npgsql;

namespace GovPortal.Requests.Tests.Corrections;

/// <summary>Art. 44 from the proposal to the published item; the test plays Publication on the real broker.</summary>
public sealed class DisclosureProposalTests(RequestsHost host)
{
    private const string Cases =
        "caseNo,channel,receivedOn,applicantKind,applicantName,subject\n1,counter,2024-09-02,naturalPerson,张三,低保名单\n2,counter,2024-09-03,naturalPerson,李四,低保名单\n";

    [Fact]
    public async Task What_two_ask_for_becomes_a_draft_and_the_published_item_leads_back()
    {
        var town = host.NewTown();
        await host.ImportAsync(town, "cases", Cases);
        using var officer = host.Staff(town, "caseOfficer");
        using var approver = host.Staff(town, "approver");
        var path = $"/api/requests/towns/{town}/disclosure-proposals";
        (await officer.PostJsonAsync(path, Input("staff", "1"), HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.proposal-of-one-applicant");
        (await officer.PostJsonAsync(path, Input("staff", "1", "9"), HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.proposal-case-unknown");
        var proposed = await officer.PostJsonAsync(path, Input("staff", "1", "2"), HttpStatusCode.Created);
        var one = $"{path}/{proposed.Text("id")}";
        var accepted = await approver.PostJsonAsync($"{one}/decision", new { accepted = true }, version: 1);
        (accepted.Text("state"), accepted.Text("itemKey")).ShouldBe(("accepted", $"proposal-{Guid.Parse(proposed.Text("id")):N}"));
        (await approver.PostJsonAsync($"{one}/decision", new { accepted = true }, HttpStatusCode.UnprocessableEntity, 2)).Code().ShouldBe("requests.proposal-decided");
        (await FactsAsync(town)).ShouldBe([accepted.Text("itemKey")]);

        var item = new ItemFact(
            Guid.CreateVersion7(), 6, accepted.Text("itemKey"), "370481-2026-0001", "低保名单", null, "disclosure", null, new(2024, 9, 1), new(2024, 10, 8), ["website"], false, true,
            "effective", null, "published", false);
        await PublishAsync(new ItemsChanged(host.IdOf(town), [item]));
        await UntilAsync(officer, one, "published");
        (await officer.ReadJsonAsync(one)).Text("indexNumber").ShouldBe("370481-2026-0001");
        await PublishAsync(new ItemsChanged(host.IdOf(town), [item with { Version = 7, State = "deleted" }]));
        await UntilAsync(officer, one, "accepted");
    }

    [Fact]
    public async Task One_applicant_proposes_for_himself_and_a_rejection_has_a_reason()
    {
        var town = host.NewTown();
        await host.ImportAsync(town, "cases", Cases);
        using var both = host.Named("same", town, "caseOfficer", "approver");
        using var approver = host.Staff(town, "approver");
        var path = $"/api/requests/towns/{town}/disclosure-proposals";
        var proposed = await both.PostJsonAsync(path, Input("applicant", "1"), HttpStatusCode.Created);
        var one = $"{path}/{proposed.Text("id")}";
        (await both.PostJsonAsync($"{one}/decision", new { accepted = true }, HttpStatusCode.UnprocessableEntity, 1)).Code().ShouldBe("requests.proposal-decided-by-another");
        (await approver.PostJsonAsync($"{one}/decision", new { accepted = false }, HttpStatusCode.UnprocessableEntity, 1)).Code().ShouldBe("requests.proposal-reason-missing");
        (await approver.PostJsonAsync($"{one}/decision", new { accepted = false, reason = "不属主动公开范围" }, version: 1)).Text("state").ShouldBe("rejected");
        (await FactsAsync(town)).ShouldBeEmpty();
        (await both.ReadJsonAsync($"{one}/text")).Text("text").ShouldBe("建议公开");
    }

    private static object Input(string source, params string[] caseNos) =>
        new { source, title = "农村低保对象名单", summary = "按季公布农村低保对象名单。", producedOn = "2024-09-01", caseNos, text = "建议公开" };

    private static Task<JsonElement> UntilAsync(HttpClient client, string path, string state) =>
        Until.Async(() => client.ReadJsonAsync(path), proposal => proposal.Text("state") == state, TestContext.Current.CancellationToken);

    private async Task PublishAsync(ItemsChanged message)
    {
        var bus = Bus.Factory.CreateUsingRabbitMq(rabbit => rabbit.Host(new Uri(host.Messaging)));
        await bus.StartAsync(TestContext.Current.CancellationToken);
        try
        {
            await bus.Publish(message, TestContext.Current.CancellationToken);
        }
        finally
        {
            await bus.StopAsync(CancellationToken.None);
        }
    }

    private async Task<List<string>> FactsAsync(string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(
            $"select f->>'key' from outbox, jsonb_array_elements(body->'facts') f where town_id = '{host.IdOf(town)}' and type like '%disclosures-accepted%'");
        await using var reader = await command.ExecuteReaderAsync(TestContext.Current.CancellationToken);
        var keys = new List<string>();
        while (await reader.ReadAsync(TestContext.Current.CancellationToken)) keys.Add(reader.GetString(0));
        return keys;
    }
}
