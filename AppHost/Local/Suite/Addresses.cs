using System.Globalization;

namespace GovPortal.AppHost.Local.Suite;

/// <summary>Where each process listens, all on loopback; the gateway on the public port.</summary>
internal sealed record Addresses(IReadOnlyDictionary<string, int> Ports)
{
    public string Public => Of(Topology.Gateway);

    /// <summary>Keeps the ports of the last run where they are still free.</summary>
    public static Addresses Choose(LaunchState state, int publicPort) => new(Topology.Processes.ToDictionary(
        p => p.Name,
        p => p.Name == Topology.Gateway ? publicPort : state.Port(p.Name, Local.Ports.IsFree)));

    public string Of(string process) => string.Create(CultureInfo.InvariantCulture, $"http://127.0.0.1:{Ports[process]}");
}
