using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Data;
using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Composition;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Reporting.Features;

/// <summary>The reports of all towns, summed, in the shape of a town's.</summary>
public sealed record CountyReportView(
    string Town,
    int Year,
    string Form,
    string State,
    IReadOnlyList<ReportPart> Parts,
    Table2View? Table2,
    CellTable? Table3,
    CellTable? Table4,
    IReadOnlyList<StatisticsRowView>? Statistics,
    bool Holds,
    IReadOnlyList<BrokenCheck> Checks,
    IReadOnlyDictionary<string, Figure> Figures,
    DateTimeOffset GeneratedAt,
    IReadOnlyList<CountyTownView> Towns);

/// <param name="SubmittedOn">Day of the signature; null while it is missing.</param>
/// <param name="Late">Signed after the last day, or not signed and the day is past.</param>
public sealed record CountyTownView(string Town, string Name, string State, DateOnly? SubmittedOn, bool Late, IReadOnlyList<BrokenCheck> Checks);

internal static class ReadCountyReport
{
    public static void Map(IEndpointRouteBuilder app) => app.MapGet("/api/reporting/county/reports/{year:int}", HandleAsync)
        .WithName("readCountyReport").ProducesProblem(StatusCodes.Status404NotFound).RequireAuthorization(Policies.County);

    private static async Task<Results<Ok<CountyReportView>, ProblemHttpResult>> HandleAsync(
        int year, string? form, TownContext town, ReportingDb db, TownReports reports, SubmissionOptions submission, TimeProvider clock, CancellationToken ct)
    {
        if (!ReportForm.IsReportYear(year)) return ReportErrors.NoReportYear.ToProblem();
        if (TownReports.FormOf(form, year) is not { } found) return ReportErrors.UnknownForm.ToProblem();
        town.EnterCountyReading();
        var towns = await db.KnownTowns.AsNoTracking().OrderBy(one => one.AdminCode).ThenBy(one => one.Slug).Select(one => new { one.Id, one.Slug }).ToListAsync(ct);
        List<ReportView> members = [];
        foreach (var one in towns) members.Add(await reports.ReadAsync(new ReportKey(one.Id, one.Slug, year, found), ct));
        return TypedResults.Ok(Sum(found, year, members, submission.LastDayFor(year), clock.GetUtcNow()));
    }

    private static CountyReportView Sum(ReportForm form, int year, List<ReportView> members, DateOnly lastDay, DateTimeOffset now)
    {
        var memberTables = members.Select(member => member.Tables()).ToList();
        var tables = RollUp.Sum(memberTables);
        var statistics = members.Select(member => member.Statistics).OfType<IReadOnlyList<StatisticsRowView>>().ToList() is { Count: > 0 } all ? SumOf(all) : null;
        var cells = statistics?.ToDictionary(row => row.Row, row => row.Value is { } value ? Cell.Of(value.Value) : Cell.Unknown, StringComparer.Ordinal);
        var verdict = ReportChecker.Check(new CheckedReport(form, year, tables, Statistics: cells, Members: memberTables));
        return new CountyReportView(
            "county", year, form.Code, ReportStates.Draft, [],
            tables.Table2 is { } table2 ? Table2View.Of(table2, null) : null, tables.Table3, tables.Table4, statistics,
            verdict.Holds, verdict.Checks, RollUp.Sum(members.Select(member => member.Figures).ToList()), now,
            [.. members.Select(member => TownOf(member, lastDay, LegalDay.Of(now)))]);
    }

    private static List<StatisticsRowView> SumOf(List<IReadOnlyList<StatisticsRowView>> members) =>
    [
        .. members[0].Select((row, index) => row with
        {
            Value = members.TrueForAll(member => member[index].Value is not null)
                ? new Figure(members.Sum(member => member[index].Value!.Value.Value), IsMoney: row.Unit == "万元")
                : null,
        }),
    ];

    private static CountyTownView TownOf(ReportView report, DateOnly lastDay, DateOnly today)
    {
        DateOnly? submitted = report.Signature is { } signature ? LegalDay.Of(signature.SignedAt) : null;
        return new CountyTownView(report.Town, report.TownName, report.State, submitted, (submitted ?? today) > lastDay, report.Checks);
    }
}
