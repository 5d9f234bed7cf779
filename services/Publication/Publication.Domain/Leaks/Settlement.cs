using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>How a finding was settled.</summary>
public enum SettledHow
{
    /// <summary>It may be public: a duty to publish it, or an official value.</summary>
    Allowed,

    /// <summary>It was masked in a new file.</summary>
    Masked,

    /// <summary>It was taken out of the text.</summary>
    Removed,

    /// <summary>The check is wrong: it tells of no person and no secret.</summary>
    NotPersonal,
}

/// <summary>Who settles.</summary>
/// <param name="Post">The staff role in which he or she acts.</param>
public sealed record Settler(string Id, string Name, string Post);

/// <summary>The decision of a person on a finding; kept with the item for three years at least (个人信息保护法 art. 56).</summary>
public sealed record Settlement(string FindingId, SettledHow How, string Reason, Settler By, DateTimeOffset At)
{
    private const int ShortestReason = 2;

    /// <summary>Settles a finding, if the rules let this person do so.</summary>
    /// <param name="secrecyPost">The post that settles marks of secrecy.</param>
    public static Result<Settlement> Of(Finding finding, SettledHow how, string reason, Settler by, DateTimeOffset at, string secrecyPost)
    {
        if (reason.Trim().Length < ShortestReason) return LeakErrors.SettlementWithoutReason;
        if (DetectorIds.NeedsSecrecyReviewer(finding.Detector) && by.Post != secrecyPost) return LeakErrors.SecrecyReviewerNeeded;
        return new Settlement(finding.Id, how, reason.Trim(), by, at);
    }
}
