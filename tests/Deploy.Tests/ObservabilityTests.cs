using System.Text.Json;
using System.Text.RegularExpressions;
using GovPortal.Deploy.Tests.Tools;
using k8s;

namespace GovPortal.Deploy.Tests;

public sealed partial class ObservabilityTests
{
    /// <summary>ASP.NET Core's own histogram, and what RabbitMQ's Prometheus plugin tells of each queue.</summary>
    private static readonly string[] Foreign =
        ["http_server_request_duration_seconds_count", "http_server_request_duration_seconds_bucket", "rabbitmq_detailed_queue_messages"];

    [Fact]
    public void Alerts_and_panels_ask_only_for_metrics_that_the_suite_has()
    {
        Unknown(Alerts()).ShouldBeEmpty();
        Unknown(Panels()).ShouldBeEmpty();
        Unknown(["max(govportal_outbox_depth) > 1"]).ShouldBe(["govportal_outbox_depth"]);
    }

    [Fact]
    public void Alerts_and_panels_are_there()
    {
        Alerts().Count.ShouldBeGreaterThanOrEqualTo(4);
        Panels().Count.ShouldBeGreaterThanOrEqualTo(8);
    }

    [Fact]
    public void The_collector_uses_only_what_it_configures()
    {
        var collector = KubernetesYaml.Deserialize<Collector>(File.ReadAllText(Checkout.Of("deploy/observability/collector.yaml")));

        foreach (var pipeline in collector.Service.Pipelines.Values)
        {
            pipeline.Receivers.Except(collector.Receivers.Keys).ShouldBeEmpty();
            pipeline.Processors.Except(collector.Processors.Keys).ShouldBeEmpty();
            pipeline.Exporters.Except(collector.Exporters.Keys).ShouldBeEmpty();
        }

        collector.Service.Pipelines.Keys.ShouldBe(["metrics", "traces", "logs"]);
    }

    private static IReadOnlyList<string> Alerts() =>
        [.. KubernetesYaml.Deserialize<AlertFile>(File.ReadAllText(Checkout.Of("deploy/observability/alerts.yaml"))).Groups.SelectMany(g => g.Rules).Select(r => r.Expr)];

    private static IReadOnlyList<string> Panels()
    {
        using var dashboard = JsonDocument.Parse(File.ReadAllText(Checkout.Of("deploy/observability/dashboard.json")));
        return [.. dashboard.RootElement.GetProperty("panels").EnumerateArray().SelectMany(p => p.GetProperty("targets").EnumerateArray()).Select(t => t.GetProperty("expr").GetString()!)];
    }

    private static List<string> Unknown(IEnumerable<string> expressions)
    {
        var known = Instruments().Concat(Foreign).ToHashSet(StringComparer.Ordinal);
        return [.. expressions.SelectMany(e => MetricName().Matches(e)).Select(m => m.Value).Distinct().Where(n => !known.Contains(n))];
    }

    /// <summary>The suite's instruments as Prometheus names them: dots become underscores, seconds and counters get their suffix.</summary>
    private static IEnumerable<string> Instruments() =>
        from file in Directory.EnumerateFiles(Checkout.Of("services"), "*.cs", SearchOption.AllDirectories)
        from instrument in Instrument().Matches(File.ReadAllText(file))
        select instrument.Groups["name"].Value.Replace('.', '_')
            + (instrument.Groups["rest"].Value.EndsWith("\"s\"", StringComparison.Ordinal) ? "_seconds" : "")
            + (instrument.Groups["kind"].Value == "Counter" ? "_total" : "");

    [GeneratedRegex("""Create(?<kind>Counter|ObservableGauge|UpDownCounter|Histogram)(<\w+>)?\("(?<name>govportal[a-z.]+)"(?<rest>[^;\n]*)\);""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instrument();

    [GeneratedRegex("""\b(govportal|http|rabbitmq)_[a-z_]+\b(?!=|!|~|")""", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex MetricName();

    private sealed record AlertFile
    {
        public List<AlertGroup> Groups { get; set; } = [];
    }

    private sealed record AlertGroup
    {
        public List<AlertRule> Rules { get; set; } = [];
    }

    private sealed record AlertRule
    {
        public string Expr { get; set; } = "";
    }

    private sealed record Collector
    {
        public Dictionary<string, object?> Receivers { get; set; } = [];

        public Dictionary<string, object?> Processors { get; set; } = [];

        public Dictionary<string, object?> Exporters { get; set; } = [];

        public CollectorPipelines Service { get; set; } = new();
    }

    private sealed record CollectorPipelines
    {
        public Dictionary<string, Pipeline> Pipelines { get; set; } = [];
    }

    private sealed record Pipeline
    {
        public List<string> Receivers { get; set; } = [];

        public List<string> Processors { get; set; } = [];

        public List<string> Exporters { get; set; } = [];
    }
}
