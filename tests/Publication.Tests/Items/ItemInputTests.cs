using System.Net;
using GovPortal.Publication.Domain.Items;

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
            docNumber = "看政发[2014]12号",
            catalogueItem = "A12-2",
            genre = "x",
            audience = "x",
            normative = false,
            governmentInformation = true,
        };
        string[] expected =
        [
            "audience publication.unknown-audience", "body invalid-input", "catalogueItem publication.catalogue-item-not-applying", "channels publication.unknown-channel", "column publication.unknown-column", "docNumber publication.doc-number-form", "genre publication.unknown-genre",
            "key invalid-input", "producedOn publication.date-in-future", "subject publication.unknown-subject", "title invalid-input",
        ];
        using var writer = host.Writer(_town);
        (await FaultsAsync(writer, HttpMethod.Post, "items", wrong)).ShouldBe(expected);
        var draft = await host.DraftAsync(_town, "k1");
        (await FaultsAsync(writer, HttpMethod.Put, $"items/{draft.Text("id")}", wrong)).ShouldBe(expected);
        (await FaultsAsync(writer, HttpMethod.Post, "items", new { normative = false })).ShouldBe(
            ["body invalid-input", "channels invalid-input", "column invalid-input", "key invalid-input", "producedOn invalid-input", "title invalid-input"]);
    }

    [Theory]
    [InlineData("看政发〔2014〕12号", true)]
    [InlineData(" 看政办发〔1999〕1号 ", true)]
    [InlineData("看政发[2014]12号", false)]
    [InlineData("看政发〔14〕12号", false)]
    [InlineData("看政发〔2014〕号", false)]
    [InlineData("KZ〔2014〕12号", false)]
    [InlineData("看政发〔２０１４〕12号", false)]
    [InlineData("看政发〔2014〕12号附件", false)]
    public void A_document_number_has_the_form_of_the_standard(string number, bool isWellFormed) => DocumentNumber.IsWellFormed(number).ShouldBe(isWellFormed);

    [Fact]
    public async Task What_was_published_keeps_its_code_and_its_number_and_takes_no_other_old_one()
    {
        using var approver = host.Approver(_town);
        await PublicationHost.ImportAsync(approver, _town, "h,标题,看政发[2014]12号,notice,A12-2,2014-03-05,2014-03-05,website,正文,false,true,effective,党政办,镇长\n");
        var item = (await approver.ReadJsonAsync($"{Path}/items?key=h")).GetProperty("items")[0];
        var path = $"items/{item.Text("id")}";
        using var writer = host.Writer(_town);
        item = await writer.PostJsonAsync($"{Path}/{path}/amendment", new { changeNote = "更正" }, version: item.GetProperty("version").GetInt64());
        (await FaultsAsync(writer, HttpMethod.Put, path, Amended("看政发[2014]13号", "A12-3"))).ShouldBe(["catalogueItem publication.catalogue-item-not-applying", "docNumber publication.doc-number-form"]);
        await writer.PutJsonAsync($"{Path}/{path}", Amended("看政发[2014]12号", "A12-2"), version: item.GetProperty("version").GetInt64());

        static object Amended(string docNumber, string catalogueItem) => new
        {
            key = "h",
            title = "标题",
            docNumber,
            column = "notice",
            catalogueItem,
            producedOn = "2014-03-05",
            channels = (string[])["website"],
            body = "改过的正文",
            normative = false,
            governmentInformation = true,
        };
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
