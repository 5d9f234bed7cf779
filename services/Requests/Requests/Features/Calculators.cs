using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features;

/// <summary>The public calculators of deadlines and processing fees, each printing how it got there.</summary>
internal static class Calculators
{
    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/api/requests/deadlines", Deadlines).WithName("CalculateDeadline").WithTags("requests").AllowAnonymous()
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(422);
        app.MapGet("/api/requests/fees", Fees).WithName("CalculateFee").WithTags("requests").AllowAnonymous().ProducesProblem(400);
    }

    private static async Task<Results<Ok<DeadlineView>, ProblemHttpResult>> Deadlines(
        Calendars calendars, TownDirectory towns, CancellationToken ct, string? from = null, string? workingDays = null, string[]? pause = null, string? town = null)
    {
        var faults = new List<Fault>();
        if (!DateOnly.TryParseExact(from, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var start))
            faults.Add(new("from", "requests.from-unreadable", "from is a date, YYYY-MM-DD."));
        if (!int.TryParse(workingDays, NumberStyles.None, CultureInfo.InvariantCulture, out var days) || days is < 1 or > Deadline.MaxWorkingDays)
            faults.Add(new("workingDays", DeadlineErrors.WorkingDaysOutOfRange.Code, DeadlineErrors.WorkingDaysOutOfRange.Message));
        var pauses = new List<Pause>();
        foreach (var text in pause ?? [])
        {
            if (Pause.Parse(text).Failed(out var unreadable, out var read)) faults.Add(new("pause", unreadable.Code, unreadable.Message));
            else pauses.Add(read);
        }

        if (faults.Count > 0) return Problems.Invalid(faults);
        if (await CalendarAsync(calendars, towns, town, ct) is not { } calendar) return TownEndpoints.TownNotFound.ToProblem();
        if (Deadline.Calculate(calendar, start, days, pauses).Failed(out var error, out var deadline)) return error.ToProblem();
        return TypedResults.Ok(new DeadlineView(deadline.From, deadline.WorkingDays, deadline.Due, deadline.Provisional, deadline.CalendarVersion, deadline.Derivation));
    }

    /// <summary>The nation's calendar, or with <paramref name="town"/> the one by which that town counts; null for a town that is not there.</summary>
    private static async Task<WorkingCalendar?> CalendarAsync(Calendars calendars, TownDirectory towns, string? town, CancellationToken ct)
    {
        if (town is null) return await calendars.NationalAsync(ct);
        return await towns.FindAsync(town, ct) is { } id ? await calendars.OfTownAsync(id, ct) : null;
    }

    private static Results<Ok<FeeView>, ProblemHttpResult> Fees(string? items = null, string? pages = null)
    {
        if (items is null == pages is null) return Problems.Invalid([new Fault("", "requests.items-or-pages", "Ask by items or by pages, one of the two.")]);
        var field = items is null ? "pages" : "items";
        if (!int.TryParse(items ?? pages, NumberStyles.None, CultureInfo.InvariantCulture, out var units) || units > ProcessingFee.MaxUnits)
            return Problems.Invalid([new Fault(field, ProcessingFeeErrors.UnitsOutOfRange.Code, ProcessingFeeErrors.UnitsOutOfRange.Message)]);
        var tariff = ProcessingFeeTariff.Of2021;
        var fee = items is null ? ProcessingFee.ForPages(tariff, units) : ProcessingFee.ForItems(tariff, units);
        return fee.Failed(out var error, out var answer) ? error.ToProblem() : TypedResults.Ok(new FeeView(answer.Amount.Amount, answer.Tariff, answer.Derivation));
    }
}

public sealed record DeadlineView(DateOnly From, int WorkingDays, DateOnly Due, bool Provisional, string CalendarVersion, IReadOnlyList<string> Derivation);

public sealed record FeeView(decimal Yuan, string Tariff, IReadOnlyList<string> Derivation);
