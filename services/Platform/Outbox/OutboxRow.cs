using System.Diagnostics;
using System.Text.Json;
using GovPortal.Contracts;
using GovPortal.Kernel;

namespace GovPortal.Platform.Outbox;

/// <summary>A message written in the transaction of what it tells of, sent afterwards, and kept as the service's event log.</summary>
public sealed class OutboxRow
{
    public required Guid Id { get; init; }

    /// <summary>The wire name (URN) of the message.</summary>
    public required string Type { get; init; }

    public required string Body { get; init; }

    public required TownId TownId { get; init; }

    public required int Facts { get; init; }

    public required DateTimeOffset OccurredAt { get; init; }

    /// <summary>W3C trace context of the work that wrote it, so that one trace crosses the broker.</summary>
    public string? TraceParent { get; init; }

    public string? TraceState { get; init; }

    /// <summary>The writing transaction, by which a replay reads the log without gaps.</summary>
    public ulong Transaction { get; init; }

    public DateTimeOffset? SentAt { get; set; }

    public int Attempts { get; set; }

    public DateTimeOffset NextAttemptAt { get; set; }

    /// <summary>Type name of the last failure.</summary>
    public string? LastError { get; set; }

    internal static OutboxRow Of(IFacts facts, DateTimeOffset now)
    {
        if (facts.Count is < 1 or > IFacts.MaxFacts)
            throw new ArgumentException($"An envelope carries 1 to {IFacts.MaxFacts} facts, not {facts.Count}.", nameof(facts));
        return new OutboxRow
        {
            Id = Guid.CreateVersion7(),
            Type = MessageNames.UrnOf(facts.GetType()),
            Body = JsonSerializer.Serialize(facts, facts.GetType(), MessageNames.Json),
            TownId = new TownId(facts.TownId),
            Facts = facts.Count,
            OccurredAt = now,
            NextAttemptAt = now,
            TraceParent = Activity.Current?.Id,
            TraceState = Activity.Current?.TraceStateString,
        };
    }
}
