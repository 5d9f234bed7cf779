using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Asks third parties (2019 art. 32) and agencies (arts. 33(3), 34) and takes their answers or their silence.</summary>
internal static class ConsultOthers
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/consult-third-party", ThirdPartyAsync).WithName("ConsultThirdParty").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/consult-agency", AgencyAsync).WithName("ConsultAgency").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/consultations/{id:guid}/record-received", ReceivedAsync).WithName("RecordConsultationReceived").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/consultations/{id:guid}/record-opinion", OpinionAsync).WithName("RecordOpinion").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/consultations/{id:guid}/end", EndAsync).WithName("EndConsultation").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ThirdPartyAsync(
        string caseNo, ThirdPartyInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "third-party-consulted", input.On, (found, occasion) => Done(found.ConsultThirdParty(occasion, desk.Seal(input.Party))),
            async (found, occasion) =>
            {
                var (addressee, asked) = input.Information is { } information ? (input.Party, information) : ("有关权利人", input.Party);
                await documents.IssueNoticeAsync(found, "thirdPartyConsultation", occasion.On, new NoticeContent(Consulted: asked), ct, addressee);
                await documents.IssueNoticeAsync(found, "thirdPartyNotice", occasion.On, new NoticeContent(SentOn: occasion.On), ct);
            },
            ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> AgencyAsync(string caseNo, AgencyInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "agency-consulted", input.On, (found, occasion) => Done(found.ConsultAgency(occasion, input.CoProducer!.Value, desk.Seal(input.Agency))),
            (found, occasion) =>
            {
                var (addressee, asked) = input.Information is { } information ? (input.Agency, information) : ("有关机关", input.Agency);
                return documents.IssueNoticeAsync(
                    found, "agencyConsultation", occasion.On, new NoticeContent(Consulted: asked, CoProducer: input.CoProducer!.Value), ct, addressee);
            },
            ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ReceivedAsync(string caseNo, Guid id, DayInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "consultation-received", input.On, (found, occasion) => found.RecordConsultationReceived(occasion, id), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> OpinionAsync(string caseNo, Guid id, OpinionInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "opinion-received", input.On, (found, occasion) => found.RecordOpinion(occasion, id, input.Outcome, desk.SealIfAny(input.Text)), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> EndAsync(string caseNo, Guid id, ReasonInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "consultation-ended", input.On, (found, occasion) => found.EndConsultation(occasion, id, desk.SealIfAny(input.Reason)), ct);

    private static Result Done(Result<Guid> consultation) => consultation.Failed(out var error) ? error : Result.Done;
}

/// <param name="Party">Whose rights are touched; without <paramref name="Information"/> also what is asked.</param>
/// <param name="Information">What is asked about, as the consultation letter says it. It names no applicant.</param>
public sealed record ThirdPartyInput(
    DateOnly? On, [property: Required, StringLength(2000, MinimumLength = 1)] string Party, [property: StringLength(4000, MinimumLength = 1)] string? Information = null);

/// <param name="CoProducer">Whether it made the information together with this agency: then its silence is consent (art. 34).</param>
/// <param name="Agency">Who is asked; without <paramref name="Information"/> also what.</param>
/// <param name="Information">What is asked about, as the letter says it. It names no applicant.</param>
public sealed record AgencyInput(
    DateOnly? On, [property: Required] bool? CoProducer, [property: Required, StringLength(2000, MinimumLength = 1)] string Agency,
    [property: StringLength(4000, MinimumLength = 1)] string? Information = null);

/// <param name="Outcome">agreed, refused (without a reasonable ground) or refusedWithReason.</param>
public sealed record OpinionInput(DateOnly? On, [property: Required] string Outcome, [property: StringLength(4000)] string? Text);

public sealed record ReasonInput(DateOnly? On, [property: StringLength(4000)] string? Reason);
