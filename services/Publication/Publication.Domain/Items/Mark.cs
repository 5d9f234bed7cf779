namespace GovPortal.Publication.Domain.Items;

/// <summary>A review passed: by whom, when, with what opinion, for exactly which content.</summary>
/// <param name="ContentHash">The mark holds for this content and no other.</param>
public sealed record Mark(StaffMember By, DateTimeOffset At, string ContentHash, string? Opinion);

/// <summary>The marks that a revision has been given (先审查、后公开, 保密法实施条例 2024 art. 42).</summary>
/// <param name="SelfReview">自审: by somebody else of the unit that wrote it.</param>
/// <param name="SecrecyReview">保密审查.</param>
/// <param name="PrivacyCheck">隐私审查: every finding of the leak check is settled.</param>
/// <param name="Approval">签发.</param>
public sealed record Marks(Mark? SelfReview = null, Mark? SecrecyReview = null, Mark? PrivacyCheck = null, Mark? Approval = null)
{
    public static readonly Marks None = new();

    /// <summary>Whether both reviews were passed on exactly this content.</summary>
    public bool BothReviewsOn(string contentHash) => SelfReview?.ContentHash == contentHash && SecrecyReview?.ContentHash == contentHash;

    /// <summary>Whether everything that a publication needs was given on exactly this content.</summary>
    public bool AllOn(string contentHash) => BothReviewsOn(contentHash) && Approval?.ContentHash == contentHash;
}
