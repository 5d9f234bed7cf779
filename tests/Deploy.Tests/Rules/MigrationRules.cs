using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Rendering;
using k8s;
using k8s.Models;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>Every database is migrated by a Job that ends before any process of the release starts.</summary>
internal static class MigrationRules
{
    private const string Hook = "helm.sh/hook";
    private const string Weight = "helm.sh/hook-weight";

    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("There is one migration Job per process with a database and no other",
            m => ProcessRules.Differences("Job", m.Jobs.Select(j => j.Metadata.Name), Topology.Processes.Where(p => p.Database is not null).Select(p => Manifest.NameOf(p.Name) + "-migrate")),
            m => m.Objects.Remove(m.Named<V1Job>(Manifest.NameOf("requests") + "-migrate"))),
        new("A migration Job runs the verb migrate, and runs it before the release",
            m => m.Jobs.Where(j => j.Spec.Template.Spec.Containers is not [{ Args: ["migrate"] }] || Annotation(j, Hook) != "pre-install,pre-upgrade").Select(j => $"{j.Metadata.Name} does not migrate first"),
            m => m.Jobs[2].Spec.Template.Spec.Containers[0].Args = null),
        new("A failed migration ends and its log can be read",
            m => m.Jobs.Where(j => j.Spec is not { BackoffLimit: not null, ActiveDeadlineSeconds: > 0 } || j.Spec.Template.Spec.RestartPolicy != "Never"
                || Annotation(j, "helm.sh/hook-delete-policy").Contains("hook-failed", StringComparison.Ordinal)).Select(j => $"{j.Metadata.Name} may run for ever or vanish"),
            m => m.Jobs[0].Spec.ActiveDeadlineSeconds = null),
        new("What a migration stands on is there before it",
            m => m.Jobs.SelectMany(j => NotYetThere(m, j)),
            m => m.Named<V1ServiceAccount>(Manifest.NameOf("migrate")).Metadata.Annotations.Remove(Hook)),
    ];

    private static string Annotation(IKubernetesObject<V1ObjectMeta> item, string name) => item.Metadata.Annotations?.TryGetValue(name, out var value) == true ? value : "";

    /// <summary>Hooks run before the rest of the release exists: what a hook uses is a hook of lower weight, or was there before.</summary>
    private static IEnumerable<string> NotYetThere(Manifest manifest, V1Job job)
    {
        var used = manifest.Objects.OfType<IKubernetesObject<V1ObjectMeta>>().Where(o => (o, o.Metadata.Name) switch
        {
            (V1ServiceAccount, var name) => name == job.Spec.Template.Spec.ServiceAccountName,
            (V1Secret, var name) => SecretRules.SecretsOf(job.Spec.Template.Spec).Any(s => s.Secret == name),
            _ => false,
        });
        return used.Where(o => Annotation(o, Hook) != Annotation(job, Hook) || !Lower(o, job)).Select(o => $"{job.Metadata.Name} runs before {o.Metadata.Name} is there");
    }

    private static bool Lower(IKubernetesObject<V1ObjectMeta> first, V1Job then) =>
        int.TryParse(Annotation(first, Weight), out var a) && int.TryParse(Annotation(then, Weight), out var b) && a < b;
}
