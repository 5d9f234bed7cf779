using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Intake;

/// <summary>A try to reach the applicant for confirming what arrived. The text sets no rule for one who cannot be reached: the office goes on trying and keeps the log.</summary>
public sealed class ContactAttempt : ITownOwned
{
    private ContactAttempt()
    {
    }

    /// <param name="way">phone, message, email, letter or visit.</param>
    /// <param name="note">What happened, encrypted.</param>
    public ContactAttempt(Submission submission, DateOnly on, string way, byte[]? note, string actor, DateTimeOffset at)
    {
        ArgumentNullException.ThrowIfNull(submission);
        (Id, TownId, SubmissionId, On, Way, Note, Actor, At) = (Guid.CreateVersion7(at), submission.TownId, submission.Id, on, way, note, actor, at);
    }

    public Guid Id { get; private set; }

    public TownId TownId { get; private set; }

    public Guid SubmissionId { get; private set; }

    public DateOnly On { get; private set; }

    public string Way { get; private set; } = "";

    public byte[]? Note { get; private set; }

    public string Actor { get; private set; } = "";

    public DateTimeOffset At { get; private set; }

    public void Erase() => Note = null;
}
