using System.Collections.Concurrent;
using System.Text;
using Google.Protobuf;
using Grpc.Core;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace GovPortal.EndToEnd.Tests.Otlp;

/// <summary>An OpenTelemetry collector in the test process: keeps every span, and all that came as bytes to search in.</summary>
public sealed class Collector : IAsyncDisposable
{
    private readonly ConcurrentQueue<ReceivedSpan> _spans = new();
    private readonly ConcurrentQueue<(string Signal, byte[] Bytes)> _received = new();
    private readonly WebApplication _app;

    private Collector()
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        // gRPC without TLS: HTTP/2 by prior knowledge.
        builder.WebHost.ConfigureKestrel(kestrel => kestrel.Listen(System.Net.IPAddress.Loopback, 0, listen => listen.Protocols = HttpProtocols.Http2));
        builder.Services.AddGrpc(grpc => grpc.MaxReceiveMessageSize = null);
        builder.Services.AddSingleton(this);
        _app = builder.Build();
        _app.MapGrpcService<Traces>();
        _app.MapGrpcService<Logs>();
        _app.MapGrpcService<Metrics>();
    }

    /// <summary>What points a suite's processes here.</summary>
    public IReadOnlyDictionary<string, string> Environment => new Dictionary<string, string>
    {
        ["OTEL_EXPORTER_OTLP_ENDPOINT"] = _app.Urls.Single(),
        ["OTEL_EXPORTER_OTLP_PROTOCOL"] = "grpc",
    };

    public static async Task<Collector> StartAsync(CancellationToken ct)
    {
        var collector = new Collector();
        await collector._app.StartAsync(ct);
        return collector;
    }

    /// <summary>The spans of one trace that came so far.</summary>
    public IReadOnlyList<ReceivedSpan> Trace(string traceId) => [.. _spans.Where(s => s.TraceId == traceId)];

    public IReadOnlyList<ReceivedSpan> Spans => [.. _spans];

    /// <summary>How many messages of a signal (traces, logs, metrics) hold the text anywhere: names, values, events, unknown fields.</summary>
    public int Mentions(string signal, string text)
    {
        var bytes = Encoding.UTF8.GetBytes(text);
        return _received.Count(r => r.Signal == signal && r.Bytes.AsSpan().IndexOf(bytes) >= 0);
    }

    /// <summary>Every message of a signal as it came.</summary>
    public IEnumerable<byte[]> Received(string signal) => _received.Where(r => r.Signal == signal).Select(r => r.Bytes);

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private void Keep(string signal, IMessage message) => _received.Enqueue((signal, message.ToByteArray()));

    private sealed class Traces(Collector collector) : TraceService.TraceServiceBase
    {
        public override Task<ExportTraceServiceResponse> Export(ExportTraceServiceRequest request, ServerCallContext context)
        {
            collector.Keep("traces", request);
            foreach (var span in ReceivedSpan.Of(request)) collector._spans.Enqueue(span);
            return Task.FromResult(new ExportTraceServiceResponse());
        }
    }

    private sealed class Logs(Collector collector) : LogsService.LogsServiceBase
    {
        public override Task<ExportLogsServiceResponse> Export(ExportLogsServiceRequest request, ServerCallContext context)
        {
            collector.Keep("logs", request);
            return Task.FromResult(new ExportLogsServiceResponse());
        }
    }

    private sealed class Metrics(Collector collector) : MetricsService.MetricsServiceBase
    {
        public override Task<ExportMetricsServiceResponse> Export(ExportMetricsServiceRequest request, ServerCallContext context)
        {
            collector.Keep("metrics", request);
            return Task.FromResult(new ExportMetricsServiceResponse());
        }
    }
}
