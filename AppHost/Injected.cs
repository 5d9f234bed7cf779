namespace GovPortal.AppHost;

/// <summary>What the value of an injected setting is; each engine knows how to find it.</summary>
internal enum InjectedValue
{
    /// <summary>Login of the database's app role, for the running service.</summary>
    AppConnection,

    /// <summary>Login of the database's owner, for <c>migrate</c> alone.</summary>
    OwnerConnection,
    Messaging,

    /// <summary>The public address of the gateway, which is the issuer's name.</summary>
    Issuer,

    /// <summary>Where the issuer's description is read inside the suite.</summary>
    Metadata,

    /// <summary>Address of a process that this one calls.</summary>
    Reference,

    /// <summary>Where the process listens.</summary>
    Listen,
    DataProtectionCertificate,
    Credentials,
    SigningCertificate,
    EncryptionCertificate,

    /// <summary>The process's own name, for telemetry.</summary>
    Name,

    /// <summary>Names this one instance, for telemetry.</summary>
    Instance,
}

/// <param name="Variable">Name of the environment variable.</param>
/// <param name="Value">What it holds.</param>
/// <param name="Of">The database or the process meant, where there are several.</param>
internal sealed record InjectedSetting(string Variable, InjectedValue Value, string? Of = null);

/// <summary>The settings that a launcher injects, named once for both engines and the Helm chart: Aspire's own conventions.</summary>
internal static class Injected
{
    /// <summary>Passed on from the launcher's own environment, so that one setting there points the whole suite at a collector.</summary>
    public static IReadOnlyList<string> PassedOn { get; } =
        ["OTEL_EXPORTER_OTLP_ENDPOINT", "OTEL_EXPORTER_OTLP_PROTOCOL", "OTEL_EXPORTER_OTLP_HEADERS"];

    /// <summary>What a process gets when it runs.</summary>
    public static IEnumerable<InjectedSetting> ForRun(ServiceProcess process)
    {
        yield return new("ASPNETCORE_URLS", InjectedValue.Listen);
        foreach (var setting in Common(process)) yield return setting;
        foreach (var called in process.Calls) yield return new($"services__{called}__http__0", InjectedValue.Reference, called);
    }

    /// <summary>What its <c>migrate</c> verb gets; empty for a process without a database.</summary>
    public static IEnumerable<InjectedSetting> ForMigrate(ServiceProcess process)
    {
        if (process.Database is not { } database) yield break;
        yield return new($"ConnectionStrings__{database}_owner", InjectedValue.OwnerConnection, database);
        foreach (var setting in Common(process)) yield return setting;
        foreach (var called in process.Calls) yield return new($"services__{called}__http__0", InjectedValue.Reference, called);
    }

    private static IEnumerable<InjectedSetting> Common(ServiceProcess process)
    {
        if (process.Database is { } database) yield return new($"ConnectionStrings__{database}", InjectedValue.AppConnection, database);
        if (process.Messages) yield return new("ConnectionStrings__" + Topology.Messaging, InjectedValue.Messaging);
        yield return new("Authentication__Issuer", InjectedValue.Issuer);
        yield return new("Authentication__MetadataAddress", InjectedValue.Metadata);
        if (process.Personal) yield return new("DataProtection__CertificatePath", InjectedValue.DataProtectionCertificate);
        if (process.Signs)
        {
            yield return new("Identity__CredentialsPath", InjectedValue.Credentials);
            yield return new("Identity__SigningCertificatePath", InjectedValue.SigningCertificate);
            yield return new("Identity__EncryptionCertificatePath", InjectedValue.EncryptionCertificate);
        }

        yield return new("OTEL_SERVICE_NAME", InjectedValue.Name);
        yield return new("OTEL_RESOURCE_ATTRIBUTES", InjectedValue.Instance);
    }
}
