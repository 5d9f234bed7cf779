using GovPortal.Kernel;

namespace GovPortal.Publication.Leaks;

internal static class LeakFileErrors
{
    public static readonly Error TooLarge = new("publication.file-too-large", ErrorKind.Unprocessable, "A file has at most 50 MiB.");

    public static readonly Error UnknownType = new("publication.file-type-unknown", ErrorKind.Unprocessable, "The check reads docx, xlsx, pdf, txt, csv, html and pictures; convert the file first.");

    public static readonly Error OtherType = new("publication.file-type-mismatch", ErrorKind.Unprocessable, "The file is not of the type that it says.");

    public static readonly Error Locked = new("publication.file-locked", ErrorKind.Unprocessable, "The file is protected by a password.");

    public static readonly Error Unreadable = new("publication.file-unreadable", ErrorKind.Unprocessable, "The file is damaged: it cannot be read.");

    public static readonly Error UnpacksTooLarge = new("publication.file-unpacks-too-large", ErrorKind.Unprocessable, "The file is too large when it is unpacked.");

    public static readonly Error TooManyEntries = new("publication.file-too-many-entries", ErrorKind.Unprocessable, "The file is packed from too many files.");

    public static readonly Error TooDeep = new("publication.file-too-deep", ErrorKind.Unprocessable, "The file is nested too deeply.");

    public static readonly Error TooManyPages = new("publication.file-too-many-pages", ErrorKind.Unprocessable, "The file has too many pages.");

    public static readonly Error NotMaskable = new("publication.file-not-maskable", ErrorKind.Unprocessable, "This kind of file cannot be masked; replace it.");

    public static readonly Error MaskingIncomplete = new("publication.masking-incomplete", ErrorKind.Unprocessable, "The masked file still holds what was to be masked; it is not given out.");

    public static readonly Error RendererMissing = new("publication.renderer-missing", ErrorKind.Unprocessable, "PDF files cannot be masked on this server: poppler-utils is not installed.");

    public static readonly Error RenderingFailed = new("publication.rendering-failed", ErrorKind.Unprocessable, "The pages of the PDF file cannot be drawn.");
}

/// <summary>Ends the reading of a file that must not be read on; it never leaves <see cref="LeakCheck"/>.</summary>
internal sealed class RefusedFileException(Error error) : Exception(error.Message)
{
    public Error Error { get; } = error;
}
