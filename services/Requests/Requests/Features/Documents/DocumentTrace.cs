using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Features.Intake;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Documents;

/// <summary>Issued documents and the notes of deliveries: numbers, days and hashes outlive the words.</summary>
internal sealed class DocumentTrace(DocumentDesk documents, ApplicantSeal seal) : IApplicantTrace
{
    public string Name => "documents";

    public async Task<IReadOnlyList<object>> ExportAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        var issued = await db.CaseDocuments.AsNoTracking().Where(d => files.Cases.Contains(d.CaseId)).OrderBy(d => d.Id).ToListAsync(ct);
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => files.Cases.Contains(d.CaseId)).OrderBy(d => d.Id).ToListAsync(ct);
        return
        [
            .. issued.Select(d => new { d.CaseId, d.Kind, d.Number, d.IssuedOn, d.Hash, paper = documents.Open(d)?.Paper }),
            .. deliveries.Select(d => DeliveryView.Of(d, seal)),
        ];
    }

    public async Task EraseAsync(RequestsDb db, TracedFiles files, CancellationToken ct)
    {
        foreach (var document in await db.CaseDocuments.Where(d => files.Cases.Contains(d.CaseId)).ToListAsync(ct)) document.Erase();
        foreach (var delivery in await db.Deliveries.Where(d => files.Cases.Contains(d.CaseId)).ToListAsync(ct)) delivery.Erase();
    }
}
