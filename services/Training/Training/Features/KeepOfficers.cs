using System.ComponentModel.DataAnnotations;
using GovPortal.Contracts.Training;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using GovPortal.Training.Data;
using GovPortal.Training.Domain;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Training.Features;

/// <summary>The register of officers: appointed, listed, relieved.</summary>
internal static class KeepOfficers
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/officers", AppointAsync).WithName("AppointOfficer").ForOnboarding(Roles.InformationOfficer, Roles.Approver)
            .WithIdempotencyKey<TrainingDb>().ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        town.MapPost("/officers/{personKey}/relief", RelieveAsync).WithName("RelieveOfficer").ForOnboarding(Roles.InformationOfficer, Roles.Approver)
            .ProducesProblem(400).ProducesProblem(422);
        town.MapGet("/officers", ListAsync).WithName("ListOfficers").ForTownOrCounty();
    }

    private static async Task<Results<Created<OfficerView>, ProblemHttpResult>> AppointAsync(OfficerInput input, TrainingDb db, CancellationToken ct)
    {
        if (input.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await db.Officers.AnyAsync(o => o.PersonKey == input.PersonKey, ct)) return Officer.KeyTaken.ToProblem();
        var officer = new Officer(db.Town.RequireTown(), input.PersonKey, input.ToDetails(), importedBy: null);
        db.Officers.Add(officer);
        await SayAsync(db, officer, "officer.appointed", ct);
        return TypedResults.Created($"/api/training/towns/{db.Town.Slug}/officers", OfficerView.Of(officer));
    }

    private static async Task<Results<Ok<OfficerView>, ProblemHttpResult>> RelieveAsync(
        string personKey, ReliefInput input, TrainingDb db, CancellationToken ct)
    {
        var officer = await db.Officers.SingleOrDefaultAsync(o => o.PersonKey == personKey, ct);
        if (officer is null) return Officer.NotFound.ToProblem();
        if (officer.Relieve(input.RelievedOn!.Value).Failed(out var error)) return error.ToProblem();
        await SayAsync(db, officer, "officer.relieved", ct);
        return TypedResults.Ok(OfficerView.Of(officer));
    }

    private static async Task<Ok<IReadOnlyList<OfficerView>>> ListAsync(TrainingDb db, CancellationToken ct)
    {
        var officers = await db.Officers.AsNoTracking().OrderBy(o => o.PersonKey).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<OfficerView>>([.. officers.Select(OfficerView.Of)]);
    }

    private static Task<int> SayAsync(TrainingDb db, Officer officer, string action, CancellationToken ct)
    {
        db.Publish(new OfficersChanged(officer.TownId.Value, [officer.ToFact()]));
        db.Audit(action, $"officer {officer.Id}");
        return db.SaveChangesAsync(ct);
    }
}

public sealed record OfficerInput(
    [property: Required, StringLength(100, MinimumLength = 1)] string PersonKey,
    [property: Required, StringLength(100, MinimumLength = 1)] string Name,
    [property: Required, StringLength(100, MinimumLength = 1)] string Department,
    [property: Required] string Role,
    [property: Required] string Employment,
    bool FullTime,
    [property: Required] DateOnly? AppointedOn,
    DateOnly? ContractEndsOn,
    DateOnly? FiledOn)
{
    internal IReadOnlyList<Fault> Faults()
    {
        var faults = new List<Fault>();
        if (!Codes.Roles.Contains(Role)) faults.Add(new("role", "training.unknown-role", $"There is no role '{Role}'."));
        if (!Codes.Employments.Contains(Employment)) faults.Add(new("employment", "training.unknown-employment", $"There is no employment '{Employment}'."));
        return faults;
    }

    internal OfficerDetails ToDetails() => new(Name, Department, Role, Employment, FullTime, AppointedOn!.Value, ContractEndsOn, null, FiledOn);
}

public sealed record ReliefInput([property: Required] DateOnly? RelievedOn);

public sealed record OfficerView(
    string PersonKey, string Name, string Department, string Role, string Employment, bool FullTime, DateOnly AppointedOn, DateOnly? ContractEndsOn,
    DateOnly? RelievedOn, DateOnly? FiledOn, bool Imported, long Version)
{
    internal static OfficerView Of(Officer o) => new(
        o.PersonKey, o.Details.Name, o.Details.Department, o.Details.Role, o.Details.Employment, o.Details.FullTime, o.Details.AppointedOn,
        o.Details.ContractEndsOn, o.Details.RelievedOn, o.Details.FiledOn, o.ImportedBy is not null, o.Version);
}
