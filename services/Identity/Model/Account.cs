using Microsoft.AspNetCore.Identity;

namespace GovPortal.Identity.Model;

/// <summary>A person's own way in; never shared, and closed the day the person leaves the post.</summary>
/// <remarks>
/// The town stands by its slug, not by its id: an account may exist before its town is onboarded, and is bound when a token is asked for.
/// </remarks>
public sealed class Account : IdentityUser<Guid>
{
    public Account() => Id = Guid.CreateVersion7();

    public required string DisplayName { get; set; }

    /// <summary>Staff roles of the town, or county roles of an account without a town.</summary>
    public required string[] Roles { get; set; }

    /// <summary>Slug of the town whose staff this is; null for the county's own people.</summary>
    public string? TownSlug { get; set; }

    /// <summary>The post it holds, whose role it has beside <see cref="Roles"/>.</summary>
    public Guid? PostId { get; set; }

    public bool Active { get; set; } = true;

    /// <summary>First legal day on which it opens.</summary>
    public DateOnly? ValidFrom { get; set; }

    /// <summary>Last legal day on which it opens.</summary>
    public DateOnly? ValidTo { get; set; }

    public bool IsOpenOn(DateOnly day) => Active && !(day < ValidFrom) && !(day > ValidTo);
}
