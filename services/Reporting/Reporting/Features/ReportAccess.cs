using System.Security.Claims;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Domain.Forms;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Reporting.Features;

/// <summary>Who may see a report, and which report a request means.</summary>
internal static class ReportAccess
{
    /// <summary>A published report is everybody's. Any other needs a token of the town or the county; to staff of another town it does not exist.</summary>
    public static ProblemHttpResult? Refuses(ClaimsPrincipal user, string town, string state)
    {
        if (state == ReportStates.Published || user.IsCounty()) return null;
        if (user.Identity?.IsAuthenticated != true)
            return Problems.Of(StatusCodes.Status401Unauthorized, "token-required", "The report is not published yet; a token of the town or the county is needed.");
        if (user.FindFirstValue(ClaimNames.Town) != town) return TownEndpoints.TownNotFound.ToProblem();
        return user.IsStaff() ? null : TownAccess.NotYourPost.ToProblem();
    }

    /// <summary>The report of the town that the request has entered.</summary>
    public static Result<ReportKey> KeyOf(TownContext town, int year, string? form)
    {
        if (!ReportForm.IsReportYear(year)) return ReportErrors.NoReportYear;
        return TownReports.FormOf(form, year) is { } found ? new ReportKey(town.RequireTown(), town.Slug!, year, found) : ReportErrors.UnknownForm;
    }

    /// <summary>Now, as exactly as the database keeps it: the answer to a write and a later read say the same.</summary>
    public static DateTimeOffset Moment(TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        return now.AddTicks(-(now.Ticks % TimeSpan.TicksPerMicrosecond));
    }

    /// <summary>Who signs or declares, as it stands on the report: the name in the token, or the client.</summary>
    public static string NameOf(ClaimsPrincipal user) =>
        user.FindFirstValue(ClaimNames.Name) ?? user.FindFirstValue(ClaimNames.ClientId) ?? user.FindFirstValue(ClaimNames.Subject) ?? "";
}
