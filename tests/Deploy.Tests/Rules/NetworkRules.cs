using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Rendering;
using k8s.Models;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>Only those that call a process reach it, and the outside reaches the gateway alone.</summary>
internal static class NetworkRules
{
    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("Nothing reaches a pod but by a policy that names the caller",
            m => m.Pods.Where(p => !m.All<V1NetworkPolicy>().Any(n => n.Spec.Ingress is not { Count: > 0 } && n.Spec.PolicyTypes.Contains("Ingress")
                && ProcessRules.Selects(n.Spec.PodSelector.MatchLabels, p.Pod))).Select(p => $"{p.Owner} is open"),
            m => m.Objects.Remove(m.Named<V1NetworkPolicy>($"{Helm.Release}-govportal"))),
        new("A process is reached by those that call it and by no other",
            m => Topology.Processes.Where(p => p.Name != Topology.Gateway).SelectMany(p => ProcessRules.Differences($"{p.Name} reached by", Callers(m, p.Name),
                Topology.Processes.Where(c => c.Calls.Contains(p.Name)).Select(c => c.Name))),
            m => m.Of<V1NetworkPolicy>("reporting")!.Spec.Ingress[0].FromProperty.RemoveAt(0)),
        new("A policy without a caller is the gateway's",
            m => m.All<V1NetworkPolicy>().Where(n => n.Metadata.Name != Manifest.NameOf(Topology.Gateway) && n.Spec.Ingress?.Any(i => i.FromProperty is not { Count: > 0 }) == true)
                .Select(n => $"{n.Metadata.Name} lets anyone in"),
            m => m.Of<V1NetworkPolicy>("training")!.Spec.Ingress[0].FromProperty.Clear()),
        new("An Ingress leads to the gateway, over TLS",
            m => m.All<V1Ingress>().SelectMany(i => i.Spec.Rules.SelectMany(r => r.Http.Paths).Select(p => p.Backend.Service.Name)
                .Where(name => name != Manifest.NameOf(Topology.Gateway) || i.Spec.Tls is not { Count: > 0 })),
            m => m.Objects.Add(new V1Ingress { Spec = new V1IngressSpec { Rules = [new V1IngressRule { Http = new V1HTTPIngressRuleValue { Paths = [new V1HTTPIngressPath { Backend = To("identity") }] } }] } })),
    ];

    private static V1IngressBackend To(string process) => new() { Service = new V1IngressServiceBackend { Name = Manifest.NameOf(process) } };

    private static IEnumerable<string> Callers(Manifest manifest, string process)
    {
        var pods = manifest.Deployments.Select(d => d.Spec.Template).ToList();
        var target = manifest.Of<V1Deployment>(process)!.Spec.Template;
        return manifest.All<V1NetworkPolicy>().Where(n => ProcessRules.Selects(n.Spec.PodSelector.MatchLabels, target))
            .SelectMany(n => n.Spec.Ingress ?? []).SelectMany(i => i.FromProperty ?? [])
            .SelectMany(peer => pods.Where(p => peer.PodSelector is { } selector && ProcessRules.Selects(selector.MatchLabels, p)))
            .Select(p => p.Metadata.Labels["app.kubernetes.io/component"]);
    }
}
