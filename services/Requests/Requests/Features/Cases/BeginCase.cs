using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Finds a request clear: work on it begins.</summary>
internal static class BeginCase
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/begin", BeginAsync).WithName("BeginCase").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> BeginAsync(string caseNo, DayInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "begun", input.On, (found, occasion) => found.Begin(occasion), ct);
}

/// <param name="On">The legal day of effect; today if not said.</param>
public sealed record DayInput(DateOnly? On);
