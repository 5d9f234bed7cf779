namespace GovPortal.EndToEnd.Tests;

public sealed class MainJobTests
{
    /// <summary>The launcher's own check: a private suite on an empty folder, one real town's year in, its annual report out, as an outside client.</summary>
    [Fact]
    public async Task A_towns_work_goes_in_and_its_2014_report_comes_out()
    {
        using var launcher = Launcher.Start(new Dictionary<string, string>(), "--check");
        (await launcher.EndAsync(TestContext.Current.CancellationToken)).ShouldBe(0, launcher.Tail);
        launcher.Tail.ShouldContain("The check holds.");
        // What a person reads: no failure where there was none, and no page for every token.
        launcher.All.ShouldContain("all processes are healthy");
        launcher.Count(" fail: ").ShouldBe(0, launcher.All);
        launcher.Count("OpenIddict").ShouldBe(0, launcher.All);
    }
}
