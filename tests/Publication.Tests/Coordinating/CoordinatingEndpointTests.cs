using System.Net;

namespace GovPortal.Publication.Tests.Coordinating;

public sealed class CoordinatingEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    [Fact]
    public async Task An_item_is_held_back_until_every_named_agency_has_confirmed()
    {
        var path = await ItemAsync() + "/coordinations";
        using var writer = host.Writer(_town);
        (await writer.ReadJsonAsync(path)).GetProperty("blocks").GetBoolean().ShouldBeFalse();
        var asked = await writer.PostJsonAsync(path, Question("县水利局"), HttpStatusCode.Created);
        (await writer.PostJsonAsync(path, Question("县水利局"), HttpStatusCode.Conflict)).Code().ShouldBe("publication.coordination-agency-asked");
        (await writer.ReadJsonAsync(path)).GetProperty("blocks").GetBoolean().ShouldBeTrue();
        var answer = $"{path}/{asked.Text("id")}/answer";
        await writer.PostJsonAsync(answer, Answer("objected"), version: 1);
        (await writer.PostJsonAsync(answer, Answer("confirmed"), HttpStatusCode.Conflict, version: 1)).GetProperty("currentVersion").GetInt64().ShouldBe(2);
        (await writer.PostJsonAsync(answer, Answer("confirmed"), version: 2)).GetProperty("answers").GetArrayLength().ShouldBe(2);
        (await writer.ReadJsonAsync(path)).GetProperty("blocks").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task Only_who_signs_lets_a_named_agency_go_unasked()
    {
        var path = await ItemAsync() + "/coordinations";
        using var writer = host.Writer(_town);
        var asked = await writer.PostJsonAsync(path, Question("县水利局"), HttpStatusCode.Created);
        var withdrawal = $"{path}/{asked.Text("id")}/withdrawal";
        await writer.PostJsonAsync(withdrawal, new { reason = "不涉及" }, HttpStatusCode.Forbidden, version: 1);
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(withdrawal, new { reason = "不涉及" }, version: 1);
        (await approver.ReadJsonAsync(path)).GetProperty("blocks").GetBoolean().ShouldBeFalse();
    }

    [Fact]
    public async Task An_approval_from_above_is_demanded_and_its_document_recorded()
    {
        var path = await ItemAsync() + "/higher-approval";
        using var secrecy = host.SecrecyReviewer(_town);
        await secrecy.ReadJsonAsync(path, HttpStatusCode.NotFound);
        (await secrecy.PutJsonAsync(path, new { required = true, reason = "按规定须报批" })).GetProperty("blocks").GetBoolean().ShouldBeTrue();
        await secrecy.PutJsonAsync(path, new { required = false, reason = "误" }, (HttpStatusCode)428);
        using var writer = host.Writer(_town);
        var grant = new { documentNumber = "县政批〔2024〕3号", grantedOn = "2024-03-08", grantedBy = "县政府" };
        (await writer.PostJsonAsync(path + "/grant", grant, version: 1)).GetProperty("blocks").GetBoolean().ShouldBeFalse();
        await writer.PutJsonAsync(path, new { required = false, reason = "误" }, HttpStatusCode.Forbidden, version: 2);
    }

    [Fact]
    public async Task Another_towns_item_and_another_items_question_are_not_there()
    {
        var (first, second) = (await ItemAsync(), await ItemAsync());
        using var writer = host.Writer(_town);
        var asked = await writer.PostJsonAsync(first + "/coordinations", Question("县水利局"), HttpStatusCode.Created);
        await writer.PostJsonAsync($"{second}/coordinations/{asked.Text("id")}/answer", Answer("confirmed"), HttpStatusCode.NotFound, version: 1);
        var town = host.NewTown();
        using var stranger = host.Writer(town);
        var theirWay = PublicationHost.Path(town) + first[PublicationHost.Path(_town).Length..];
        await stranger.PostJsonAsync(theirWay + "/coordinations", Question("县水利局"), HttpStatusCode.NotFound);
        await stranger.ReadJsonAsync(first + "/coordinations", HttpStatusCode.NotFound);
    }

    private static object Question(string agency) => new { agency, about = "汛情数字", askedOn = "2024-03-05" };

    private static object Answer(string outcome) => new { outcome, text = "意见", on = "2024-03-06", by = "办公室", evidence = "函〔2024〕1号" };

    private async Task<string> ItemAsync() => $"{PublicationHost.Path(_town)}/items/{(await host.DraftAsync(_town, Guid.CreateVersion7().ToString())).Text("id")}";
}
