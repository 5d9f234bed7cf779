namespace GovPortal.Platform.Hosting;

/// <summary>What this service consumes, by wire name, and which of it fills tables that a replay rebuilds.</summary>
public sealed class ConsumedMessages
{
    private readonly Dictionary<string, string?> _sourceByUrn = new(StringComparer.Ordinal);

    internal bool RebuildsAnything => _sourceByUrn.Values.Any(source => source is not null);

    /// <param name="rebuiltFrom">The service whose replay rebuilds what the message fills; null if none does.</param>
    internal void Add(string urn, string? rebuiltFrom) => _sourceByUrn[urn] = rebuiltFrom;

    internal bool Rebuilding(string urn) => _sourceByUrn.GetValueOrDefault(urn) is not null;

    internal bool RebuildsFrom(string source) => _sourceByUrn.ContainsValue(source);
}
