using System.Diagnostics;
using GovPortal.AppHost.Local;
using GovPortal.AppHost.Local.Servers;

namespace GovPortal.AppHost.Tests;

public sealed class PortMapperTests
{
    /// <summary>The broker does this at its boot. A port mapper started so would be a daemon, in a session where no stop of ours finds it.</summary>
    [Fact]
    public async Task An_Erlang_that_finds_no_port_mapper_starts_none_by_itself()
    {
        using var scratch = new Scratch();
        var ports = new RabbitPorts(Ports.Choose([], Ports.IsFree), Ports.Choose([], Ports.IsFree), Ports.Choose([], Ports.IsFree));
        var start = new ProcessStartInfo("erl", ["-boot", "no_dot_erlang", "-sname", "starter@localhost", "-noinput", "-s", "erlang", "halt"]);
        start.Environment.Clear();
        foreach (var (key, value) in RabbitFiles.Environment(scratch.Path, ports)) start.Environment[key] = value;
        using var erlang = Process.Start(start)!;
        await erlang.WaitForExitAsync(TestContext.Current.CancellationToken);

        var started = !Ports.IsFree(ports.Mapper);

        if (started) await ServerUser.RunAsync([ServerBinaries.Find().Epmd, "-port", $"{ports.Mapper}", "-kill"], null, CancellationToken.None);
        started.ShouldBeFalse();
    }
}
