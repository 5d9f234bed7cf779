namespace GovPortal.TestKit.CaseModel;

/// <summary>What is stored of a case, seen behind the service's back or by its reading endpoints.</summary>
/// <param name="Lines">The ledger in the order of its numbers: each line whole, as text.</param>
/// <param name="LastConsultation">The newest consultation.</param>
public sealed record CaseSight(
    string State, string Regime, long Version, DateOnly? DueOn, bool Provisional, DateOnly? NextDueOn, string? Decision, IReadOnlyList<string> Grounds,
    DateOnly? DecidedOn, DateOnly? DeliveredOn, bool Deleted, IReadOnlyList<string> Lines, Guid? LastConsultation);

/// <summary>How a walk looks at a case and speaks for its actors.</summary>
public interface ICaseWitness
{
    /// <summary>Path of the town's cases.</summary>
    string Cases { get; }

    HttpClient Client(ModelActor actor);

    Task<CaseSight> LookAsync(string caseNo, CancellationToken ct);
}
