namespace GovPortal.Publication.Domain.Items;

/// <summary>Who acts on an item, as the record names him: every step says name and post.</summary>
/// <param name="Id">Subject or client identifier of the token.</param>
/// <param name="Name">As the token says it.</param>
/// <param name="Post">The role in which he acts.</param>
public sealed record StaffMember(string Id, string Name, string Post)
{
    /// <summary>The suite itself: takes steps that are due, never one that judges.</summary>
    public static readonly StaffMember System = new("system", "system", "system");
}
