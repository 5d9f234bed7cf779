using System.Net;

namespace GovPortal.Publication.Tests.ReadingPoints;

public sealed class ReadingPointEndpointTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Points => $"{PublicationHost.Path(_town)}/reading-points";

    private string Handovers => $"{PublicationHost.Path(_town)}/handovers";

    [Fact]
    public async Task A_point_says_what_it_has_for_its_visitors()
    {
        using var writer = host.Writer(_town);
        var point = await OpenAsync(writer);
        await writer.PutJsonAsync($"{Points}/{point}/equipment", new { equipment = new[] { "查阅电脑2台", "老花镜" } }, (HttpStatusCode)428);
        await writer.PutJsonAsync($"{Points}/{point}/equipment", new { equipment = new[] { "查阅电脑2台", "老花镜" }, hours = "工作日" }, version: 1);
        using var visitor = host.Public();
        var seen = (await visitor.ReadJsonAsync(Points))[0];
        (seen.GetProperty("equipment")[1].GetString(), seen.Text("hours"), seen.GetProperty("version").GetInt64()).ShouldBe(("老花镜", "工作日", 2));
    }

    [Fact]
    public async Task Visits_are_counted_by_month_corrected_and_summed_by_year()
    {
        using var writer = host.Writer(_town);
        var visits = $"{Points}/{await OpenAsync(writer)}/visits";
        await writer.PutJsonAsync(visits, Visits(2024, 1, 12), HttpStatusCode.UnprocessableEntity);
        await writer.PutJsonAsync(visits, Visits(2024, 2, 12));
        await writer.PutJsonAsync(visits, Visits(2024, 2, 15));
        await writer.PutJsonAsync(visits, Visits(2024, 12, 5));
        await writer.PutJsonAsync(visits, Visits(2025, 1, 100));
        await writer.PutJsonAsync(visits, Visits(2998, 1, 1), HttpStatusCode.UnprocessableEntity);
        await writer.PutJsonAsync(visits, Visits(2024, 13, -1), HttpStatusCode.BadRequest);
        using var visitor = host.Public();
        var year = await visitor.ReadJsonAsync(Points + "/figures?year=2024");
        (year.GetProperty("visits").GetInt32(), year.GetProperty("months").GetArrayLength()).ShouldBe((20, 2));
        (await visitor.ReadJsonAsync(Points + "/figures?year=2023")).GetProperty("years").EnumerateArray().Select(y => y.GetInt32()).ShouldBe([2025, 2024]);
    }

    [Fact]
    public async Task Only_what_was_public_by_the_day_is_handed_over_and_the_receipt_closes_it()
    {
        using var writer = host.Writer(_town);
        var first = (await host.PublishedAsync(_town, "k1", "2024-03-05")).Text("id");
        var second = (await host.PublishedAsync(_town, "k2", "2024-03-07")).Text("id");
        var draft = (await host.DraftAsync(_town, "k3")).Text("id");
        await writer.PostJsonAsync(Handovers, Handover("2024-03-06", first, second), HttpStatusCode.UnprocessableEntity);
        (await writer.PostJsonAsync(Handovers, Handover("2024-03-06", second, first, draft), HttpStatusCode.UnprocessableEntity)).Text("detail").ShouldEndWith($"{second}, {draft}.");
        (await writer.PostJsonAsync(Handovers, Handover("2999-03-08", first), HttpStatusCode.BadRequest)).Faults().ShouldBe(["publication.handover-in-future"]);
        (await writer.PostJsonAsync(Handovers, Handover("2999-03-08", first, draft), HttpStatusCode.BadRequest)).Faults()
            .ShouldBe(["publication.handover-in-future", "publication.handover-item-not-published"]);
        var made = await writer.PostJsonAsync(Handovers, Handover("2024-03-08", first, second, first), HttpStatusCode.Created);
        await writer.PostJsonAsync(Handovers, Handover("2024-06-03", first), HttpStatusCode.Created);
        var receipt = $"{Handovers}/{made.Text("id")}/receipt";
        await writer.PostJsonAsync(receipt, new { receipt = "收据1号", receivedOn = "2024-03-07" }, HttpStatusCode.BadRequest, version: 1);
        await writer.PostJsonAsync(receipt, new { receipt = "收据1号", receivedOn = "2024-03-09" }, version: 1);
        await writer.PostJsonAsync(receipt, new { receipt = "收据2号", receivedOn = "2024-03-09" }, HttpStatusCode.UnprocessableEntity, version: 2);
        var figures = (await writer.ReadJsonAsync(Points + "/figures?year=2024")).GetProperty("handovers")[0];
        (figures.Text("receiver"), figures.GetProperty("handovers").GetInt32(), figures.GetProperty("items").GetInt32(), figures.GetProperty("received").GetInt32())
            .ShouldBe(("archive", 2, 2, 1));
        (await writer.ReadJsonAsync(Handovers)).GetProperty("handovers").GetArrayLength().ShouldBe(2);
        using var stranger = host.Writer(host.NewTown());
        await stranger.ReadJsonAsync(Handovers, HttpStatusCode.NotFound);
        using var caseOfficer = host.Staff(_town, "caseOfficer");
        await caseOfficer.PostJsonAsync(Handovers, Handover("2024-03-08", first), HttpStatusCode.Forbidden);
    }

    private static object Visits(int year, int month, int count) => new { year, month, count };

    private static object Handover(string on, params string[] items) => new { receiver = "archive", receiverName = "县档案馆", handedOverOn = on, items };

    private async Task<string> OpenAsync(HttpClient writer) =>
        (await writer.PostJsonAsync(Points, new { name = "查阅点", address = "示例路1号", openedOn = "2024-02-15" }, HttpStatusCode.Created)).Text("id");
}
