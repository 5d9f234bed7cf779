using GovPortal.Kernel;

namespace GovPortal.Platform.Jobs;

public enum JobState
{
    Queued,
    Running,
    Succeeded,
    Failed,

    /// <summary>Its file is still coming in; nobody sees it, and it goes away if the file stays unfinished.</summary>
    Receiving,
}

/// <summary>Long work that a client follows. Holds no personal data.</summary>
public sealed class Job
{
    public required Guid Id { get; init; }

    public required TownId TownId { get; init; }

    public required string Kind { get; init; }

    public JobState State { get; set; }

    public long Total { get; set; }

    public long Done { get; set; }

    public long Failed { get; set; }

    /// <summary>The first thousand bad lines, as JSON.</summary>
    public string Errors { get; set; } = "[]";

    public string Warnings { get; set; } = "[]";

    /// <summary>Whether every line has been validated, so that applying may start or go on after a crash.</summary>
    public bool Validated { get; set; }

    public bool DryRun { get; init; }

    public bool SkipsBadLines { get; init; }

    /// <summary>Who sent it: part of the attestation of imported history.</summary>
    public required string Client { get; init; }

    /// <summary>SHA-256 of the file, hexadecimal: part of the attestation.</summary>
    public required string FileHash { get; set; }

    /// <summary>When its file was there as a whole; the import day follows from it.</summary>
    public required DateTimeOffset CreatedAt { get; set; }

    public DateTimeOffset? StartedAt { get; set; }

    public DateTimeOffset? FinishedAt { get; set; }

    /// <summary>Until when its runner holds it; another takes over after that. Of one that is received: until when its next piece must come.</summary>
    public DateTimeOffset? LeaseUntil { get; set; }

    /// <summary>W3C trace context of the call that asked for it, so that the work and all that follows from it stand in the call's trace.</summary>
    public string? TraceParent { get; init; }
}
