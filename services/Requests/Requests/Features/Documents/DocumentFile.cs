using GovPortal.Requests.Documents;
using GovPortal.Requests.Domain.Documents;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;

namespace GovPortal.Requests.Features.Documents;

/// <summary>A paper as a file to download.</summary>
internal static class DocumentFile
{
    public const string Docx = "docx";
    public const string Pdf = "pdf";

    private const string DocxType = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";

    /// <param name="docx">The .docx as issued, if there is one; else it is written.</param>
    public static Results<FileContentHttpResult, ProblemHttpResult> Of(Paper paper, string format, PdfFonts fonts, DateTimeOffset now, byte[]? docx = null)
    {
        var name = $"{paper.Number ?? "草稿"} {paper.Title}.{format}";
        if (format == Docx) return TypedResults.File(docx ?? DocxPaper.Write(paper), DocxType, name);
        return PdfPaper.Write(paper, fonts, now) is { } pdf
            ? TypedResults.File(pdf, "application/pdf", name)
            : Problems.Of(StatusCodes.Status503ServiceUnavailable, DocumentErrors.FontMissing.Code, DocumentErrors.FontMissing.Message);
    }
}
