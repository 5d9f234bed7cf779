using System.Net;
using GovPortal.Publication.Tests.Bulk;

namespace GovPortal.Publication.Tests.Items;

/// <summary>Departments bear the code of their county: their numbers differ none the less, in the running service.</summary>
public sealed class DepartmentNumberTests(PublicationHost host)
{
    private const string Header = "key,title,indexNumber,column,producedOn,publishedOn,channels,body,normative,governmentInformation,validity\n";

    [Fact]
    public async Task Two_departments_with_one_code_that_publish_at_the_same_moment_give_different_numbers()
    {
        string[] units = [host.NewTown("990010"), host.NewTown("990010")];
        var ready = await Task.WhenAll(units.Select(ReadyAsync));
        var numbers = await Task.WhenAll(units.Zip(ready, ApproveAsync));
        numbers.Select(n => n[..n.IndexOf('/', StringComparison.Ordinal)]).ShouldBe(["990010000", "990010000002"], ignoreOrder: true);
        numbers.ShouldAllBe(n => n.EndsWith("-00001", StringComparison.Ordinal));
        var next = await Task.WhenAll(units.Select(async unit => await ApproveAsync(unit, await ReadyAsync(unit))));
        next.ShouldBe(numbers.Select(n => n[..^1] + "2"), "each goes on under its own code");
    }

    [Fact]
    public async Task A_number_that_a_file_brings_moves_only_the_sequence_of_the_unit_whose_code_it_bears()
    {
        var (first, second) = (host.NewTown("990020"), host.NewTown("990020"));
        (await host.ImportAsync(first, Header + Line("a", ""))).Succeeded();
        (await NumberAsync(first, "a")).ShouldBe("990020000/2014-00001");
        var job = (await host.ImportAsync(second, Header + Line("before", "") + Line("others", "990020000/2014-00050") + Line("same", "990020000/2014-00001") + Line("own", "990020000002/2014-00007"))).Succeeded();
        job.Warnings().ShouldBeEmpty("what another unit gave is not told");
        (await NumberAsync(second, "others")).ShouldBe("990020000/2014-00050");
        (await NumberAsync(second, "same")).ShouldBe("990020000/2014-00001", "history stays as it was");
        (await NumberAsync(second, "before")).ShouldBe("990020000002/2014-00008");
        (await host.ImportAsync(first, Header + Line("b", ""))).Succeeded();
        (await NumberAsync(first, "b")).ShouldBe("990020000/2014-00002");
    }

    private static string Line(string key, string number) => $"{key},{key}的标题,{number},notice,2014-03-01,2014-03-02,website,正文,false,true,effective\n";

    private async Task<string> NumberAsync(string town, string key)
    {
        using var approver = host.Approver(town);
        return (await approver.ReadJsonAsync($"{PublicationHost.Path(town)}/items?key={key}")).GetProperty("items")[0].Text("indexNumber")!;
    }

    /// <returns>The address of an item that only wants to be approved.</returns>
    private async Task<string> ReadyAsync(string town)
    {
        using var writer = host.Writer(town);
        var items = $"{PublicationHost.Path(town)}/items";
        var item = await writer.PostJsonAsync(items, GateOverHttpTests.Input(Guid.CreateVersion7().ToString(), "正文"), HttpStatusCode.Created);
        var path = $"{items}/{item.Text("id")}";
        await GateOverHttpTests.StepsAsync(path, ("submission", writer), ("review", host.Reviewer(town)), ("secrecy-review", host.SecrecyReviewer(town)));
        return path;
    }

    private async Task<string> ApproveAsync(string town, string path) => (await GateOverHttpTests.StepsAsync(path, ("approval", host.Approver(town)))).Text("indexNumber")!;
}
