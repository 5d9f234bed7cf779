using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

/// <param name="Role">One of the staff roles.</param>
public sealed record PostInput(Guid? DepartmentId, string? Title, string? Role);

public sealed record PostView(Guid Id, Guid DepartmentId, string Title, string Role);

/// <summary>County IT sets up a post (岗位) in a town's department.</summary>
internal static class AddPost
{
    public static async Task<Results<Created<PostView>, ProblemHttpResult>> HandleAsync(PostInput input, string town, IdentityDb db, CancellationToken ct)
    {
        var check = new InputCheck();
        var post = new Post
        {
            Id = Guid.CreateVersion7(),
            DepartmentId = input.DepartmentId ?? default,
            Title = check.Text("title", input.Title),
            Role = check.OneOf("role", input.Role, Roles.Staff, "identity.role-unknown"),
        };
        if (input.DepartmentId is null) check.Missing("departmentId");
        else if (!await db.Departments.AnyAsync(d => d.Id == post.DepartmentId, ct))
            check.Add("departmentId", "identity.department-unknown", "The town has no such department.");
        if (check.Failed) return Problems.Invalid(check.Faults);
        db.Posts.Add(post);
        db.Audit("post.added", post.Id.ToString(), new { post.Role });
        return await db.TrySaveAsync(ct)
            ? TypedResults.Created($"/api/identity/towns/{town}/posts", new PostView(post.Id, post.DepartmentId, post.Title, post.Role))
            : IdentityErrors.PostTaken.ToProblem();
    }
}

/// <summary>The town and the county read the town's posts.</summary>
internal static class ListPosts
{
    public static async Task<Ok<List<PostView>>> HandleAsync(IdentityDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.Posts.AsNoTracking().OrderBy(p => p.Id).Select(p => new PostView(p.Id, p.DepartmentId, p.Title, p.Role)).ToListAsync(ct));
}
