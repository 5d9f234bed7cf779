using System.Net;
using GovPortal.Publication.Tests.Bulk;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class BackCatalogueLeakTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    [Fact]
    public async Task What_is_settled_is_listed_no_longer()
    {
        using var approver = host.Approver(_town);
        foreach (var key in (string[])["old1", "old2", "old3"])
            await PublicationHost.ImportAsync(approver, _town, $"{key},{key}的公示,,notice,,2014-03-05,2014-03-05,website,王明11010519491231002X,false,true,effective,党政办,镇长\n");
        var path = PublicationHost.Path(_town);
        var job = (await approver.PostJsonAsync(path + "/leak-scans", null, HttpStatusCode.Accepted)).Text("id");
        (await approver.UntilAsync($"{path}/imports/{job}")).Succeeded();

        var found = (await approver.ReadJsonAsync(path + "/leak-scans/findings")).GetProperty("items").EnumerateArray().ToList();
        found.Select(f => f.Text("key")).ShouldBe(["old1", "old2", "old3"]);
        using var reviewer = host.Reviewer(_town);
        foreach (var finding in found[0].GetProperty("open").EnumerateArray())
            await reviewer.PostJsonAsync($"{path}/items/{found[0].Text("itemId")}/findings/{finding.Text("id")}/settlement", new { how = "allowed", reason = "依法应当公示" });
        var page = await approver.ReadJsonAsync(path + "/leak-scans/findings?limit=1");
        page.GetProperty("items").EnumerateArray().Select(f => f.Text("key")).ShouldBe(["old2"]);
        page = await approver.ReadJsonAsync($"{path}/leak-scans/findings?limit=1&after={page.Text("next")}");
        page.GetProperty("items").EnumerateArray().Select(f => f.Text("key")).ShouldBe(["old3"]);
    }
}
