using GovPortal.Deploy.Tests.Rendering;
using k8s;
using k8s.Models;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>Secrets stay in Secrets, and a pod gets its own keys of them only.</summary>
internal static class SecretRules
{
    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("No secret value stands anywhere but in a Secret",
            m => m.Objects.Where(o => o is not V1Secret && KubernetesYaml.Serialize(o).Contains(Helm.SecretMark, StringComparison.Ordinal))
                .Cast<IKubernetesObject<V1ObjectMeta>>().Select(o => $"{o.Kind} {o.Metadata.Name} shows a secret"),
            m => m.Objects.Add(new V1ConfigMap { ApiVersion = "v1", Kind = "ConfigMap", Metadata = new V1ObjectMeta { Name = "planted" }, Data = new Dictionary<string, string> { ["a"] = "Password=" + Helm.SecretMark } })),
        new("A connection string comes out of a Secret",
            m => m.Pods.SelectMany(p => p.Pod.Spec.Containers[0].Env.Where(e => e.Name.StartsWith("ConnectionStrings__", StringComparison.Ordinal) && e.ValueFrom?.SecretKeyRef is null).Select(e => $"{p.Owner} shows {e.Name}")),
            m => m.Jobs[0].Spec.Template.Spec.Containers[0].Env.Single(e => e.Name == "ConnectionStrings__messaging").ValueFrom = null),
        new("Every key that a pod asks for is in the Secret that the chart makes",
            m => m.Pods.SelectMany(p => SecretsOf(p.Pod.Spec).Where(s => !Has(m, s.Secret, s.Key)).Select(s => $"{p.Owner} asks for {s.Secret}/{s.Key}")),
            m => (m.All<V1Secret>() is [_, ..] secrets ? secrets[0] : Planted(m)).StringData.Remove("messaging")),
        new("No pod takes a whole Secret",
            m => [.. m.Pods.Where(p => p.Pod.Spec.Containers[0].EnvFrom is { Count: > 0 }).Select(p => $"{p.Owner} takes a whole Secret or ConfigMap as variables"),
                .. m.Pods.Where(p => p.Pod.Spec.Volumes.Any(v => v.Secret is { Items: null })).Select(p => $"{p.Owner} mounts a whole Secret")],
            m => m.Of<V1Deployment>("identity")!.Spec.Template.Spec.Volumes.Single(v => v.Secret is not null).Secret.Items = null),
    ];

    /// <summary>What a pod reads out of Secrets, by variable and by file.</summary>
    internal static IEnumerable<(string Secret, string Key)> SecretsOf(V1PodSpec pod) =>
    [
        .. pod.Containers.SelectMany(c => c.Env).Select(e => e.ValueFrom?.SecretKeyRef).Where(s => s is not null && s.Optional is not true).Select(s => (s!.Name, s.Key)),
        .. pod.Volumes.Where(v => v.Secret?.Items is not null).SelectMany(v => v.Secret.Items.Select(i => (v.Secret.SecretName, i.Key))),
    ];

    /// <summary>A Secret that the chart does not make is the operator's, with the keys that the README lists.</summary>
    private static bool Has(Manifest manifest, string secret, string key) =>
        manifest.All<V1Secret>().SingleOrDefault(s => s.Metadata.Name == secret) is not { } made || made.StringData.ContainsKey(key);

    /// <summary>Where all Secrets are the operator's, the fault needs one that is made.</summary>
    private static V1Secret Planted(Manifest manifest)
    {
        var secret = new V1Secret { Metadata = new V1ObjectMeta { Name = SecretsOf(manifest.Deployments[1].Spec.Template.Spec).First().Secret }, StringData = new Dictionary<string, string>() };
        manifest.Objects.Add(secret);
        return secret;
    }
}
