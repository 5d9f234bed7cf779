using Kind = GovPortal.EndToEnd.Tests.Otlp.Span.Types.SpanKind;

namespace GovPortal.EndToEnd.Tests.Otlp;

/// <summary>The spans that lead from a call at the gateway to what Reporting writes because of it.</summary>
internal static class WayToReporting
{
    /// <returns>The trace that the answer names, once Reporting's write into the table and the gateway's own span are in.</returns>
    public static async Task<IReadOnlyList<ReceivedSpan>> CompleteAsync(this Collector collector, HttpResponseMessage answer, string table, CancellationToken ct)
    {
        await answer.JsonAsync(ct);
        var id = answer.Headers.GetValues("X-Trace-Id").Single();
        await Until.Async(
            () => Task.FromResult(collector.Trace(id) is var spans && Of(spans, table) is [{ Kind: Kind.Server, Process: "gateway" }, ..]),
            $"trace {id} from the gateway to Reporting's table {table}", ct);
        return collector.Trace(id);
    }

    /// <summary>From the root to Reporting's write, parent by parent.</summary>
    public static List<ReceivedSpan> Of(IReadOnlyList<ReceivedSpan> trace, string table)
    {
        var way = new List<ReceivedSpan>();
        // The broker may deliver twice: any of the writes will do.
        var span = trace.FirstOrDefault(s => s is { Process: "reporting", Source: "Npgsql" }
            && s.Statement.StartsWith($"insert into {table} ", StringComparison.Ordinal));
        for (; span is not null; span = trace.SingleOrDefault(s => s.Id == span.ParentId)) way.Insert(0, span);
        return way;
    }
}
