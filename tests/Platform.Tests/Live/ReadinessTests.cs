using System.Net;

namespace GovPortal.Platform.Tests.Live;

[Collection(ScratchSuiteTests.Name)]
public sealed class ReadinessTests(ScratchSuite suite)
{
    [Fact]
    public async Task A_service_without_its_database_lives_and_is_not_ready_until_it_is_back()
    {
        var ct = TestContext.Current.CancellationToken;
        await using var line = new BrokerLine(suite.Database);
        await using var service = await suite.AnotherAsync(ct, database: line.Address);
        await Until.TrueAsync(async () => (await ProbeAsync(service, "ready")).Status == HttpStatusCode.OK);
        (await ProbeAsync(service, "ready")).Body.ShouldContain("\"database\":\"Healthy\"");

        line.Cut();

        var (status, body) = await ProbeAsync(service, "ready");
        status.ShouldBe(HttpStatusCode.ServiceUnavailable);
        body.ShouldContain("\"database\":\"Unhealthy\"");
        (await ProbeAsync(service, "live")).Status.ShouldBe(HttpStatusCode.OK);

        line.Mend();

        await Until.TrueAsync(async () => (await ProbeAsync(service, "ready")).Status == HttpStatusCode.OK);
    }

    private static async Task<(HttpStatusCode Status, string Body)> ProbeAsync(ScratchService service, string probe)
    {
        using var client = new HttpClient();
        using var answer = await client.GetAsync(new Uri(service.Address, $"/health/{probe}"), TestContext.Current.CancellationToken);
        return (answer.StatusCode, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
