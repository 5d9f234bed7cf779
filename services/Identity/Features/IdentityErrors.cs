using GovPortal.Kernel;

namespace GovPortal.Identity.Features;

/// <summary>What the registry refuses.</summary>
internal static class IdentityErrors
{
    public static readonly Error TownNotFound = new("identity.town-not-found", ErrorKind.NotFound, "No such town.");
    public static readonly Error SlugTaken = new("identity.town-slug-taken", ErrorKind.Conflict, "Another town has this slug.");
    public static readonly Error NoLeadingGroup = new("identity.no-leading-group", ErrorKind.NotFound, "The town had no leading group on that day.");
    public static readonly Error LeadingGroupChanged =
        new("identity.leading-group-changed", ErrorKind.Conflict, "Somebody else changed the leading group at the same time; read it again.");

    public static readonly Error DepartmentTaken = new("identity.department-taken", ErrorKind.Conflict, "The town has a department of this name.");
    public static readonly Error PostTaken = new("identity.post-taken", ErrorKind.Conflict, "The department has a post of this title.");
    public static readonly Error UserNameTaken = new("identity.user-name-taken", ErrorKind.Conflict, "Another account has this user name.");
    public static readonly Error AccountNotFound = new("identity.account-not-found", ErrorKind.NotFound, "The town has no such account.");
}
