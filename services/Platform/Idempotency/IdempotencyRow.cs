namespace GovPortal.Platform.Idempotency;

/// <summary>The answer once given to a creating POST, so that a retry gets the same one and creates nothing more.</summary>
public sealed class IdempotencyRow
{
    /// <summary>The route and the town it was sent to.</summary>
    public required string Scope { get; init; }

    public required string Client { get; init; }

    public required string Key { get; init; }

    /// <summary>SHA-256 of the input: the same key with another input is a mistake of the client.</summary>
    public required string InputHash { get; init; }

    public int Status { get; set; }

    public string? Location { get; set; }

    /// <summary>The answer's body, encrypted: it may hold what only its receiver may read.</summary>
    public byte[]? Body { get; set; }

    public required DateTimeOffset At { get; init; }
}
