using System.Security.Claims;

namespace GovPortal.ServiceDefaults;

/// <summary>The posts a token can name, as values of the claim <see cref="ClaimNames.Role"/>.</summary>
public static class Roles
{
    /// <summary>信息员: drafts what a town publishes.</summary>
    public const string InformationOfficer = "informationOfficer";

    /// <summary>科室审核: reviews a draft.</summary>
    public const string Reviewer = "reviewer";

    /// <summary>保密审查: the review for secrecy that precedes every publication (2019 Regulation, art. 17).</summary>
    public const string SecrecyReviewer = "secrecyReviewer";

    /// <summary>签发: approves and signs.</summary>
    public const string Approver = "approver";

    /// <summary>依申请经办: works on requests.</summary>
    public const string CaseOfficer = "caseOfficer";

    /// <summary>County IT: onboards towns, imports and declares into a named town, reads all.</summary>
    public const string CountyIt = "countyIt";

    /// <summary>主管部门: reads all towns, writes county things only.</summary>
    public const string CountySupervisor = "countySupervisor";

    /// <summary>Roles that are bound to one town.</summary>
    public static IReadOnlyList<string> Staff { get; } = [InformationOfficer, Reviewer, SecrecyReviewer, Approver, CaseOfficer];

    /// <summary>Roles that read every town.</summary>
    public static IReadOnlyList<string> County { get; } = [CountyIt, CountySupervisor];

    public static bool IsStaff(this ClaimsPrincipal user) => user.HoldsAny(Staff);

    public static bool IsCounty(this ClaimsPrincipal user) => user.HoldsAny(County);

    public static bool HoldsAny(this ClaimsPrincipal user, IReadOnlyList<string> roles)
    {
        ArgumentNullException.ThrowIfNull(user);
        return user.Identity?.IsAuthenticated == true && user.FindAll(ClaimNames.Role).Any(claim => roles.Contains(claim.Value, StringComparer.Ordinal));
    }
}

/// <summary>What a token says, by claim.</summary>
public static class ClaimNames
{
    public const string Subject = "sub";
    public const string Name = "name";
    public const string ClientId = "client_id";

    /// <summary>One claim for each role.</summary>
    public const string Role = "role";

    /// <summary>The slug of the town that a staff token is bound to.</summary>
    public const string Town = "town";

    /// <summary>The id of that town, a uuid.</summary>
    public const string TownId = "town_id";
}

/// <summary>Authorization policies by name, for endpoints that are not about one town.</summary>
public static class Policies
{
    public const string Staff = "staff";
    public const string County = "county";
    public const string CountyIt = "countyIt";
    public const string CountySupervisor = "countySupervisor";
}
