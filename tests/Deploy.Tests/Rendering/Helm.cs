using GovPortal.Deploy.Tests.Tools;

namespace GovPortal.Deploy.Tests.Rendering;

/// <summary>Helm on the suite's chart.</summary>
internal static class Helm
{
    public const string Release = "gov";

    /// <summary>Values that make everything from values, every secret recognisable by <see cref="SecretMark"/>.</summary>
    public static string GivenSecrets => Checkout.Of("tests/Deploy.Tests/Values/given-secrets.yaml");

    /// <summary>The example that the chart's README starts from.</summary>
    public static string ExistingSecrets => Checkout.Of("deploy/helm/govportal/examples/existing-secrets.yaml");

    /// <summary>Part of every secret value in <see cref="GivenSecrets"/>.</summary>
    public const string SecretMark = "s3cret";

    public static IReadOnlyList<string> ValuesFiles { get; } = [GivenSecrets, ExistingSecrets];

    public static Task<CommandResult> LintAsync(string? values) =>
        RunAsync(["lint", "--strict", Checkout.Chart, .. Values(values)]);

    public static Task<CommandResult> TemplateAsync(string? values, params IEnumerable<string> settings) =>
        RunAsync(["template", Release, Checkout.Chart, "--namespace", "govportal", .. Values(values), .. settings.SelectMany(s => new[] { "--set", s })]);

    public static async Task<Manifest> RenderAsync(string values) => Manifest.Parse((await TemplateAsync(values)).OrThrow());

    private static IEnumerable<string> Values(string? file) => file is null ? [] : ["--values", file];

    private static async Task<CommandResult> RunAsync(IReadOnlyList<string> arguments)
    {
        var ct = TestContext.Current.CancellationToken;
        return await Command.RunAsync(await KubernetesTools.HelmAsync(ct), arguments, "helm cannot be started.", ct);
    }
}
