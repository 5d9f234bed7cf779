using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Tools;

namespace GovPortal.Deploy.Tests;

public sealed class ImagesTests
{
    [Fact]
    public void An_image_is_made_of_every_process_and_of_nothing_else()
    {
        var script = File.ReadAllLines(Checkout.Of("deploy/images"));

        var listed = script.SkipWhile(l => !l.EndsWith("<<'PROCESSES'", StringComparison.Ordinal)).Skip(1).TakeWhile(l => l != "PROCESSES");

        listed.ShouldBe(Topology.Processes.Select(p => $"{p.Name} {p.Project}"));
    }

    [Fact]
    public async Task Without_a_registry_and_a_tag_the_script_says_how_to_call_it()
    {
        var called = await Command.RunAsync("bash", [Checkout.Of("deploy/images"), "registry.example"], "bash is missing.", TestContext.Current.CancellationToken);

        called.ExitCode.ShouldBe(2);
        called.Errors.ShouldContain("deploy/images REGISTRY TAG");
    }
}
