namespace GovPortal.Platform.Inbox;

/// <summary>Proof that a consumer has applied a message, written in the transaction of what it changed.</summary>
public sealed class InboxRow
{
    public required string Consumer { get; init; }

    public required int Generation { get; init; }

    public required Guid MessageId { get; init; }

    public required DateTimeOffset At { get; init; }
}
