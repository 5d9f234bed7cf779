namespace GovPortal.Platform.Hosting;

/// <summary>What this service consumes, by wire name, and which of it fills tables that a replay rebuilds.</summary>
public sealed class ConsumedMessages
{
    private readonly Dictionary<string, bool> _byUrn = new(StringComparer.Ordinal);

    internal void Add(string urn, bool rebuilds) => _byUrn[urn] = rebuilds;

    internal bool Rebuilding(string urn) => _byUrn.GetValueOrDefault(urn);
}
