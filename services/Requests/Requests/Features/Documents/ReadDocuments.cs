using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Documents;

/// <summary>The documents of a case: the list without names for town and county. The files and the evidence of deliveries name the applicant: for those who work on the case, each look audited.</summary>
internal static class ReadDocuments
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/cases/{caseNo}/documents", ListAsync).WithName("ListDocuments").ForTownOrCounty();
        town.MapGet("/cases/{caseNo}/documents/{id:guid}.docx", DocxAsync).WithName("ReadDocumentDocx").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
        town.MapGet("/cases/{caseNo}/documents/{id:guid}.pdf", PdfAsync).WithName("ReadDocumentPdf").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver).ProducesProblem(503);
        town.MapGet("/cases/{caseNo}/deliveries", DeliveriesAsync).WithName("ListDeliveries").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
    }

    private static async Task<Results<Ok<IReadOnlyList<DocumentView>>, ProblemHttpResult>> ListAsync(string caseNo, RequestsDb db, CancellationToken ct)
    {
        if (await FindAsync(db, caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        var documents = await db.CaseDocuments.AsNoTracking().Where(d => d.CaseId == found).OrderBy(d => d.Id)
            .Select(d => new DocumentView(d.Id, d.Kind, d.Number, d.TemplateVersion, d.IssuedOn, d.IssuedAt, d.IssuedBy, d.Hash, d.SealedPaper == null)).ToListAsync(ct);
        return TypedResults.Ok<IReadOnlyList<DocumentView>>(documents);
    }

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> DocxAsync(
        string caseNo, Guid id, RequestsDb db, DocumentDesk documents, PdfFonts fonts, CancellationToken ct) =>
        ReadAsync(caseNo, id, DocumentFile.Docx, db, documents, fonts, ct);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> PdfAsync(
        string caseNo, Guid id, RequestsDb db, DocumentDesk documents, PdfFonts fonts, CancellationToken ct) =>
        ReadAsync(caseNo, id, DocumentFile.Pdf, db, documents, fonts, ct);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadAsync(
        string caseNo, Guid id, string format, RequestsDb db, DocumentDesk documents, PdfFonts fonts, CancellationToken ct)
    {
        if (await FindAsync(db, caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        var document = await db.CaseDocuments.AsNoTracking().SingleOrDefaultAsync(d => d.Id == id && d.CaseId == found, ct);
        if (document is null) return DocumentErrors.NotFound.ToProblem();
        if (documents.Open(document) is not { } opened) return DocumentErrors.Erased.ToProblem();
        db.Audit("applicant.read", $"case {found}", new { what = "document", document = id, format });
        await db.SaveChangesAsync(ct);
        return DocumentFile.Of(opened.Paper, format, fonts, document.IssuedAt, opened.Docx);
    }

    private static async Task<Results<Ok<IReadOnlyList<DeliveryView>>, ProblemHttpResult>> DeliveriesAsync(
        string caseNo, RequestsDb db, ApplicantSeal seal, CancellationToken ct)
    {
        if (await FindAsync(db, caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        var deliveries = await db.Deliveries.AsNoTracking().Where(d => d.CaseId == found).OrderBy(d => d.Id).ToListAsync(ct);
        db.Audit("applicant.read", $"case {found}", new { what = "deliveries" });
        await db.SaveChangesAsync(ct);
        return TypedResults.Ok<IReadOnlyList<DeliveryView>>([.. deliveries.Select(d => DeliveryView.Of(d, seal))]);
    }

    private static async Task<Guid?> FindAsync(RequestsDb db, string caseNo, CancellationToken ct) =>
        await db.Cases.Where(c => c.CaseNo == caseNo && !c.Deleted).Select(c => (Guid?)c.Id).SingleOrDefaultAsync(ct);
}

/// <param name="Kind">Code of the document's kind; see the county's templates.</param>
/// <param name="TemplateVersion">Version of the wording it was written with.</param>
/// <param name="Hash">SHA-256 of the .docx as issued.</param>
/// <param name="Erased">Whether the contents are gone since their time of keeping is over.</param>
public sealed record DocumentView(
    Guid Id, string Kind, string? Number, int TemplateVersion, DateOnly IssuedOn, DateTimeOffset IssuedAt, string IssuedBy, string Hash, bool Erased);

/// <param name="CountsOn">The day on which the limit was met.</param>
/// <param name="Note">Address and evidence, as they were recorded.</param>
public sealed record DeliveryView(
    Guid Id, Guid? DocumentId, string Way, DateOnly CountsOn, string? SignedBy, DateOnly? SignedOn, string? EntrustedAgency, string? Waybill, string? ReturnSlip,
    string? Note, DateTimeOffset RecordedAt, string RecordedBy)
{
    internal static DeliveryView Of(DeliveryRecord d, ApplicantSeal seal) => new(
        d.Id, d.DocumentId, d.Way, d.CountsOn, d.SignedBy, d.SignedOn, d.EntrustedAgency, d.Waybill, d.ReturnSlip,
        d.SealedNote is { } note ? seal.OpenText(d.TownId, DocumentDesk.Purpose, note) : null, d.RecordedAt, d.RecordedBy);
}
