using System.Runtime.CompilerServices;
using GovPortal.Gateway.Routing;
using GovPortal.Gateway.Traffic;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.Options;

namespace GovPortal.Gateway.Tests;

public sealed class RouteTableTests
{
    private static readonly string File = Path.Combine(AppContext.BaseDirectory, "routes.json");

    [Fact]
    public void Every_fault_of_every_route_is_told_at_once()
    {
        var refusal = Should.Throw<OptionsValidationException>(() => RouteTable.Parse("""
            { "routes": [
              { "name": "a", "path": "api", "methods": [], "cluster": "nowhere" },
              { "name": "a", "path": "/x", "methods": ["GET", "FETCH"], "cluster": "portal", "authorization": "maybe", "rateLimit": "fast", "maxBodyBytes": -1, "timeout": "soon" } ] }
            """));
        var faults = refusal.Failures.ToList();
        faults.Count.ShouldBe(13, string.Join('\n', faults));
        faults.ShouldContain("Route 'a' is named 2 times.");
        faults.Count(fault => fault.Contains("authorization", StringComparison.Ordinal)).ShouldBe(2);
        faults.Count(fault => fault.Contains("no rate limit", StringComparison.Ordinal)).ShouldBe(2);
    }

    [Theory]
    [InlineData("{}")]
    [InlineData("""{ "routes": [] }""")]
    [InlineData("""{ "routes": [ { "nmae": "typo" } ] }""")]
    [InlineData("not json")]
    public void A_file_of_another_shape_is_refused(string json) => Should.Throw<OptionsValidationException>(() => RouteTable.Parse(json));

    [Fact]
    public void A_process_without_an_address_is_refused_by_name()
    {
        var refusal = Should.Throw<OptionsValidationException>(() => ProxyTable.Clusters(RouteTable.Load(File), new ConfigurationBuilder().Build()));
        refusal.Failures.Count().ShouldBe(RouteTable.Clusters.Count);
        refusal.Failures.ShouldContain("Set services__portal__http__0 to the address of portal.");
    }

    [Fact]
    public void Without_an_issuer_the_gateway_does_not_start()
    {
        string[] args = ["--urls=http://127.0.0.1:0", .. RouteTable.Clusters.Select(name => $"--services:{name}:http:0=http://127.0.0.1:1")];
        var refusal = Should.Throw<OptionsValidationException>(async () => await GatewayHost.Build(args).StartAsync(TestContext.Current.CancellationToken));
        refusal.Failures.ShouldContain(fault => fault.Contains("Authentication__Issuer", StringComparison.Ordinal));
    }

    [Fact]
    public void Every_class_of_limit_exists() => RateLimitOptions.Classes.ShouldAllBe(name => new RateLimitOptions().Of(name).Burst > 0);

    /// <summary>Who may reach what is reviewed as a diff of <c>routes.txt</c>; UPDATE_SNAPSHOTS=1 writes it anew.</summary>
    [Fact]
    public void The_table_is_the_reviewed_one()
    {
        var rows = RouteTable.Load(File).Routes
            .Select(route => $"{string.Join(',', route.Methods!)} {route.Path} -> {route.Cluster} | {route.Authorization} | {route.RateLimit} | {route.MaxBodyBytes} | {route.Timeout}\n");
        var now = string.Concat(rows);
        var reviewed = Path.Combine(Folder(), "routes.txt");
        if (Environment.GetEnvironmentVariable("UPDATE_SNAPSHOTS") == "1" && Environment.GetEnvironmentVariable("CI") is null) System.IO.File.WriteAllText(reviewed, now);
        now.ShouldBe(System.IO.File.ReadAllText(reviewed));
    }

    private static string Folder([CallerFilePath] string path = "") => Path.GetDirectoryName(path)!;
}
