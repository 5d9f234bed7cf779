using Google.Protobuf;

namespace GovPortal.EndToEnd.Tests.Otlp;

/// <summary>A span with what it came in: which process and which instrumentation.</summary>
/// <param name="ParentId">Empty at the root.</param>
public sealed record ReceivedSpan(
    string TraceId, string Id, string ParentId, string Process, string Source, string Name, Span.Types.SpanKind Kind, IReadOnlyDictionary<string, string> Attributes)
{
    /// <summary>What was asked of the database; empty where it is no such span, or one of a connection.</summary>
    public string Statement => Attributes.GetValueOrDefault("db.query.text", "");

    internal static IEnumerable<ReceivedSpan> Of(ExportTraceServiceRequest request) =>
        from resource in request.ResourceSpans
        let process = resource.Resource.Attributes.FirstOrDefault(a => a.Key == "service.name")?.Value.StringValue ?? ""
        from scope in resource.ScopeSpans
        from span in scope.Spans
        select new ReceivedSpan(
            Hex(span.TraceId), Hex(span.SpanId), Hex(span.ParentSpanId), process, scope.Scope.Name, span.Name, span.Kind,
            span.Attributes.DistinctBy(a => a.Key).ToDictionary(a => a.Key, a => Text(a.Value)));

    public override string ToString() =>
        $"{Id}<{ParentId} {Process} [{Source}] {Kind} {Name} {string.Join(' ', Attributes.Select(a => $"{a.Key}={a.Value}"))}";

    private static string Hex(ByteString bytes) => Convert.ToHexStringLower(bytes.Span);

    private static string Text(AnyValue value) => value.ValueCase switch
    {
        AnyValue.ValueOneofCase.StringValue => value.StringValue,
        AnyValue.ValueOneofCase.IntValue => $"{value.IntValue}",
        AnyValue.ValueOneofCase.BoolValue => $"{value.BoolValue}",
        AnyValue.ValueOneofCase.DoubleValue => $"{value.DoubleValue}",
        _ => "",
    };
}
