using Aspire.Hosting.ApplicationModel;

namespace GovPortal.AppHost.Aspire;

/// <summary>The values behind <see cref="Injected"/> in the Aspire engine: references that it resolves when everything has its address.</summary>
internal sealed class AspireValues(
    IDistributedApplicationBuilder builder,
    IResourceBuilder<PostgresServerResource> postgres,
    IResourceBuilder<RabbitMQServerResource> messaging)
{
    private const int PublicPort = 8080;

    private readonly Dictionary<string, IResourceBuilder<PostgresDatabaseResource>> _databases =
        Topology.Databases.ToDictionary(name => name, name => postgres.AddDatabase(name));

    private readonly Dictionary<string, IResourceBuilder<ParameterResource>> _passwords =
        Topology.Databases.ToDictionary(name => name, name => builder.AddParameter($"{name}-app-password", secret: true));

    private readonly Dictionary<InjectedValue, IResourceBuilder<ParameterResource>> _files = new()
    {
        [InjectedValue.DataProtectionCertificate] = builder.AddParameter("data-protection-certificate-path"),
        [InjectedValue.Credentials] = builder.AddParameter("credentials-path"),
        [InjectedValue.SigningCertificate] = builder.AddParameter("token-signing-certificate-path"),
        [InjectedValue.EncryptionCertificate] = builder.AddParameter("token-encryption-certificate-path"),
    };

    private Dictionary<string, IResourceBuilder<ProjectResource>> _running = [];

    /// <summary>The project of a process. Aspire names projects by generated types, so this list is the one that must be kept by hand.</summary>
    public IResourceBuilder<ProjectResource> Add(ServiceProcess process, string name) => process.Name switch
    {
        "identity" => builder.AddProject<Projects.Identity>(name),
        "publication" => builder.AddProject<Projects.Publication>(name),
        "requests" => builder.AddProject<Projects.Requests>(name),
        "training" => builder.AddProject<Projects.Training>(name),
        "reporting" => builder.AddProject<Projects.Reporting>(name),
        "portal" => builder.AddProject<Projects.Portal>(name),
        Topology.Gateway => builder.AddProject<Projects.Gateway>(name),
        _ => throw new InvalidOperationException($"The process {process.Name} of Topology.cs has no project here."),
    };

    /// <summary>Gives every process its endpoint; those that are named by a reference must be known before anything is injected.</summary>
    public void Know(Dictionary<string, IResourceBuilder<ProjectResource>> running)
    {
        _running = running;
        foreach (var (name, process) in running) process.WithHttpEndpoint(port: name == Topology.Gateway ? PublicPort : null);
    }

    public void Inject(IResourceBuilder<ProjectResource> target, ServiceProcess process, InjectedSetting setting) => _ = setting.Value switch
    {
        InjectedValue.AppConnection => AppConnection(target, setting.Variable, setting.Of!),
        // The container's administrator stands in for the owner role that the local engine creates.
        InjectedValue.OwnerConnection => target.WithEnvironment(setting.Variable, _databases[setting.Of!]),
        InjectedValue.Messaging => target.WithEnvironment(setting.Variable, messaging),
        InjectedValue.Issuer => target.WithEnvironment(setting.Variable, _running[Topology.Gateway].GetEndpoint("http")),
        InjectedValue.Metadata => target.WithEnvironment(setting.Variable, $"{_running["identity"].GetEndpoint("http")}/.well-known/openid-configuration"),
        InjectedValue.Reference => target.WithEnvironment(setting.Variable, _running[setting.Of!].GetEndpoint("http")),
        // Aspire sets these by itself.
        InjectedValue.Listen or InjectedValue.Name or InjectedValue.Instance => target,
        _ when _files.TryGetValue(setting.Value, out var path) => target.WithEnvironment(setting.Variable, path),
        _ => throw new InvalidOperationException($"The setting {setting.Variable} of {process.Name} has no value here."),
    };

    private IResourceBuilder<ProjectResource> AppConnection(IResourceBuilder<ProjectResource> target, string variable, string database)
    {
        var server = postgres.Resource.PrimaryEndpoint;
        return target.WithEnvironment(
            variable,
            $"Host={server.Property(EndpointProperty.Host)};Port={server.Property(EndpointProperty.Port)};Username={database}_app;Password={_passwords[database]};Database={database};Maximum Pool Size=20");
    }
}
