using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tests.Live;
using MassTransit;
using Microsoft.AspNetCore.Builder;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Options;

namespace GovPortal.Platform.Tests;

public sealed class OutsideCallsTests
{
    [Fact]
    public void The_bus_reports_nothing_to_the_makers_of_its_package()
    {
        var web = WebApplication.CreateBuilder();
        new ServiceBuilder<ScratchDb>(web).AddBus("scratch", "amqp://nobody:nothing@127.0.0.1:1", topologyOnly: false);
        using var services = web.Services.BuildServiceProvider();

        services.GetRequiredService<IOptions<UsageTelemetryOptions>>().Value.Enabled.ShouldBeFalse();
    }
}
