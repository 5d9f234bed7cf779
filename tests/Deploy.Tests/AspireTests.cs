using System.Text.RegularExpressions;
using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Tools;

namespace GovPortal.Deploy.Tests;

/// <summary>
/// The Aspire engine starts what the local one starts and injects the same settings. Its packages cannot be restored everywhere, so its
/// source text is what is checked: it must walk the shared tables, and the one list it keeps by hand must name every process.
/// </summary>
public sealed partial class AspireTests
{
    private static string Source => string.Join('\n', Directory.EnumerateFiles(Checkout.Of("AppHost/Aspire"), "*.cs").Order(StringComparer.Ordinal).Select(File.ReadAllText));

    [Fact]
    public void It_starts_the_processes_of_the_topology_with_the_shared_settings() => Broken(Source).ShouldBeEmpty();

    [Theory]
    [InlineData("\"training\" => builder.AddProject<Projects.Training>", "\"training\" => builder.AddProject<Projects.Reporting>")]
    [InlineData("Injected.ForMigrate(process)", "Injected.ForRun(process)")]
    [InlineData("Injected.ForRun(process)", "[]")]
    [InlineData("InjectedValue.OwnerConnection", "InjectedValue.AppConnection")]
    [InlineData("Topology.Databases", "[\"identity\"]")]
    [InlineData(".WithArgs(\"migrate\")", "")]
    [InlineData("setting.Variable", "\"ConnectionStrings__identity\"")]
    public void A_planted_difference_is_found(string written, string changed)
    {
        Source.ShouldContain(written);
        Broken(Source.Replace(written, changed, StringComparison.Ordinal)).ShouldNotBeEmpty();
    }

    private static IReadOnlyList<string> Broken(string source)
    {
        string[] shared = ["in Topology.Processes)", "Topology.Databases", "Injected.ForRun(process)", "Injected.ForMigrate(process)", "WithArgs(\"migrate\")", "Topology.Messaging"];
        return
        [
            .. shared.Where(s => !source.Contains(s, StringComparison.Ordinal)).Select(s => $"it does not use {s}"),
            .. Topology.Processes.Where(p => !source.Contains(Arm(p), StringComparison.Ordinal)).Select(p => $"it does not start {p.Name} from {p.Project}"),
            .. Enum.GetNames<InjectedValue>().Where(v => !Regex.IsMatch(source, $@"InjectedValue\.{v}\b", RegexOptions.None, TimeSpan.FromSeconds(1))).Select(v => $"it has no value for {v}"),
            .. OwnVariable().Matches(source).Select(m => $"it names {m.Value} itself"),
        ];
    }

    private static string Arm(ServiceProcess process)
    {
        var name = process.Name == Topology.Gateway ? "Topology.Gateway" : $"\"{process.Name}\"";
        return $"{name} => builder.AddProject<Projects.{Path.GetFileNameWithoutExtension(process.Project)}>";
    }

    [GeneratedRegex("\"(ConnectionStrings|Authentication|services|DataProtection|Identity)__[^\"]*\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OwnVariable();
}
