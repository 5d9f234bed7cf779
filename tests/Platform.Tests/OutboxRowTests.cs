using System.Diagnostics;
using GovPortal.Contracts;
using GovPortal.Contracts.Identity;
using GovPortal.Platform.Outbox;

namespace GovPortal.Platform.Tests;

public sealed class OutboxRowTests
{
    [Theory]
    [InlineData(0)]
    [InlineData(IFacts.MaxFacts + 1)]
    public void An_envelope_has_one_to_five_hundred_facts(int count) =>
        Should.Throw<ArgumentException>(() => OutboxRow.Of(Envelope(count), DateTimeOffset.UnixEpoch));

    [Fact]
    public void A_row_carries_the_wire_name_and_the_trace_of_the_work_that_wrote_it()
    {
        using var work = new Activity("work").SetIdFormat(ActivityIdFormat.W3C).Start();
        var row = OutboxRow.Of(Envelope(IFacts.MaxFacts), DateTimeOffset.UnixEpoch);
        row.Type.ShouldBe("govportal:identity:towns-changed:v1");
        row.TraceParent.ShouldBe(work.Id);
        MessageNames.TypeOf(row.Type).ShouldBe(typeof(TownsChanged));
    }

    private static TownsChanged Envelope(int count) =>
        new(Guid.CreateVersion7(), [.. Enumerable.Range(0, count).Select(i => new TownFact(Guid.CreateVersion7(), 1, $"t{i}", "镇", "990000101", "town", null))]);
}
