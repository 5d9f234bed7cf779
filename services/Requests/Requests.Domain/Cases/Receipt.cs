namespace GovPortal.Requests.Domain.Cases;

/// <summary>What came in.</summary>
/// <param name="Basis">Item of 2019 art. 31 by which the day of receipt was found; null where none is known (history, 2007).</param>
/// <param name="Description">What information is asked for, encrypted: people write about themselves in it.</param>
/// <param name="Applicant">Name, proof of identity and contact, encrypted; nothing outside this service ever holds it.</param>
/// <param name="ApplicantKey">Keyed hash by which one applicant's cases are found; null if nobody is named.</param>
public sealed record Receipt(
    string Channel, DateOnly ReceivedOn, string ApplicantKind, byte[] Description, byte[]? Applicant = null, string? ApplicantKey = null,
    string? Basis = null, Guid? SubmissionId = null);

/// <summary>How a case was answered.</summary>
public sealed record Outcome(string Decision, IReadOnlyList<string> Grounds, DateOnly DecidedOn);
