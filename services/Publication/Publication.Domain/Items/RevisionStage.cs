namespace GovPortal.Publication.Domain.Items;

/// <summary>How far a revision is on its way to the public. No stage is passed by timeout.</summary>
public enum RevisionStage
{
    Draft,
    SelfReview,
    SecrecyReview,
    PrivacyCheck,
    Approval,

    /// <summary>Approved; goes out at the time that the approver set.</summary>
    Scheduled,
}
