using MassTransit;

namespace GovPortal.Contracts;

/// <summary>A service has sent its whole event log again; consumers swap in what they rebuilt once so many envelopes have come.</summary>
/// <param name="Run">The replay run, as in the header <c>replay-run</c>.</param>
/// <param name="Source">The service whose log it was.</param>
/// <param name="Envelopes">Number of envelopes by wire name.</param>
[MessageUrn("govportal:replay-finished:v1", false)]
[EntityName("govportal.replay-finished.v1")]
public sealed record ReplayFinished(Guid Run, string Source, IReadOnlyDictionary<string, long> Envelopes);
