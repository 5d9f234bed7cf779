using System.Net;
using Microsoft.Extensions.Time.Testing;

namespace GovPortal.Gateway.Tests;

public sealed class ReferenceTests
{
    [Fact]
    public async Task The_merged_description_has_every_path_once_and_keeps_clashing_schemas_apart()
    {
        await using var door = new Door();
        await door.InitializeAsync();
        var merged = await door.GetAsync("/openapi/all.json");
        merged["paths"]!.AsObject().Count.ShouldBe(5);
        merged["x-unavailable"].ShouldBeNull();
        var schemas = merged["components"]!["schemas"]!.AsObject();
        schemas.Select(entry => entry.Key).ShouldBe(["View", "Same", "publication.View", "requests.View", "training.View", "reporting.View"], ignoreOrder: true);
        schemas["training.View"]!["title"]!.GetValue<string>().ShouldBe("training");
        var get = merged["paths"]!["/api/training/things"]!["get"]!;
        get["operationId"]!.GetValue<string>().ShouldBe("training.List");
        get["responses"]!["200"]!["$ref"]!.GetValue<string>().ShouldBe("#/components/schemas/training.View");
    }

    [Fact]
    public async Task The_merged_description_is_kept_for_a_minute()
    {
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var door = new Door { Clock = clock };
        await door.InitializeAsync();
        await door.GetAsync("/openapi/all.json");
        clock.Advance(TimeSpan.FromSeconds(59));
        await door.GetAsync("/openapi/all.json");
        door["requests"].DescriptionsServed.ShouldBe(1);
        clock.Advance(TimeSpan.FromSeconds(2));
        await door.GetAsync("/openapi/all.json");
        door["requests"].DescriptionsServed.ShouldBe(2);
    }

    [Fact]
    public async Task A_service_that_is_away_is_named_and_the_rest_is_shown()
    {
        await using var door = new Door { Settings = ["--services:training:http:0=http://127.0.0.1:1"] };
        await door.InitializeAsync();
        var merged = await door.GetAsync("/openapi/all.json");
        merged["x-unavailable"]!.AsArray().Single()!.GetValue<string>().ShouldBe("training");
        merged["paths"]!.AsObject().Count.ShouldBe(4);
    }

    [Fact]
    public async Task The_reference_page_lists_the_services_and_loads_nothing_from_elsewhere()
    {
        await using var door = new Door();
        await door.InitializeAsync();
        using var page = await door.SendAsync(HttpMethod.Get, "/docs/");
        page.StatusCode.ShouldBe(HttpStatusCode.OK);
        var html = await page.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        foreach (var name in (string[])["identity", "publication", "requests", "training", "reporting", "all"]) html.ShouldContain($"openapi/{name}.json");
        html.ShouldNotContain("https://");
        using var script = await door.SendAsync(HttpMethod.Get, "/docs/scalar.js");
        script.StatusCode.ShouldBe(HttpStatusCode.OK);
        page.Headers.GetValues("Content-Security-Policy").Single().ShouldStartWith("default-src 'self'");
    }
}
