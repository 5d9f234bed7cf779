using GovPortal.Kernel;

namespace GovPortal.Publication.Pages;

/// <summary>What can be wrong with a folder of pages, and with one page of it.</summary>
internal static class PageFaults
{
    public static readonly Error NotAZip = new("publication.zip-unreadable", ErrorKind.Invalid, "The file is no ZIP file, or is damaged.");

    public static readonly Error TooManyEntries = new("publication.zip-too-many-entries", ErrorKind.Invalid, $"A folder has at most {PageLimits.Entries} files.");

    public static readonly Error TooLarge = new("publication.zip-too-large", ErrorKind.Invalid, "Unpacked, a folder has at most 4 GiB.");

    public static readonly Error BadName = new("publication.zip-name", ErrorKind.Invalid, "The name of an entry leads out of the folder, is too long or is no name.");

    public static readonly Error TwiceThere = new("publication.zip-name-twice", ErrorKind.Invalid, "Two entries have this name.");

    public static readonly Error NoPages = new("publication.zip-without-pages", ErrorKind.Invalid, "There is no page (.html, .htm, .shtml) in the folder.");

    public static readonly Error EntryUnreadable = new("publication.zip-entry", ErrorKind.Invalid, "The entry cannot be unpacked: damaged, encrypted, or not what its header says.");

    public static readonly Error EntryTooLarge = new("publication.zip-entry-too-large", ErrorKind.Invalid, "A page has at most 4 MiB, a file at most 50 MiB.");

    public static readonly Error EntryTooDense = new("publication.zip-entry-too-dense", ErrorKind.Invalid, "The entry becomes more than 200 times as large when it is unpacked.");

    public static readonly Error Charset = new("publication.page-charset", ErrorKind.Invalid, "The page is in none of UTF-8, GB 2312, GBK, GB 18030.");

    public static readonly Error Undecodable = new("publication.page-undecodable", ErrorKind.Invalid, "The page is not in the encoding that it names.");

    public static readonly Error TooDeep = new("publication.page-too-deep", ErrorKind.Invalid, "The elements of the page stand too deep in one another.");

    public static readonly Error TagMissing = new("publication.page-tag-missing", ErrorKind.Invalid, "A required tag of the page is missing or empty.");

    public static readonly Error BadDay = new("publication.page-date", ErrorKind.Invalid, "That is no day of the form YYYY-MM-DD, YYYY-MM-DD HH:MM or YYYY年M月D日, or it lies ahead.");

    public static readonly Error NoColumn = new("publication.page-column", ErrorKind.Invalid, "ColumnName and ColumnType name no column; say one with ?column=.");

    public static readonly Error NoBody = new("publication.page-without-text", ErrorKind.Invalid, "The page has no text.");

    public static readonly Error TooLong = new("publication.page-too-long", ErrorKind.Invalid, "A text of the page is longer than an item's may be.");

    public static readonly Error UnknownValidity = new("publication.page-validity", ErrorKind.Invalid, "有效性 is none of 有效, 已修改, 废止, 失效.");

    public static readonly Error SameKey = new("duplicate-key", ErrorKind.Invalid, "An earlier page of the folder has the same Url.");

    public static readonly Error SameNumber = new("duplicate-value", ErrorKind.Invalid, "An earlier page of the folder has the same index number.");

    public static readonly Error TooMuchAttached = new("publication.pages-attach-too-much", ErrorKind.Invalid, "All pages together attach at most 4 GiB.");
}
