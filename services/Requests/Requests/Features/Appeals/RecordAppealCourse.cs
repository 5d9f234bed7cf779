using System.ComponentModel.DataAnnotations;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Extensions.Options;

namespace GovPortal.Requests.Features.Appeals;

/// <summary>What happens to an appeal: the copy arrives, it is answered, decided, appealed further, takes effect, is complied with.</summary>
internal static class RecordAppealCourse
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/appeals/{appealNo}/procedure", ProcedureAsync).WithName("NoteAppealProcedure").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/appeals/{appealNo}/answer", AnswerAsync).WithName("AnswerAppeal").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/appeals/{appealNo}/result", DecideAsync).WithName("RecordAppealResult").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/appeals/{appealNo}/further-appeal", FurtherAsync).WithName("RecordFurtherAppeal").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/appeals/{appealNo}/effect", EffectAsync).WithName("RecordAppealEffect").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/appeals/{appealNo}/compliance", ComplyAsync).WithName("RecordAppealCompliance").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<AppealView>, ProblemHttpResult>> ProcedureAsync(
        string appealNo, AppealProcedureInput input, AppealDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(appealNo, "procedure-noted", http, (found, now) => found.NoteProcedure(input.Procedure, input.CopyReceivedOn!.Value, now), ct);

    private static Task<Results<Ok<AppealView>, ProblemHttpResult>> AnswerAsync(
        string appealNo, AppealAnswerInput input, AppealDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(appealNo, "answered", http, (found, now) => found.Answer(input.AnsweredOn!.Value, now), ct);

    private static Task<Results<Ok<AppealView>, ProblemHttpResult>> DecideAsync(
        string appealNo, AppealResultInput input, AppealDesk desk, IOptions<AppealOptions> options, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(
            appealNo, "decided", http,
            (found, now) => options.Value.ClassOf(found.Kind, input.ResultKind) is not { } resultClass
                ? AppealErrors.UnknownResult.Saying(
                    $"This kind of appeal ends as one of {string.Join(", ", AppealResults.Of(found.Kind).Keys.Order(StringComparer.Ordinal))}.")
                : found.Decide(input.ResultKind, resultClass, input.DecidedOn!.Value, now),
            ct);

    private static Task<Results<Ok<AppealView>, ProblemHttpResult>> FurtherAsync(
        string appealNo, FurtherAppealInput input, AppealDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(appealNo, "appealed-further", http, (found, now) => found.AppealFurther(input.AppealedOn!.Value, now), ct);

    private static Task<Results<Ok<AppealView>, ProblemHttpResult>> EffectAsync(
        string appealNo, AppealEffectInput input, AppealDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(appealNo, "took-effect", http, (found, now) => found.TakeEffect(input.EffectiveOn!.Value, input.DueOn, now), ct);

    private static Task<Results<Ok<AppealView>, ProblemHttpResult>> ComplyAsync(
        string appealNo, AppealComplianceInput input, AppealDesk desk, HttpContext http, CancellationToken ct) =>
        desk.ActAsync(appealNo, "complied-with", http, (found, now) => found.Comply(input.CompliedOn!.Value, now), ct);
}

/// <param name="Procedure">simple or ordinary.</param>
/// <param name="CopyReceivedOn">The day the copy reached the agency.</param>
public sealed record AppealProcedureInput([property: Required] string Procedure, [property: Required] DateOnly? CopyReceivedOn);

public sealed record AppealAnswerInput([property: Required] DateOnly? AnsweredOn);

/// <param name="ResultKind">The result in the words of the law; its class for table 4 follows from it.</param>
public sealed record AppealResultInput([property: Required] string ResultKind, [property: Required] DateOnly? DecidedOn);

public sealed record FurtherAppealInput([property: Required] DateOnly? AppealedOn);

/// <param name="DueOn">The day that the result sets; without one the law's 20 working days count.</param>
public sealed record AppealEffectInput([property: Required] DateOnly? EffectiveOn, DateOnly? DueOn);

public sealed record AppealComplianceInput([property: Required] DateOnly? CompliedOn);
