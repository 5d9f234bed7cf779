using GovPortal.AppHost;
using GovPortal.Deploy.Tests.Rendering;
using k8s.Models;

namespace GovPortal.Deploy.Tests.Rules;

/// <summary>A process is told in a cluster what the local engine tells it: the table is <see cref="Injected"/>.</summary>
internal static class EnvironmentRules
{
    /// <summary>Where a cluster must say more: the pod's name is part of the instance's, and keys are read and given over the pods' own network.</summary>
    private static readonly string[] OnlyInCluster = ["POD_NAME", "Authentication__AllowHttp", "Identity__BehindTls"];

    /// <summary>On one machine the gateway calls over loopback, which is believed without a setting.</summary>
    private static readonly string[] NetworksInCluster = ["ForwardedHeaders__KnownNetworks__", "Gateway__TrustedProxies__"];

    public static IReadOnlyList<ManifestRule> All { get; } =
    [
        new("A running process is told exactly what the local engine tells it",
            m => Topology.Processes.SelectMany(p => Differences($"{p.Name} run", Container(m, p), Injected.ForRun(p))),
            m => Remove(Container(m, Process("requests")), "DataProtection__CertificatePath")),
        new("A migration is told exactly what the local engine tells it",
            m => Topology.Processes.Where(p => p.Database is not null).SelectMany(p => Differences($"{p.Name} migrate", Migration(m, p), Injected.ForMigrate(p))),
            m => Migration(m, Process("identity")).Env.Add(new V1EnvVar { Name = "ConnectionStrings__requests", Value = "x" })),
        new("The owner's connection is for the migration of that database alone",
            m => m.Pods.SelectMany(p => p.Pod.Spec.Containers[0].Env.Where(e => IsOwner(e) && !MayOwn(p.Owner, e)).Select(e => $"{p.Owner} is told {e.Name}")),
            m => Container(m, Process("training")).Env.Add(new V1EnvVar
            {
                Name = "ConnectionStrings__training",
                ValueFrom = new V1EnvVarSource { SecretKeyRef = new V1SecretKeySelector { Name = "gov-govportal", Key = "owner-training" } },
            })),
        new("An address of another process is that of its Service",
            m => Topology.Processes.SelectMany(p => p.Calls.Where(c => Value(Container(m, p), $"services__{c}__http__0") != AddressOf(m, c)).Select(c => $"{p.Name} does not find {c}")),
            m => m.Of<V1Service>("identity")!.Spec.Ports[0].Port = 80),
        new("Every process accepts tokens of the public address, and reads the keys from identity",
            m => m.Pods.Select(p => (p.Owner, Container: p.Pod.Spec.Containers[0]))
                .Where(p => Value(p.Container, "Authentication__Issuer") != "https://disclosure.example"
                    || Value(p.Container, "Authentication__MetadataAddress") != AddressOf(m, "identity") + "/.well-known/openid-configuration")
                .Select(p => $"{p.Owner} has another issuer"),
            m => Container(m, Process("gateway")).Env.Single(e => e.Name == "Authentication__Issuer").Value += "/"),
        new("Whoever reads keys over plain http may, and identity gives them so though its public address is https",
            m => m.Pods.Where(p => Value(p.Pod.Spec.Containers[0], "Authentication__AllowHttp") != "true").Select(p => $"{p.Owner} may not read the keys")
                .Concat(Value(Container(m, Process("identity")), "Identity__BehindTls") == "true" ? [] : ["identity refuses to give its keys over plain http"]),
            m => Remove(Container(m, Process("identity")), "Identity__BehindTls")),
        new("A file that a process is told of is mounted",
            m => m.Pods.SelectMany(p => p.Pod.Spec.Containers[0].Env.Where(e => e.Name.EndsWith("Path", StringComparison.Ordinal) && !IsMounted(p.Pod.Spec, e.Value)).Select(e => $"{p.Owner} has no file {e.Value}")),
            m => m.Of<V1Deployment>("identity")!.Spec.Template.Spec.Volumes.Single(v => v.Secret is not null).Secret.Items.RemoveAt(0)),
    ];

    private static ServiceProcess Process(string name) => Topology.Processes.Single(p => p.Name == name);

    private static V1Container Container(Manifest manifest, ServiceProcess process) => manifest.Of<V1Deployment>(process.Name)!.Spec.Template.Spec.Containers[0];

    private static V1Container Migration(Manifest manifest, ServiceProcess process) => manifest.Named<V1Job>(Manifest.NameOf(process.Name) + "-migrate").Spec.Template.Spec.Containers[0];

    private static void Remove(V1Container container, string variable) => container.Env.Remove(container.Env.Single(e => e.Name == variable));

    private static string? Value(V1Container container, string variable) => container.Env.SingleOrDefault(e => e.Name == variable)?.Value;

    private static string AddressOf(Manifest manifest, string process) => $"http://{Manifest.NameOf(process)}:{manifest.Of<V1Service>(process)!.Spec.Ports[0].Port}";

    private static bool IsOwner(V1EnvVar variable) =>
        variable.Name.EndsWith("_owner", StringComparison.Ordinal) || variable.ValueFrom?.SecretKeyRef?.Key.StartsWith("owner-", StringComparison.Ordinal) == true;

    private static bool MayOwn(string owner, V1EnvVar variable) => Topology.Processes.Any(p => p.Database is { } database
        && owner == $"Job {Manifest.NameOf(p.Name)}-migrate" && variable.Name == $"ConnectionStrings__{database}_owner" && variable.ValueFrom.SecretKeyRef.Key == $"owner-{database}");

    private static bool IsMounted(V1PodSpec pod, string path) => pod.Containers[0].VolumeMounts.Any(mount => pod.Volumes
        .Any(v => v.Name == mount.Name && v.Secret?.Items?.Any(i => $"{mount.MountPath}/{i.Path}" == path) == true));

    private static IEnumerable<string> Differences(string who, V1Container container, IEnumerable<InjectedSetting> settings) =>
        ProcessRules.Differences(who, container.Env.Select(e => e.Name).Except(OnlyInCluster).Where(e => !Array.Exists(NetworksInCluster, n => e.StartsWith(n, StringComparison.Ordinal))), [.. settings.Select(s => InCluster(s.Variable)), .. Injected.PassedOn]);

    /// <summary>A container listens on a port of every interface, a local process at an address (DESIGN.md §5).</summary>
    private static string InCluster(string variable) => variable == "ASPNETCORE_URLS" ? "HTTP_PORTS" : variable;
}
