using GovPortal.AppHost.Local;

namespace GovPortal.AppHost.Tests;

public sealed class ProxiesTests
{
    [Theory]
    [InlineData(null, "127.0.0.1,localhost")]
    [InlineData("", "127.0.0.1,localhost")]
    [InlineData(".county.example, 10.0.0.1,", ".county.example,10.0.0.1,127.0.0.1,localhost")]
    [InlineData("LOCALHOST", "LOCALHOST,127.0.0.1")]
    public void Loopback_is_asked_directly_beside_what_was_already(string? given, string direct) => Proxies.WithLoopback(given).ShouldBe(direct);
}
