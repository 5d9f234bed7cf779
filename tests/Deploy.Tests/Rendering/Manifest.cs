using k8s;
using k8s.Models;

namespace GovPortal.Deploy.Tests.Rendering;

/// <summary>A rendered chart as typed Kubernetes objects; a test may change them to plant a fault.</summary>
internal sealed class Manifest
{
    private Manifest(List<object> objects) => Objects = objects;

    public List<object> Objects { get; }

    public IReadOnlyList<V1Deployment> Deployments => All<V1Deployment>();

    public IReadOnlyList<V1Job> Jobs => All<V1Job>();

    public IReadOnlyList<V1Service> Services => All<V1Service>();

    /// <exception cref="YamlDotNet.Core.YamlException">A field that Kubernetes does not know, or a value of the wrong type.</exception>
    public static Manifest Parse(string yaml) => new(KubernetesYaml.LoadAllFromString(yaml, typeMap: null, strict: true));

    public IReadOnlyList<T> All<T>() => [.. Objects.OfType<T>()];

    public T Named<T>(string name)
        where T : IKubernetesObject<V1ObjectMeta> => Objects.OfType<T>().Single(o => o.Metadata.Name == name);

    /// <summary>The object of this kind that belongs to a process, by the naming rule of the chart.</summary>
    public T? Of<T>(string process)
        where T : class, IKubernetesObject<V1ObjectMeta> => Objects.OfType<T>().SingleOrDefault(o => o.Metadata.Name == NameOf(process));

    public static string NameOf(string process) => $"{Helm.Release}-govportal-{process}";

    /// <summary>Every pod that the chart starts, with the name of what starts it.</summary>
    public IEnumerable<(string Owner, V1PodTemplateSpec Pod)> Pods =>
        Deployments.Select(d => ($"Deployment {d.Metadata.Name}", d.Spec.Template)).Concat(Jobs.Select(j => ($"Job {j.Metadata.Name}", j.Spec.Template)));
}
