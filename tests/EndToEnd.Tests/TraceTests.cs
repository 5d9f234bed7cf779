using GovPortal.EndToEnd.Tests.Otlp;
using Kind = GovPortal.EndToEnd.Tests.Otlp.Span.Types.SpanKind;

namespace GovPortal.EndToEnd.Tests;

/// <summary>One piece of work is one trace, from the gateway to what Reporting writes of it.</summary>
[Collection(SharedSuite.Name)]
public sealed class TraceTests(SharedSuite shared)
{
    [Fact]
    public async Task One_trace_leads_from_the_gateways_post_through_outbox_and_broker_to_the_write_of_reporting()
    {
        var ct = TestContext.Current.CancellationToken;
        using var officer = await shared.Suite.SignInAsync($"{SharedSuite.East}-caseOfficer", ct);
        var place = new { name = $"窗口 {Guid.CreateVersion7()}", address = "示例路 1 号", hours = "9–17", contactPost = "办公室", openedOn = "2015-01-05" };
        using var answer = await officer.SendAsync(HttpMethod.Post, $"api/requests/towns/{SharedSuite.East}/reception-places", place, ct);

        var trace = await shared.Collector.CompleteAsync(answer, "reception_places", ct);

        var way = WayToReporting.Of(trace, "reception_places");
        way.Select(s => (s.Process, s.Source, s.Kind)).ShouldBe(
        [
            ("gateway", "Microsoft.AspNetCore", Kind.Server),
            ("gateway", "System.Net.Http", Kind.Client),
            ("requests", "Microsoft.AspNetCore", Kind.Server),
            ("requests", "GovPortal.Platform", Kind.Producer),
            ("requests", "MassTransit", Kind.Producer),
            ("reporting", "MassTransit", Kind.Consumer),
            ("reporting", "MassTransit", Kind.Consumer),
            ("reporting", "Npgsql", Kind.Client),
        ]);
        way[0].ParentId.ShouldBeEmpty("the client sent no trace, so the gateway's span is the root");
        way[3].Name.ShouldBe("outbox send");
        way[4].Attributes["messaging.system"].ShouldBe("rabbitmq");
        way[6].Attributes["messaging.masstransit.consumer_type"].ShouldEndWith(".ReceptionPlacesConsumer");
        // Nothing of the trace hangs in the air: every other span has its parent in it too.
        var known = trace.Select(s => s.Id).ToHashSet();
        trace.Where(s => s.ParentId.Length > 0 && !known.Contains(s.ParentId)).ShouldBeEmpty();
    }

    [Fact]
    public async Task An_imports_work_stands_in_the_trace_of_the_call_that_sent_the_file()
    {
        var ct = TestContext.Current.CancellationToken;
        using var tools = await shared.Suite.SignInAsync(KnownClient.Tools, ct);
        using var csv = new StringContent($"personKey,name,department,role,employment,fullTime,appointedOn\n{Guid.CreateVersion7():N},赵某,办公室,reviewer,civilServant,true,2015-01-05\n");
        csv.Headers.ContentType = new("text/csv", "utf-8");
        using var answer = await tools.PostAsync($"api/training/towns/{SharedSuite.West}/imports?kind=officers", csv, ct);

        var way = WayToReporting.Of(await shared.Collector.CompleteAsync(answer, "officers", ct), "officers");

        way.Select(s => (s.Process, s.Name)).Skip(2).Take(3).ShouldBe(
            [("training", "POST /api/training/towns/{town}/imports"), ("training", "import officers"), ("training", "outbox send")]);
    }

    [Fact]
    public async Task A_clients_own_trace_is_carried_on()
    {
        var ct = TestContext.Current.CancellationToken;
        var (traceId, parent) = (Convert.ToHexStringLower(Guid.CreateVersion7().ToByteArray()), "00f067aa0ba902b7");
        using var officer = await shared.Suite.SignInAsync($"{SharedSuite.East}-caseOfficer", ct);
        officer.DefaultRequestHeaders.Add("traceparent", $"00-{traceId}-{parent}-01");
        var registered = new { channel = "counter", receivedOn = "2026-01-05", applicantKind = "research", subject = "环境影响评价文件" };
        using var answer = await officer.SendAsync(HttpMethod.Post, $"api/requests/towns/{SharedSuite.East}/cases", registered, ct);

        var way = WayToReporting.Of(await shared.Collector.CompleteAsync(answer, "cases", ct), "cases");

        way[0].TraceId.ShouldBe(traceId);
        way[0].ParentId.ShouldBe(parent);
    }

    [Fact]
    public async Task What_a_process_does_every_moment_by_itself_is_no_trace()
    {
        await Until.Async(
            () => Task.FromResult(shared.Collector.Spans.Any(s => s.Source == "Npgsql")), "any work with a database", TestContext.Current.CancellationToken);

        shared.Collector.Spans.Where(s => s is { Source: "Npgsql", ParentId: "" }).ShouldBeEmpty();
    }
}
