namespace GovPortal.AppHost;

/// <summary>What the suite consists of: every process, its database and what it calls. Both engines and the Helm chart follow it.</summary>
internal static class Topology
{
    /// <summary>The name under which every process finds the message broker.</summary>
    public const string Messaging = "messaging";

    /// <summary>The one process that listens to the outside.</summary>
    public const string Gateway = "gateway";

    public static IReadOnlyList<ServiceProcess> Processes { get; } =
    [
        new("identity", "services/Identity/Identity.csproj", Database: "identity", Messages: true, Personal: true, Signs: true),
        new("publication", "services/Publication/Publication/Publication.csproj", Database: "publication", Messages: true, Personal: true, Calls: ["identity"]),
        new("requests", "services/Requests/Requests/Requests.csproj", Database: "requests", Messages: true, Personal: true, Calls: ["identity"]),
        new("training", "services/Training/Training/Training.csproj", Database: "training", Messages: true, Personal: true, Calls: ["identity"]),
        new("reporting", "services/Reporting/Reporting/Reporting.csproj", Database: "reporting", Messages: true, Personal: true, Calls: ["identity"]),
        new("portal", "services/Portal/Portal.csproj", Calls: ["identity", "publication", "requests", "training", "reporting"]),
        new(Gateway, "gateway/Gateway/Gateway.csproj", Calls: ["identity", "publication", "requests", "training", "reporting", "portal"]),
    ];

    public static IEnumerable<string> Databases => Processes.Where(p => p.Database is not null).Select(p => p.Database!);
}

/// <param name="Name">Resource name: no dashes, so that a shell can export the variables made of it.</param>
/// <param name="Project">Project file, relative to the root of the checkout.</param>
/// <param name="Database">Name of the database that only this process uses; its <c>migrate</c> verb runs before it.</param>
/// <param name="Messages">Whether it sends or consumes messages.</param>
/// <param name="Personal">Whether it needs the certificate that wraps the data-protection key ring.</param>
/// <param name="Signs">Whether it needs the token-signing certificates: the issuer.</param>
/// <param name="Calls">Processes that it calls over HTTP, by name.</param>
internal sealed record ServiceProcess(
    string Name,
    string Project,
    string? Database = null,
    bool Messages = false,
    bool Personal = false,
    bool Signs = false,
    IReadOnlyList<string>? Calls = null)
{
    public IReadOnlyList<string> Calls { get; init; } = Calls ?? [];
}
