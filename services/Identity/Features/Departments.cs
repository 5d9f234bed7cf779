using GovPortal.Identity.Data;
using GovPortal.Identity.Model;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Identity.Features;

public sealed record DepartmentInput(string? Name);

public sealed record DepartmentView(Guid Id, string Name);

/// <summary>County IT sets up a town's department (内设机构).</summary>
internal static class AddDepartment
{
    public static async Task<Results<Created<DepartmentView>, ProblemHttpResult>> HandleAsync(DepartmentInput input, string town, IdentityDb db, CancellationToken ct)
    {
        var check = new InputCheck();
        var department = new Department { Id = Guid.CreateVersion7(), Name = check.Text("name", input.Name) };
        if (check.Failed) return Problems.Invalid(check.Faults);
        db.Departments.Add(department);
        db.Audit("department.added", department.Id.ToString());
        return await db.TrySaveAsync(ct)
            ? TypedResults.Created($"/api/identity/towns/{town}/departments", new DepartmentView(department.Id, department.Name))
            : IdentityErrors.DepartmentTaken.ToProblem();
    }
}

/// <summary>The town and the county read the town's departments; there are a few dozen at most, so the list has one page.</summary>
internal static class ListDepartments
{
    public static async Task<Ok<List<DepartmentView>>> HandleAsync(IdentityDb db, CancellationToken ct) =>
        TypedResults.Ok(await db.Departments.AsNoTracking().OrderBy(d => d.Id).Select(d => new DepartmentView(d.Id, d.Name)).ToListAsync(ct));
}
