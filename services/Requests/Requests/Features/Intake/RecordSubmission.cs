using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Idempotency;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Intake;

/// <summary>A case officer records what came over the counter, by post, fax or e-mail, or was told orally (2019 art. 29).</summary>
/// <remarks>Counter and post may not be turned away for any reason (国办公开办函〔2017〕19号), so only what the record itself needs is required;
/// a missing name or proof of identity is a matter for the supplement notice (art. 30).</remarks>
internal static class RecordSubmission
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/submissions/received", HandleAsync)
        .WithName(nameof(RecordSubmission)).ForStaff(Roles.CaseOfficer).WithIdempotencyKey<RequestsDb>().ProducesProblem(400).ProducesProblem(422);

    private static async Task<Results<Created<RecordedView>, ProblemHttpResult>> HandleAsync(
        ArrivalInput input, RequestsDb db, SubmissionDesk desk, CaseOpening opening, TimeProvider clock, CancellationToken ct)
    {
        if (input.Faults() is { Count: > 0 } faults) return Problems.Invalid(faults);
        var (today, arrived) = (LegalDay.Today(clock), input.ArrivedOn!.Value);
        if ((await desk.TakeInAsync(input.Channel, input.ApplicantKind, (input.SubmittedOn ?? arrived, arrived), input.ToApplicant(), input.ToContent(), ct))
            .Failed(out var error, out var taken)) return error.ToProblem();
        IReadOnlyList<string> numbers = [];
        if (input.ConfirmedOn is not null || !ReceiptDay.NeedsConfirmation(input.Channel, arrived))
        {
            if (taken.Submission.Confirm(input.ConfirmedOn ?? today, today).Failed(out error, out _)) return error.ToProblem();
            if ((await opening.OpenAsync(taken.Submission, [.. taken.Content.Items.Select(i => new Split(i.Subject, null))], ct)).Failed(out error, out var cases))
                return error.ToProblem();
            numbers = [.. cases.Select(c => c.CaseNo)];
        }

        await db.SaveChangesAsync(ct);
        return TypedResults.Created((string?)null, new RecordedView(SubmissionView.Of(taken.Submission, numbers, today), taken.AccessCode));
    }
}

/// <param name="SubmittedOn">The day it was handed in or sent; the day of arrival if not said.</param>
/// <param name="ArrivedOn">The day it reached the agency: for registered mail the day it was signed for.</param>
/// <param name="ConfirmedOn">The day it was confirmed with the applicant, if that has happened: the cases open at once.</param>
public sealed record ArrivalInput(
    [property: Required, KnownCode("channel")] string Channel,
    DateOnly? SubmittedOn,
    [property: Required] DateOnly? ArrivedOn,
    DateOnly? ConfirmedOn,
    [property: Required, KnownCode("applicantKind")] string ApplicantKind,
    [property: StringLength(200)] string? ApplicantName,
    [property: StringLength(200)] string? Contact,
    [property: StringLength(40)] string? IdentityNumber,
    [property: Required, StringLength(2000, MinimumLength = 1)] string Description)
{
    [StringLength(300)]
    public string? Title { get; init; }

    [StringLength(100)]
    public string? DocNumber { get; init; }

    [StringLength(1000)]
    public string? Features { get; init; }

    [MaxLength(20)]
    public IReadOnlyList<WantedInput>? Items { get; init; }

    [KnownCode("supplyForm")]
    public string? SupplyForm { get; init; }

    [KnownCode("receiptWay")]
    public string? ReceiptWay { get; init; }

    [MaxLength(5), KnownCode("assistance")]
    public IReadOnlyList<string>? Assistance { get; init; }

    public AgentInput? Agent { get; init; }

    internal IReadOnlyList<Fault> Faults() => [.. IntakeFaults.Gaps("items", Items)];

    internal SubmissionContent ToContent() => new(
        [new WantedItem(Description, Title, DocNumber, Features), .. (Items ?? []).Select(i => i.ToItem())], SupplyForm, ReceiptWay, Assistance ?? [], []);

    internal Applicant ToApplicant() => new(string.IsNullOrWhiteSpace(ApplicantName) ? SubmissionDesk.Unnamed : ApplicantName, Contact, IdentityNumber) { Agent = Agent?.ToAgent() };
}
