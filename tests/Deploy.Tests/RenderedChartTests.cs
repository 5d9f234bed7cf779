using GovPortal.Deploy.Tests.Rendering;
using GovPortal.Deploy.Tests.Rules;

namespace GovPortal.Deploy.Tests;

public sealed class RenderedChartTests
{
    public static TheoryData<string, string> RulesAndValues => [.. ManifestRule.All.SelectMany(r => Helm.ValuesFiles.Select(v => (r.Name, Path.GetFileName(v))))];

    [Theory]
    [MemberData(nameof(RulesAndValues))]
    public async Task Every_rule_holds_and_a_planted_fault_breaks_it(string rule, string values)
    {
        var (holds, file) = (ManifestRule.All.Single(r => r.Name == rule), Helm.ValuesFiles.Single(v => Path.GetFileName(v) == values));
        var yaml = (await Helm.TemplateAsync(file)).OrThrow();

        holds.Broken(Manifest.Parse(yaml)).ShouldBeEmpty();

        var faulty = Manifest.Parse(yaml);
        holds.Plant(faulty);
        holds.Broken(faulty).ShouldNotBeEmpty("the planted fault went unnoticed: the rule guards nothing");
    }

    [Fact]
    public void A_field_that_Kubernetes_does_not_know_is_refused()
    {
        const string yaml = "apiVersion: v1\nkind: Service\nmetadata:\n  name: a\nspec:\n  selectors: {a: b}\n";

        Should.Throw<YamlDotNet.Core.YamlException>(() => Manifest.Parse(yaml));
        Manifest.Parse(yaml.Replace("selectors", "selector", StringComparison.Ordinal)).Services.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Rendered_output_is_what_was_last_reviewed()
    {
        foreach (var values in Helm.ValuesFiles)
        {
            Snapshot.Check(Path.GetFileName(values), (await Helm.TemplateAsync(values)).OrThrow());
        }
    }
}
