namespace GovPortal.AppHost.Local.Suite;

/// <summary>The values behind <see cref="Injected"/> for one run of the local engine.</summary>
internal sealed record SuiteSettings(
    Addresses Addresses,
    IReadOnlyDictionary<string, DatabaseLogins> Databases,
    string Messaging,
    Certificates Certificates,
    string CredentialsPath,
    IReadOnlyDictionary<string, string> Inherited)
{
    private static readonly string[] OnlyFromHere =
    [
        "ConnectionStrings__", "services__", "Authentication__", "DataProtection__", "Identity__", "Kestrel__", "ASPNETCORE_", "OTEL_",
    ];

    private static readonly HashSet<string> OnlyFromHereExactly =
        new(StringComparer.OrdinalIgnoreCase) { "URLS", "HTTP_PORTS", "HTTPS_PORTS", "DOTNET_ENVIRONMENT" };

    public IReadOnlyDictionary<string, string> ForRun(ServiceProcess process) => Environment(process, Injected.ForRun(process));

    public IReadOnlyDictionary<string, string> ForMigrate(ServiceProcess process) => Environment(process, Injected.ForMigrate(process));

    private Dictionary<string, string> Environment(ServiceProcess process, IEnumerable<InjectedSetting> settings)
    {
        // A stray setting of the person who starts the suite must not reach a service; locale, paths and the runtime's own settings may.
        var environment = Inherited
            .Where(v => !OnlyFromHereExactly.Contains(v.Key) && !OnlyFromHere.Any(p => v.Key.StartsWith(p, StringComparison.OrdinalIgnoreCase)))
            .ToDictionary();
        foreach (var (key, value) in Runtime) environment.TryAdd(key, value);
        foreach (var name in Injected.PassedOn)
        {
            if (Inherited.TryGetValue(name, out var value)) environment[name] = value;
        }

        // With http/protobuf the standard resilience handler would wrap the exporter's own calls and log in a loop.
        if (environment.ContainsKey("OTEL_EXPORTER_OTLP_ENDPOINT")) environment.TryAdd("OTEL_EXPORTER_OTLP_PROTOCOL", "grpc");
        foreach (var setting in settings) environment[setting.Variable] = Value(process, setting);
        return environment;
    }

    private string Value(ServiceProcess process, InjectedSetting setting) => setting.Value switch
    {
        InjectedValue.AppConnection => Databases[setting.Of!].App,
        InjectedValue.OwnerConnection => Databases[setting.Of!].Owner,
        InjectedValue.Messaging => Messaging,
        InjectedValue.Issuer => Addresses.Public,
        InjectedValue.Metadata => Addresses.Of("identity") + "/.well-known/openid-configuration",
        InjectedValue.Reference => Addresses.Of(setting.Of!),
        InjectedValue.Listen => Addresses.Of(process.Name),
        InjectedValue.DataProtectionCertificate => Certificates.DataProtection,
        InjectedValue.Credentials => CredentialsPath,
        InjectedValue.SigningCertificate => Certificates.Signing,
        InjectedValue.EncryptionCertificate => Certificates.Encryption,
        InjectedValue.Name => process.Name,
        InjectedValue.Instance => $"service.instance.id={process.Name}-{System.Environment.ProcessId}",
    };

    /// <summary>For many processes on one small machine: return memory when idle, do not spin.</summary>
    private static IReadOnlyDictionary<string, string> Runtime { get; } = new Dictionary<string, string>
    {
        ["DOTNET_NOLOGO"] = "1",
        ["DOTNET_GCConserveMemory"] = "5",
    };
}
