using System.ComponentModel.DataAnnotations;
using GovPortal.Kernel;
using GovPortal.Platform.Hosting;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>An officer confirms with the applicant what arrived: the day of receipt is fixed (2019 art. 31) and the cases open.</summary>
internal static class ConfirmSubmission
{
    public static void Map(RouteGroupBuilder town) => town.MapPost("/submissions/{receiptNumber}/confirmation", HandleAsync)
        .WithName(nameof(ConfirmSubmission)).ForStaff(Roles.CaseOfficer).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422).ProducesProblem(428);

    private static async Task<Results<Ok<SubmissionView>, ProblemHttpResult>> HandleAsync(
        string receiptNumber, ConfirmationInput input, HttpContext http, RequestsDb db, ApplicantSeal seal, CaseDesk desk, CaseOpening opening, TimeProvider clock, CancellationToken ct)
    {
        if (IfMatch.Of(http) is not { } version) return Problems.Of(StatusCodes.Status428PreconditionRequired, IfMatch.Missing.Code, IfMatch.Missing.Message);
        if (await db.Submissions.SingleOrDefaultAsync(s => s.ReceiptNumber == receiptNumber, ct) is not { } found) return SubmissionErrors.NotFound.ToProblem();
        if (found.Version != version) return IfMatch.Stale.ToProblem(found.Version);
        var today = LegalDay.Today(clock);
        if (found.Confirm(input.ConfirmedOn ?? today, today).Failed(out var error, out _)) return error.ToProblem();
        if (found.Content is not { } content) return SubmissionErrors.Erased.ToProblem();
        var items = SubmissionContent.Open(seal, found.TownId, content).Items;
        if (input.Faults(items.Count) is { Count: > 0 } faults) return Problems.Invalid(faults);
        if (await TakenAsync(desk, input, ct)) return CaseErrors.NumberTaken.ToProblem();
        if ((await opening.OpenAsync(found, input.Splits(items), ct)).Failed(out error, out var cases)) return error.ToProblem();
        db.Audit("submission.confirmed", $"submission {found.Id}", new { found.ReceivedOn, found.ReceiptBasis, cases = cases.Count });
        if (await db.SaveNewAsync(ct, CaseErrors.NumberTaken) is { } late) return late == IfMatch.Stale ? late.ToProblem(version + 1) : late.ToProblem();
        return TypedResults.Ok(SubmissionView.Of(found, [.. cases.Select(c => c.CaseNo)], today));
    }

    private static async Task<bool> TakenAsync(CaseDesk desk, ConfirmationInput input, CancellationToken ct)
    {
        foreach (var given in (input.Cases ?? []).Select(c => c.CaseNo).OfType<string>())
        {
            if (!await desk.IsFreeAsync(given, ct)) return true;
        }

        return false;
    }
}

/// <param name="ConfirmedOn">The day the applicant was reached; today if not said.</param>
/// <param name="Cases">How it is split; one case for each thing asked for if not said.</param>
public sealed record ConfirmationInput(DateOnly? ConfirmedOn, [property: MaxLength(50)] IReadOnlyList<SplitInput>? Cases)
{
    internal IReadOnlyList<Fault> Faults(int items)
    {
        if (Cases is not { Count: > 0 } cases) return [];
        List<Fault> faults = [.. IntakeFaults.Gaps("cases", cases)];
        if (faults.Count > 0) return faults;
        var named = cases.SelectMany(c => c.Items ?? []).ToList();
        if (named.Exists(i => i < 1 || i > items)) faults.Add(new("cases", "requests.no-such-part", $"The submission asks for {items} things; they are numbered from 1."));
        if (cases.Any(c => c.Items is not { Count: > 0 } && string.IsNullOrWhiteSpace(c.Subject)))
            faults.Add(new("cases", "requests.empty-part", "A case takes up things asked for, by number, or a part of them in words."));
        if (!Enumerable.Range(1, items).All(named.Contains) && !cases.Any(c => !string.IsNullOrWhiteSpace(c.Subject)))
            faults.Add(new("cases", "requests.part-left-out", "Every thing asked for goes into a case."));
        if (cases.Select(c => c.CaseNo).OfType<string>().GroupBy(n => n, StringComparer.Ordinal).Any(g => g.Count() > 1))
            faults.Add(new("cases", CaseErrors.NumberTaken.Code, "Two cases cannot bear one number."));
        return faults;
    }

    internal IReadOnlyList<Split> Splits(IReadOnlyList<WantedItem> items) => Cases is { Count: > 0 } cases
        ? [.. cases.Select(c => new Split(
            string.IsNullOrWhiteSpace(c.Subject) ? string.Join('；', c.Items!.Distinct().Select(i => items[i - 1].Subject)) : c.Subject.Trim(), c.CaseNo))]
        : [.. items.Select(i => new Split(i.Subject, null))];
}

/// <param name="Items">Numbers of the things asked for that the case takes up, from 1.</param>
/// <param name="Subject">The part in the officer's words, where one description asks for several things.</param>
/// <param name="CaseNo">By the rule if not given.</param>
public sealed record SplitInput(
    IReadOnlyList<int>? Items, [property: StringLength(2000, MinimumLength = 1)] string? Subject, [property: StringLength(100, MinimumLength = 1)] string? CaseNo);
