using GovPortal.Kernel;

namespace GovPortal.Identity.Model;

/// <summary>A post (岗位): a role in a department. Work belongs to the post, so it outlives the person who holds it.</summary>
public sealed class Post : ITownOwned
{
    public required Guid Id { get; init; }

    public TownId TownId { get; init; }

    public required Guid DepartmentId { get; init; }

    public required string Title { get; init; }

    /// <summary>One of the staff roles.</summary>
    public required string Role { get; init; }
}
