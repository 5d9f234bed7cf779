using System.Globalization;
using System.Runtime.CompilerServices;
using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Features.Cases;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Exports;

/// <summary>Cases in the columns of their import. Texts that were erased are empty; without the columns of what people wrote it is a list of numbers and days, and goes in nowhere.</summary>
internal static class ExportedCases
{
    private const int Page = 500;

    /// <param name="with">Whether the column of the applicants' names is there, and those of what is asked for and remarked.</param>
    public static async IAsyncEnumerable<IReadOnlyList<string?>> Lines(RequestsDb db, ApplicantSeal seal, (bool Names, bool Words) with, [EnumeratorCancellation] CancellationToken ct)
    {
        yield return
        [
            "caseNo", "channel", "receivedOn", "applicantKind", .. Only(with.Names, "applicantName"), .. Only(with.Words, "subject"), "decision", "grounds", "decidedOn",
            "deliveredOn", "extendedWorkingDays", .. Only(with.Words, "remark"),
        ];
        for (var after = ""; after is { } last;)
        {
            var page = await db.Cases.AsNoTracking().Where(c => !c.Deleted && c.CaseNo.CompareTo(last) > 0).OrderBy(c => c.CaseNo).Take(Page).ToListAsync(ct);
            foreach (var c in page) yield return Line(c, seal, with);
            after = page.Count == Page ? page[^1].CaseNo : null;
        }
    }

    private static IReadOnlyList<string?> Line(Case c, ApplicantSeal seal, (bool Names, bool Words) with) =>
    [
        c.CaseNo, c.Channel, CsvLine.Day(c.ReceivedOn), c.ApplicantKind,
        .. Only(with.Names, with.Names && c.Applicant is { } applicant ? seal.Open(c.TownId, applicant).Name : null),
        .. Only(with.Words, with.Words ? Opened(c, seal, ApplicantSeal.Subject, c.Description) : null), c.Decision, string.Join(';', c.Grounds), CsvLine.Day(c.DecidedOn), CsvLine.Day(c.DeliveredOn),
        c.ExtendedWorkingDays.ToString(CultureInfo.InvariantCulture), .. Only(with.Words, with.Words ? Opened(c, seal, CaseDesk.Text, c.Remark) : null),
    ];

    private static IEnumerable<string?> Only(bool there, string? cell) => there ? [cell] : [];

    private static string? Opened(Case c, ApplicantSeal seal, string purpose, byte[]? text) => text is { Length: > 0 } ? seal.OpenText(c.TownId, purpose, text) : null;
}
