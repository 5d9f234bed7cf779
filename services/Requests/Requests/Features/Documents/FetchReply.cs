using GovPortal.Platform.Tenancy;
using GovPortal.Requests.Data;
using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Documents;
using GovPortal.Requests.Features.Intake;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Requests.Features.Documents;

/// <summary>An applicant without an account fetches the signed reply, with receipt number and access code (2019 art. 40).</summary>
internal static class FetchReply
{
    public static void Map(RouteGroupBuilder town)
    {
        town.MapGet("/submissions/{receiptNumber}/cases/{caseNo}/reply.docx", DocxAsync).WithName("FetchReplyDocx").ForPublic()
            .ProducesProblem(404).ProducesProblem(429);
        town.MapGet("/submissions/{receiptNumber}/cases/{caseNo}/reply.pdf", PdfAsync).WithName("FetchReplyPdf").ForPublic()
            .ProducesProblem(404).ProducesProblem(429).ProducesProblem(503);
    }

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> DocxAsync(
        string receiptNumber, string caseNo, [FromHeader(Name = AccessGate.Header)] string? accessCode, AccessGate gate, RequestsDb db, DocumentDesk documents, PdfFonts fonts,
        TimeProvider clock, CancellationToken ct) =>
        ReadAsync((receiptNumber, accessCode), caseNo, DocumentFile.Docx, gate, db, documents, fonts, clock, ct);

    private static Task<Results<FileContentHttpResult, ProblemHttpResult>> PdfAsync(
        string receiptNumber, string caseNo, [FromHeader(Name = AccessGate.Header)] string? accessCode, AccessGate gate, RequestsDb db, DocumentDesk documents, PdfFonts fonts,
        TimeProvider clock, CancellationToken ct) =>
        ReadAsync((receiptNumber, accessCode), caseNo, DocumentFile.Pdf, gate, db, documents, fonts, clock, ct);

    private static async Task<Results<FileContentHttpResult, ProblemHttpResult>> ReadAsync(
        (string Number, string? Code) receipt, string caseNo, string format, AccessGate gate, RequestsDb db, DocumentDesk documents, PdfFonts fonts, TimeProvider clock,
        CancellationToken ct)
    {
        var (submission, refusal) = await gate.OpenAsync(receipt.Number, receipt.Code, ct);
        if (submission is null) return refusal!;
        var found = await db.Cases.AsNoTracking().SingleOrDefaultAsync(c => c.SubmissionId == submission.Id && c.CaseNo == caseNo && !c.Deleted, ct);
        if (found is null) return CaseErrors.NotFound.ToProblem();
        if (await documents.ReplyOfAsync(found, ct) is not { } reply) return DocumentErrors.NotFound.ToProblem();
        db.Audit("reply.fetched", $"case {found.Id}", new { format });
        await db.SaveChangesAsync(ct);
        return DocumentFile.Of(reply.Paper, format, fonts, clock.GetUtcNow(), reply.Docx);
    }
}
