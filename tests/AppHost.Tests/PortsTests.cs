using System.Net;
using System.Net.Sockets;
using GovPortal.AppHost.Local;

namespace GovPortal.AppHost.Tests;

public sealed class PortsTests
{
    [Fact]
    public void A_port_that_somebody_listens_on_is_not_free()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        Ports.IsFree(port).ShouldBeFalse();
        listener.Stop();
        Ports.IsFree(port).ShouldBeTrue();
    }

    [Fact]
    public void The_default_port_gives_way_to_the_next_free_one() =>
        Ports.ChoosePublic(null, port => port > 8082).ShouldBe(8083);

    [Fact]
    public void A_port_that_was_asked_for_does_not_give_way() =>
        Should.Throw<LaunchException>(() => Ports.ChoosePublic(8080, port => port != 8080)).Message.ShouldContain("Port 8080 is taken");

    [Fact]
    public void Inner_ports_stay_below_the_range_of_outgoing_connections_and_apart()
    {
        List<int> chosen = [];
        for (var i = 0; i < 200; i++) chosen.Add(Ports.Choose(chosen, _ => true));
        chosen.ShouldAllBe(port => port >= 20_000 && port < 32_768);
        chosen.ShouldBeUnique();
    }

    [Fact]
    public async Task Ports_and_passwords_are_remembered_and_a_port_that_was_taken_meanwhile_is_replaced()
    {
        using var scratch = new Scratch();
        var ct = TestContext.Current.CancellationToken;
        var first = await LaunchState.OpenAsync(scratch.In("state.json"), ct);
        var (port, password) = (first.Port("postgres", _ => true), first.Password("postgres"));
        await first.SaveAsync(ct);

        var second = await LaunchState.OpenAsync(scratch.In("state.json"), ct);
        second.Port("postgres", _ => true).ShouldBe(port);
        second.Password("postgres").ShouldBe(password);
        second.FolderId.ShouldBe(first.FolderId);
        second.Port("postgres", p => p != port).ShouldNotBe(port);
    }
}
