using GovPortal.Publication.Domain.Attachments;

namespace GovPortal.Publication.Pages;

/// <summary>What a folder of pages may hold at most: a small file must not grow into something that stops the service.</summary>
internal static class PageLimits
{
    public const int Entries = 60_000;

    /// <summary>Of the ZIP file's own list of its entries, in bytes.</summary>
    public const long Directory = 16L * 1024 * 1024;

    public const int NameLength = 400;

    public const int Folders = 32;

    public const int PageBytes = 4 * 1024 * 1024;

    public const long FileBytes = Attachment.MaxBytes;

    /// <summary>Of all entries together.</summary>
    public const long Unpacked = 4L * 1024 * 1024 * 1024;

    /// <summary>Of what all pages attach, where several may attach the same.</summary>
    public const long Attached = 4L * 1024 * 1024 * 1024;

    /// <summary>How much larger an entry may become, beyond its first MiB.</summary>
    public const long Ratio = 200;

    public const long RatioFrom = 1024 * 1024;

    /// <summary>How deep the elements of a page may stand in one another.</summary>
    public const int Depth = 256;

    /// <summary>Of a page: a table of ten thousand lines and ten columns, with a mark-up element in each cell.</summary>
    public const int Elements = 250_000;

    public const int Body = 1_000_000;
}
