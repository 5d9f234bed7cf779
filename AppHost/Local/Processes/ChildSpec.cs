namespace GovPortal.AppHost.Local.Processes;

/// <summary>When a process is stopped: what the services need goes down after them.</summary>
internal enum Stage
{
    Service = 1,
    Server = 2,
}

/// <summary>A process to start in a session of its own.</summary>
/// <param name="Name">Name in the log and of its record in the run folder.</param>
/// <param name="Command">Program and arguments.</param>
/// <param name="Environment">All of its environment: nothing is inherited.</param>
internal sealed record ChildSpec(string Name, IReadOnlyList<string> Command, IReadOnlyDictionary<string, string> Environment)
{
    public Stage Stage { get; init; } = Stage.Service;

    /// <summary>The signal that makes it end in an orderly way: PostgreSQL's fast shutdown is SIGINT.</summary>
    public int StopSignal { get; init; } = Signals.Terminate;

    public string WorkingFolder { get; init; } = "/";
}
