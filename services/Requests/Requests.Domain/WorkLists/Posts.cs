namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>The posts that have a work list, by the roles of their tokens.</summary>
public static class Posts
{
    public const string CaseOfficer = "caseOfficer";
    public const string Reviewer = "reviewer";
    public const string SecrecyReviewer = "secrecyReviewer";
    public const string Approver = "approver";

    public static IReadOnlyList<string> All { get; } = [CaseOfficer, Reviewer, SecrecyReviewer, Approver];

    /// <summary>The post as a message addresses it.</summary>
    public static string NameOf(string post) => post switch
    {
        CaseOfficer => "依申请公开经办",
        Reviewer => "审核",
        SecrecyReviewer => "保密审查",
        Approver => "签发",
        _ => throw new ArgumentOutOfRangeException(nameof(post)),
    };
}
