using MassTransit;

namespace GovPortal.Contracts;

/// <summary>A service begins to send its whole event log again. Each of <see cref="RebuildersOf"/> makes ready and answers with <see cref="ReplayProgress"/>; asked again, it answers how far it is.</summary>
/// <remarks>The log is read only after the answers: from then on a new fact reaches the rebuilt tables by itself, before it the log has it.</remarks>
/// <param name="Run">The replay run, as in the header <c>replay-run</c>. Runs are ordered in time; a later one supersedes an earlier one.</param>
/// <param name="Source">The service whose log it is.</param>
[MessageUrn("govportal:replay-started:v1", false)]
[EntityName("govportal.replay-started.v1")]
public sealed record ReplayStarted(Guid Run, string Source)
{
    /// <summary>The services that rebuild tables from a service's facts.</summary>
    public static IReadOnlyList<string> RebuildersOf(string source) => source == "publication" ? ["reporting", "requests"] : ["reporting"];
}

/// <summary>How far a service is with a replay run.</summary>
/// <param name="Received">Envelopes applied.</param>
/// <param name="Expected">Envelopes in all, once the run has met the tail of the log.</param>
/// <param name="State">building, live or superseded.</param>
[MessageUrn("govportal:replay-progress:v1", false)]
[EntityName("govportal.replay-progress.v1")]
public sealed record ReplayProgress(Guid Run, string Service, long Received, long? Expected, string State);
