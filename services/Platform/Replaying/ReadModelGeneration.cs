namespace GovPortal.Platform.Replaying;

/// <summary>Which copy of the tables built from one service's facts is read, and which is being rebuilt beside it.</summary>
public sealed class ReadModelGeneration
{
    /// <summary>The service whose facts fill the tables.</summary>
    public required string Source { get; init; }

    /// <summary>The generation that readers see.</summary>
    public int Live { get; set; } = 1;

    /// <summary>The generation a replay is filling, if one is under way.</summary>
    public int? Building { get; set; }

    public Guid? Run { get; set; }

    /// <summary>Envelopes of the run applied so far.</summary>
    public long Received { get; set; }

    /// <summary>Envelopes of the run in all, known once the replay has met the tail of the log.</summary>
    public long? Expected { get; set; }
}
