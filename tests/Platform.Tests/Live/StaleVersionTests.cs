using System.Net;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class StaleVersionTests(ScratchSuite suite)
{
    [Fact]
    public async Task Of_two_who_change_one_thing_at_once_the_slower_is_told_so_where_the_slice_does_not_ask()
    {
        var town = await suite.TownAsync();
        using var written = await town.WriteAsync("a", "text");

        using var late = await town.WriteLateAsync("a");

        late.StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await late.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).ShouldContain("\"version-stale\"");
        (await suite.CountAsync($"notes where town_id = '{town.Id}' and text = 'text'")).ShouldBe(1);
    }
}
