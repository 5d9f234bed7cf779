namespace GovPortal.Requests.Domain.Intake;

/// <summary>Where a submission stands before and after it becomes cases.</summary>
public enum SubmissionState
{
    /// <summary>待确认收件: it has arrived; its day of receipt is not fixed yet (2019 art. 31(2), (3)).</summary>
    AwaitingConfirmation,

    /// <summary>已确认: its day of receipt is fixed and its cases are open.</summary>
    Confirmed,

    /// <summary>已撤回: the applicant took it back before it was confirmed.</summary>
    Withdrawn,
}
