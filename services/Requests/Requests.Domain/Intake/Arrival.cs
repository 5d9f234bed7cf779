namespace GovPortal.Requests.Domain.Intake;

/// <summary>A request as it reached the agency.</summary>
/// <param name="Channel">One of <see cref="Codes.Channels"/>.</param>
/// <param name="Applicant">Encrypted.</param>
/// <param name="Content">Encrypted.</param>
/// <param name="ItemCount">How many things it asks for.</param>
public sealed record Arrival(
    string ReceiptNumber,
    string AccessCodeHash,
    string Channel,
    string ApplicantKind,
    DateOnly SubmittedOn,
    DateOnly ArrivedOn,
    byte[] Applicant,
    string? ApplicantKey,
    byte[] Content,
    int ItemCount,
    bool LacksIdentity);
