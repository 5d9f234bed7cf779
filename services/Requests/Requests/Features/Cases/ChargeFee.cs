using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Domain.Fees;
using GovPortal.Requests.Features.Fees;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Cases;

/// <summary>Sends a fee notice and takes the payment (国办函〔2020〕109号 art. 6).</summary>
internal static class ChargeFee
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapPost("/cases/{caseNo}/notice-fee", NoticeAsync).WithName("NoticeFee").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/record-fee-notice-received", ReceivedAsync).WithName("RecordFeeNoticeReceived").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/record-payment", PaidAsync).WithName("RecordPayment").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
        town.MapPost("/cases/{caseNo}/lapse-fee", LapseAsync).WithName("LapseFee").ForStaff(Roles.CaseOfficer)
            .ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);
    }

    /// <summary>The officer names the amount; that the tariff gives it is seen here.</summary>
    private static async Task<Results<Ok<CaseView>, ProblemHttpResult>> NoticeAsync(
        string caseNo, FeeNoticeInput input, CaseDesk desk, FeeDesk fees, DocumentDesk documents, CancellationToken ct)
    {
        var (occasion, yuan) = (await desk.OccasionAsync(input.On, ct), input.Yuan!.Value);
        return await desk.ActAsync(
            caseNo, "fee-noticed",
            async found =>
            {
                if (found.NoticeFee(occasion, yuan, input.Basis).Failed(out var error)) return error;
                if (!await fees.GivesAsync(found, yuan, occasion.On, ct)) return FeeErrors.NotOfTariff;
                await documents.IssueNoticeAsync(found, "feeNotice", occasion.On, new NoticeContent(FeeYuan: yuan, FeeBasis: input.Basis), ct);
                return Result.Done;
            },
            ct);
    }

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> ReceivedAsync(string caseNo, DayInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "fee-notice-received", input.On, (found, occasion) => found.RecordFeeNoticeReceived(occasion), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> PaidAsync(string caseNo, PaymentInput input, CaseDesk desk, CancellationToken ct) =>
        desk.ActAsync(caseNo, "fee-paid", input.On, (found, occasion) => found.RecordPayment(occasion, input.Yuan!.Value, input.Voucher), ct);

    private static Task<Results<Ok<CaseView>, ProblemHttpResult>> LapseAsync(string caseNo, DayInput input, CaseDesk desk, DocumentDesk documents, CancellationToken ct) =>
        desk.ActAsync(
            caseNo, "fee-lapsed", input.On, (found, occasion) => found.LapseFee(occasion),
            async (found, occasion) => await documents.IssueEndingAsync(
                found,
                new DecisionContent(
                    FeeNotice: await documents.QuoteAsync(found, "feeNotice", ct) ?? "书面通知",
                    PaymentDueOn: found.Clocks(occasion.Calendar, occasion.Today).FirstOrDefault(c => c.Clock == ClockName.Payment)?.Due),
                ct),
            ct);
}

/// <param name="Yuan">The amount.</param>
/// <param name="Basis">Tariff and derivation, without personal data.</param>
public sealed record FeeNoticeInput(
    DateOnly? On, [property: Required, Range(0.01, 100_000_000)] decimal? Yuan, [property: Required, StringLength(1000, MinimumLength = 1)] string Basis);

/// <param name="Voucher">Number of the fiscal receipt (财政票据).</param>
public sealed record PaymentInput(
    DateOnly? On, [property: Required, Range(0.01, 100_000_000)] decimal? Yuan, [property: Required, StringLength(100, MinimumLength = 1)] string Voucher);
