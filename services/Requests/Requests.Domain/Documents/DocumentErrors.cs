using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Documents;

public static class DocumentErrors
{
    public static readonly Error NotFound = new("requests.document-not-found", ErrorKind.NotFound, "This case has no such document.");

    public static readonly Error Erased = new("requests.document-erased", ErrorKind.NotFound, "The time of keeping is over: number, day and hash remain, the contents are erased.");

    public static readonly Error NoDraft = new("requests.no-draft", ErrorKind.NotFound, "There is no draft to show; a signed decision is among the documents.");

    public static readonly Error UnknownTemplate = new("requests.template-not-found", ErrorKind.NotFound, "There is no document of that code.");

    /// <summary>503: the machine lacks what the PDF form needs.</summary>
    public static readonly Error FontMissing = new(
        "requests.pdf-font-missing", ErrorKind.Unprocessable,
        "No Chinese font was found for the PDF form: install fonts-noto-cjk, or name a font file in Documents__FontPath. The .docx form works without.");
}
