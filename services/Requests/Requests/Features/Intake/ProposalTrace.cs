using GovPortal.Requests.Data;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Features.Corrections;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Intake;

/// <summary>What an applicant wrote to have something made public (2019 art. 44).</summary>
/// <remarks>A proposal may rest on cases of several applicants and does not say who wrote: it is handed out only to who filed all of them, and forgotten with the first.</remarks>
internal sealed class ProposalTrace(CorrectionDesk desk) : IApplicantTrace
{
    public string Name => "disclosureProposals";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var (numbers, held) = await OfAsync(db, files, ct);
        return [.. held.Where(d => d.CaseNos.All(numbers.Contains)).Select(d => new { d.Id, d.Title, d.CaseNos, d.ProposedOn, d.State, text = desk.Open(d) })];
    }

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        foreach (var one in (await OfAsync(db, files, ct)).Held) one.Erase();
    }

    /// <summary>Few in any town have such a text, so they are compared here.</summary>
    private static async Task<(HashSet<string> Numbers, List<DisclosureProposal> Held)> OfAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var numbers = (await db.Cases.AsNoTracking().Where(c => files.Cases.Contains(c.Id)).Select(c => c.CaseNo).ToListAsync(ct)).ToHashSet(StringComparer.Ordinal);
        var written = await db.Disclosures.Where(d => d.Text != null).OrderBy(d => d.Id).ToListAsync(ct);
        return (numbers, written.FindAll(d => d.CaseNos.Any(numbers.Contains)));
    }
}
