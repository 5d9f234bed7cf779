using System.Globalization;
using System.Runtime.CompilerServices;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Exports;

/// <summary>Cases in the columns of their import. Texts that were erased are empty.</summary>
internal static class ExportedCases
{
    private const int Page = 500;

    /// <param name="names">Whether the column of the applicants' names is there.</param>
    public static async IAsyncEnumerable<IReadOnlyList<string?>> Lines(RequestsDb db, ApplicantSeal seal, bool names, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return
        [
            "caseNo", "channel", "receivedOn", "applicantKind", .. names ? ["applicantName"] : Array.Empty<string>(), "subject", "decision", "grounds", "decidedOn",
            "deliveredOn", "extendedWorkingDays", "remark",
        ];
        for (var after = ""; after is { } last;)
        {
            var page = await db.Cases.AsNoTracking().Where(c => !c.Deleted && c.CaseNo.CompareTo(last) > 0).OrderBy(c => c.CaseNo).Take(Page).ToListAsync(ct);
            foreach (var c in page) yield return Line(c, seal, names);
            after = page.Count == Page ? page[^1].CaseNo : null;
        }
    }

    private static IReadOnlyList<string?> Line(Case c, ApplicantSeal seal, bool names) =>
    [
        c.CaseNo, c.Channel, CsvLine.Day(c.ReceivedOn), c.ApplicantKind,
        .. names ? [c.Applicant is { } applicant ? seal.Open(c.TownId, applicant).Name : null] : Array.Empty<string?>(),
        Opened(c, seal, ApplicantSeal.Subject, c.Description), c.Decision, string.Join(';', c.Grounds), CsvLine.Day(c.DecidedOn), CsvLine.Day(c.DeliveredOn),
        c.ExtendedWorkingDays.ToString(CultureInfo.InvariantCulture), Opened(c, seal, CaseDesk.Text, c.Remark),
    ];

    private static string? Opened(Case c, ApplicantSeal seal, string purpose, byte[]? text) => text is { Length: > 0 } ? seal.OpenText(c.TownId, purpose, text) : null;
}
