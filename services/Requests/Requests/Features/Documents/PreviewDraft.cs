using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Features.Cases;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Documents;

/// <summary>The decision as it would go out, for those who draft, review and sign it; without number and day.</summary>
internal static class PreviewDraft
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/cases/{caseNo}/draft.docx", DocxAsync).WithName("PreviewDraftDocx").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver);
        town.MapGet("/cases/{caseNo}/draft.pdf", PdfAsync).WithName("PreviewDraftPdf").ForStaff(Roles.CaseOfficer, Roles.Reviewer, Roles.Approver).ProducesProblem(503);
    }

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> DocxAsync(
        string caseNo, CaseDesk desk, RequestsDb db, DocumentDesk documents, PdfFonts fonts, TimeProvider clock, CancellationToken ct) =>
        ReadAsync(caseNo, DocumentFile.Docx, desk, db, documents, fonts, clock, ct);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> PdfAsync(
        string caseNo, CaseDesk desk, RequestsDb db, DocumentDesk documents, PdfFonts fonts, TimeProvider clock, CancellationToken ct) =>
        ReadAsync(caseNo, DocumentFile.Pdf, desk, db, documents, fonts, clock, ct);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadAsync(
        string caseNo, string format, CaseDesk desk, RequestsDb db, DocumentDesk documents, PdfFonts fonts, TimeProvider clock, CancellationToken ct)
    {
        if (await desk.FindAsync(caseNo, ct) is not { } found) return CaseErrors.NotFound.ToProblem();
        if (await documents.PreviewAsync(found, LegalDay.Today(clock), ct) is not { } paper) return DocumentErrors.NoDraft.ToProblem();
        db.Audit("applicant.read", $"case {found.Id}", new { what = "draft", format });
        await db.SaveChangesAsync(ct);
        return DocumentFile.Of(paper, format, fonts, clock.GetUtcNow());
    }
}
