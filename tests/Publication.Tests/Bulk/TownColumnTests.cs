using System.Net;

namespace GovPortal.Publication.Tests.Bulk;

public sealed class TownColumnTests(PublicationHost host)
{
    private const string Header = "key,title,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\n";
    private readonly string _town = host.NewTown();

    private string Columns => $"{PublicationHost.Path(_town)}/columns";

    [Fact]
    public async Task A_column_of_the_town_is_public_takes_items_and_is_found_by()
    {
        using var writer = host.Writer(_town);
        await writer.PostJsonAsync(Columns, Column("flood"), HttpStatusCode.Created);
        await writer.PutJsonAsync($"{Columns}/flood", new { name = "防汛抗旱", kind = "news", order = 2 }, version: 1);
        using var visitor = host.Public();
        (await visitor.ReadJsonAsync(Columns)).EnumerateArray().Select(c => (c.Text("code"), c.Text("name"), c.Text("kind"))).ShouldBe([("flood", "防汛抗旱", "news")]);
        await writer.PostJsonAsync($"{PublicationHost.Path(_town)}/items", Item("flood"), HttpStatusCode.Created);
        (await host.ImportAsync(_town, Header + "k,防汛,flood,2014-03-01,2014-03-02,website,正文,false,true,effective\n")).Succeeded();
        await Until.Async(
            () => visitor.ReadJsonAsync($"/api/publication/search?town={_town}&column=flood"), found => found.GetProperty("total").GetInt32() == 1, TestContext.Current.CancellationToken);

        (await writer.ReadJsonAsync($"{PublicationHost.Path(_town)}/freshness")).GetProperty("columns").EnumerateArray().Select(c => c.Text("column")).ShouldContain("flood");
    }

    [Fact]
    public async Task A_code_that_is_none_of_the_towns_is_a_fault_that_names_those_that_are()
    {
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(Columns, Column("flood"), HttpStatusCode.Created);
        var job = await host.ImportAsync(_town, Header + "k,防汛,drought,2014-03-01,2014-03-02,website,正文,false,true,effective\n");
        job.Errors().ShouldBe([("column", "unknown-code")]);
        job.GetProperty("errors")[0].Text("message").ShouldContain("clarification, data, disclosure, flood, guide");
        using var writer = host.Writer(_town);
        var problem = await writer.PostJsonAsync($"{PublicationHost.Path(_town)}/items", Item("drought"), HttpStatusCode.BadRequest);
        problem.Faults().ShouldBe(["publication.unknown-column"]);
        problem.GetProperty("errors")[0].Text("message").ShouldContain("flood");
        using var elsewhere = host.Writer(host.NewTown());
        (await host.ImportAsync(host.NewTown(), Header + "k,防汛,flood,2014-03-01,2014-03-02,website,正文,false,true,effective\n")).Text("state").ShouldBe("failed");
    }

    [Theory]
    [InlineData("notice", HttpStatusCode.Conflict)]
    [InlineData("Flood", HttpStatusCode.BadRequest)]
    [InlineData("防汛", HttpStatusCode.BadRequest)]
    [InlineData("a b", HttpStatusCode.BadRequest)]
    public async Task A_code_of_the_platform_or_of_another_form_is_refused(string code, HttpStatusCode expected)
    {
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(Columns, Column(code), expected);
        using var reviewer = host.Reviewer(_town);
        await reviewer.PostJsonAsync(Columns, Column("flood"), HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task A_code_is_given_once()
    {
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(Columns, Column("flood"), HttpStatusCode.Created);
        (await approver.PostJsonAsync(Columns, Column("flood"), HttpStatusCode.Conflict)).Code().ShouldBe("publication.column-taken");
    }

    private static object Column(string code) => new { code, name = "防汛", kind = "updated", order = 1 };

    private static object Item(string column) => new
    {
        key = "item",
        title = "标题",
        column,
        producedOn = "2024-03-04",
        channels = new[] { "website" },
        body = "正文",
        normative = false,
        governmentInformation = true,
    };
}
