using GovPortal.Requests.Domain.Intake;

namespace GovPortal.Requests.Features.Intake;

/// <summary>A submission as staff see it: without who applied and what was written.</summary>
/// <param name="ReceiptBasis">The item of art. 31 by which <paramref name="ReceivedOn"/> was found.</param>
/// <param name="LacksIdentity">No proof of identity came with it: for the supplement notice.</param>
/// <param name="Overdue">It should have been confirmed on the day it arrived, and is not.</param>
/// <param name="Cases">Numbers of the cases that came of it.</param>
/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record SubmissionView(
    string ReceiptNumber, string Channel, string ApplicantKind, SubmissionState State, DateOnly SubmittedOn, DateOnly ArrivedOn, DateOnly? ConfirmedOn,
    DateOnly? ReceivedOn, string? ReceiptBasis, string? ReceiptBasisText, int ItemCount, bool LacksIdentity, bool Overdue, IReadOnlyList<string> Cases, long Version)
{
    internal static SubmissionView Of(Submission s, IReadOnlyList<string> cases, DateOnly today) => new(
        s.ReceiptNumber, s.Channel, s.ApplicantKind, s.State, s.SubmittedOn, s.ArrivedOn, s.ConfirmedOn, s.ReceivedOn, s.ReceiptBasis,
        s.ReceiptBasis is { } basis ? ReceiptDay.Explain(basis) : null, s.ItemCount, s.LacksIdentity,
        s.State == SubmissionState.AwaitingConfirmation && s.ArrivedOn < today, cases, s.Version);
}

/// <param name="Next">Send it as <c>after</c> for the next page; null on the last.</param>
public sealed record SubmissionPage(IReadOnlyList<SubmissionView> Submissions, Guid? Next);

/// <param name="AccessCode">Shown once, for the receipt slip; only its hash is kept.</param>
public sealed record RecordedView(SubmissionView Submission, string AccessCode);
