using GovPortal.Deploy.Tests.Rendering;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>Something that every rendered chart must hold, and a fault that proves the rule can fail.</summary>
/// <param name="Name">The rule as a sentence.</param>
/// <param name="Broken">A line for each place that breaks it; none when it holds.</param>
/// <param name="Plant">Breaks it once.</param>
internal sealed record ManifestRule(string Name, Func<Manifest, IEnumerable<string>> Broken, Action<Manifest> Plant)
{
    public override string ToString() => Name;

    public static IReadOnlyList<ManifestRule> All { get; } =
        [.. ProcessRules.All, .. PodRules.All, .. MigrationRules.All, .. EnvironmentRules.All, .. SecretRules.All, .. NetworkRules.All];
}
