using k8s.Models;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>How each pod is watched, bounded and held back.</summary>
internal static class PodRules
{
    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("Every process is watched: started and alive by /health/live, ready by /health/ready",
            m => m.Deployments.SelectMany(d => Unwatched(d.Metadata.Name, d.Spec.Template.Spec.Containers[0])),
            m => m.Of<V1Deployment>("reporting")!.Spec.Template.Spec.Containers[0].LivenessProbe = null),
        new("Every container asks for what it needs and is bounded",
            m => m.Pods.Where(p => p.Pod.Spec.Containers.Any(c => !Bounded(c.Resources))).Select(p => $"{p.Owner} is unbounded"),
            m => m.Jobs[1].Spec.Template.Spec.Containers[0].Resources.Limits.Remove("memory")),
        new("No pod runs as root or outside the runtime's seccomp profile",
            m => m.Pods.Where(p => p.Pod.Spec.SecurityContext is not { RunAsNonRoot: true, RunAsUser: > 0, SeccompProfile.Type: "RuntimeDefault" }).Select(p => $"{p.Owner} is not held back"),
            m => m.Of<V1Deployment>("identity")!.Spec.Template.Spec.SecurityContext.RunAsNonRoot = null),
        new("No container may write to its own files, gain rights or keep a capability",
            m => m.Pods.Where(p => !p.Pod.Spec.Containers.All(c => Locked(c.SecurityContext))).Select(p => $"{p.Owner} is not locked"),
            m => m.Of<V1Deployment>("portal")!.Spec.Template.Spec.Containers[0].SecurityContext.ReadOnlyRootFilesystem = false),
        new("Every container has a /tmp to write to",
            m => m.Pods.Where(p => !HasTmp(p.Pod.Spec)).Select(p => $"{p.Owner} has no /tmp"),
            m => m.Jobs[0].Spec.Template.Spec.Volumes.Single(v => v.Name == "tmp").EmptyDir = null),
        new("No pod holds a token of the Kubernetes API, and each has an account of its own",
            m => [.. m.Pods.Where(p => p.Pod.Spec is not { AutomountServiceAccountToken: false, ServiceAccountName.Length: > 0 }).Select(p => $"{p.Owner} mounts a token"),
                .. m.All<V1ServiceAccount>().Where(a => a.AutomountServiceAccountToken is not false).Select(a => $"ServiceAccount {a.Metadata.Name} mounts a token"),
                .. m.Pods.Select(p => p.Pod.Spec.ServiceAccountName).Except(m.All<V1ServiceAccount>().Select(a => a.Metadata.Name)).Select(a => $"ServiceAccount {a} is missing")],
            m => m.Objects.Remove(m.Of<V1ServiceAccount>("publication")!)),
    ];

    private static IEnumerable<string> Unwatched(string owner, V1Container container)
    {
        if (container.StartupProbe?.HttpGet is not { Path: "/health/live" }) yield return $"{owner} has no startup probe";
        if (container.LivenessProbe?.HttpGet is not { Path: "/health/live" }) yield return $"{owner} has no liveness probe";
        if (container.ReadinessProbe?.HttpGet is not { Path: "/health/ready" }) yield return $"{owner} has no readiness probe";
    }

    private static bool Bounded(V1ResourceRequirements? resources) => new[] { "cpu", "memory" }
        .All(r => resources?.Requests?.ContainsKey(r) == true && resources.Limits?.ContainsKey(r) == true);

    private static bool Locked(V1SecurityContext? context) =>
        context is { ReadOnlyRootFilesystem: true, AllowPrivilegeEscalation: false, Capabilities.Drop: ["ALL"] };

    private static bool HasTmp(V1PodSpec pod) => pod.Containers.All(c =>
        c.VolumeMounts.Any(v => v.MountPath == "/tmp" && pod.Volumes.Any(o => o.Name == v.Name && o.EmptyDir is not null)));
}
