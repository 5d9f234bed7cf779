using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Attachments;

public static class AttachmentErrors
{
    public static readonly Error NotFound = new("publication.attachment-not-found", ErrorKind.NotFound, "No such attachment.");

    public static readonly Error UnknownType = new(
        "publication.attachment-type", ErrorKind.Unprocessable,
        "The file is none of the kinds that may be attached: pdf, docx, xlsx, pptx, doc, xls, ppt, ofd, jpg, png, gif, txt, csv.");

    public static readonly Error WrongName = new("publication.attachment-name", ErrorKind.Unprocessable, "The name does not end as files of this kind do.");

    public static readonly Error Empty = new("publication.attachment-empty", ErrorKind.Unprocessable, "The file is empty.");

    public static readonly Error TooMany = new("publication.attachments-too-many", ErrorKind.Unprocessable, "An item has at most 50 attachments.");

    public static readonly Error Infected = new("publication.attachment-infected", ErrorKind.Unprocessable, "The virus scanner refused the file.");
}
