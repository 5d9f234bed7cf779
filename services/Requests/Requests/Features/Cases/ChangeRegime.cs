using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Puts a case of the change-over of 2019 under the other Regulation, with a reason.</summary>
internal static class ChangeRegime
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/change-regime", ChangeAsync).WithName("ChangeRegime").ForStaff(Roles.Approver)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ChangeAsync(string caseNo, RegimeInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "regime-changed", input.On, (found, occasion) => found.ChangeRegime(occasion, input.Regime, desk.Seal(input.Reason)), ct);
}

/// <param name="Regime">2007 or 2019.</param>
public sealed record RegimeInput(DateOnly? On, [property: Required] string Regime, [property: Required, StringLength(4000, MinimumLength = 1)] string Reason);
