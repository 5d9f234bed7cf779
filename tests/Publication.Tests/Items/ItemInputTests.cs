using System.Net;

namespace GovPortal.Publication.Tests.Items;

public sealed class ItemInputTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private string Path => PublicationHost.Path(_town);

    [Fact]
    public async Task Whatever_is_wrong_with_an_item_is_told_at_once_by_annotations_and_rules_alike()
    {
        var wrong = new
        {
            key = "",
            title = "",
            body = "",
            column = "nowhere",
            producedOn = "2099-01-01",
            channels = (string[])["pigeon"],
            subject = "x",
            genre = "x",
            audience = "x",
            normative = false,
            governmentInformation = true,
        };
        string[] expected =
        [
            "audience publication.unknown-audience", "body invalid-input", "channels publication.unknown-channel", "column publication.unknown-column", "genre publication.unknown-genre",
            "key invalid-input", "producedOn publication.date-in-future", "subject publication.unknown-subject", "title invalid-input",
        ];
        using var writer = host.Writer(_town);
        (await FaultsAsync(writer, HttpMethod.Post, "items", wrong)).ShouldBe(expected);
        var draft = await host.DraftAsync(_town, "k1");
        (await FaultsAsync(writer, HttpMethod.Put, $"items/{draft.Text("id")}", wrong)).ShouldBe(expected);
        (await FaultsAsync(writer, HttpMethod.Post, "items", new { normative = false })).ShouldBe(
            ["body invalid-input", "channels invalid-input", "column invalid-input", "key invalid-input", "producedOn invalid-input", "title invalid-input"]);
    }

    [Fact]
    public async Task So_is_whatever_is_wrong_with_a_validity_or_a_withheld_item()
    {
        var item = await host.PublishedAsync(_town, "k1");
        using var approver = host.Approver(_town);
        (await FaultsAsync(approver, HttpMethod.Post, $"items/{item.Text("id")}/validity", new { validity = "gone", on = "2099-01-01", basis = "" })).ShouldBe(
            ["basis invalid-input", "on publication.date-in-future", "validity publication.unknown-validity"]);
        (await FaultsAsync(approver, HttpMethod.Post, "withheld-items", new { title = "", attribute = "withheld", reason = "", decidedOn = "2099-01-01", decidedBy = "李" })).ShouldBe(
            ["decidedOn publication.withheld-date-in-future", "ground publication.withheld-ground-missing", "reason invalid-input", "title invalid-input"]);
        (await FaultsAsync(approver, HttpMethod.Post, "withheld-items", new { title = "", attribute = "withheld" })).ShouldBe(
            ["decidedBy invalid-input", "decidedOn invalid-input", "ground publication.withheld-ground-missing", "reason invalid-input", "title invalid-input"]);
    }

    [Fact]
    public async Task A_validity_begins_no_earlier_than_the_document()
    {
        var item = await host.PublishedAsync(_town, "k1", "2024-03-05");
        using var approver = host.Approver(_town);
        var path = $"{Path}/items/{item.Text("id")}/validity";
        var version = item.GetProperty("version").GetInt64();
        (await approver.PostJsonAsync(path, new { validity = "repealed", on = "2024-03-04", basis = "看政发〔2025〕1号" }, HttpStatusCode.UnprocessableEntity, version)).Code()
            .ShouldBe("publication.validity-before-document");
        await approver.PostJsonAsync(path, new { validity = "repealed", on = "2024-03-05", basis = "看政发〔2025〕1号" }, version: version);
    }

    private async Task<List<string>> FaultsAsync(HttpClient client, HttpMethod method, string path, object body)
    {
        var problem = await client.SendJsonAsync(method, $"{Path}/{path}", body, HttpStatusCode.BadRequest, ("If-Match", "\"1\""));
        problem.Code().ShouldBe("invalid-input");
        return [.. problem.GetProperty("errors").EnumerateArray().Select(e => $"{e.Text("field")} {e.Text("code")}").Order(StringComparer.Ordinal)];
    }
}
