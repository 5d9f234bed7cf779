using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Rendering;
using k8s.Models;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>The chart starts the processes of <see cref="Topology"/>, all of them and no other.</summary>
internal static class ProcessRules
{
    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("There is one Deployment per process and no other",
            m => Differences("Deployment", m.Deployments.Select(d => d.Metadata.Name), Expected),
            m => m.Objects.Remove(m.Of<V1Deployment>("training")!)),
        new("There is one Service per process, inside the cluster only",
            m => [.. Differences("Service", m.Services.Select(s => s.Metadata.Name), Expected), .. m.Services.Where(s => s.Spec.Type != "ClusterIP").Select(s => $"{s.Metadata.Name} is a {s.Spec.Type}")],
            m => m.Of<V1Service>("requests")!.Spec.Type = "LoadBalancer"),
        new("A Service selects the pods of its own Deployment and finds their port",
            m => m.Services.SelectMany(s => Unselected(m, s)),
            m => m.Of<V1Service>("portal")!.Spec.Selector["app.kubernetes.io/component"] = "porta1"),
        new("Every process may lose one pod at a time to maintenance",
            m => m.Deployments.Where(d => !HasBudget(m, d)).Select(d => $"{d.Metadata.Name} has no PodDisruptionBudget of one"),
            m => m.Of<V1PodDisruptionBudget>("gateway")!.Spec.Selector.MatchLabels["app.kubernetes.io/component"] = "portal"),
        new("A process has the image of its name, which its migration shares",
            m => m.Pods.Where(p => !p.Pod.Spec.Containers[0].Image.EndsWith($"/govportal-{Process(p.Pod)}:0.1.0", StringComparison.Ordinal))
                .Select(p => $"{p.Owner} runs {p.Pod.Spec.Containers[0].Image}"),
            m => m.Jobs[0].Spec.Template.Spec.Containers[0].Image = "registry.example/suite/govportal-migrations:0.1.0"),
    ];

    private static IEnumerable<string> Expected => Topology.Processes.Select(p => Manifest.NameOf(p.Name));

    internal static IEnumerable<string> Differences(string what, IEnumerable<string> found, IEnumerable<string> expected)
    {
        var (has, needs) = (found.ToList(), expected.ToList());
        return [.. needs.Except(has).Select(n => $"{what} {n} is missing"), .. has.Except(needs).Select(n => $"{what} {n} is not expected"),
            .. has.GroupBy(n => n).Where(g => g.Count() > 1).Select(g => $"{what} {g.Key} is there {g.Count()} times")];
    }

    internal static bool Selects(IDictionary<string, string> selector, V1PodTemplateSpec pod) =>
        selector.All(s => pod.Metadata.Labels.TryGetValue(s.Key, out var value) && value == s.Value);

    private static string Process(V1PodTemplateSpec pod) => pod.Metadata.Labels["app.kubernetes.io/component"].Replace("-migrate", "", StringComparison.Ordinal);

    private static bool HasBudget(Manifest manifest, V1Deployment deployment) => manifest.All<V1PodDisruptionBudget>()
        .Any(b => b.Spec.MaxUnavailable?.Value == "1" && Selects(b.Spec.Selector.MatchLabels, deployment.Spec.Template));

    private static IEnumerable<string> Unselected(Manifest manifest, V1Service service)
    {
        var pods = manifest.Pods.Where(p => Selects(service.Spec.Selector, p.Pod)).ToList();
        if (pods is not [var (owner, pod)] || owner != $"Deployment {service.Metadata.Name}")
            yield return $"{service.Metadata.Name} selects {string.Join(", ", pods.Select(p => p.Owner))}";
        else if (!pod.Spec.Containers[0].Ports.Any(p => p.Name == service.Spec.Ports[0].TargetPort))
            yield return $"{service.Metadata.Name} names a port that its pods do not have";
    }
}
