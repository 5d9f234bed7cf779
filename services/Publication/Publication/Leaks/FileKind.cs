using System.Text;

namespace GovPortal.Publication.Leaks;

internal enum FileKind
{
    Docx,
    Xlsx,
    Pdf,
    Text,
    Picture,
}

/// <summary>Tells a file's kind by its first bytes; what a client says must agree.</summary>
internal static class FileKinds
{
    /// <summary>Kind, media type and endings. The first media type of a kind names what masking returns.</summary>
    private static readonly (FileKind Kind, string MediaType, string[] Endings)[] Known =
    [
        (FileKind.Docx, "application/vnd.openxmlformats-officedocument.wordprocessingml.document", [".docx", ".docm"]),
        (FileKind.Xlsx, "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", [".xlsx", ".xlsm"]),
        (FileKind.Pdf, "application/pdf", [".pdf"]),
        (FileKind.Text, "text/plain", [".txt", ".md"]),
        (FileKind.Text, "text/csv", [".csv"]),
        (FileKind.Text, "text/html", [".html", ".htm"]),
        (FileKind.Picture, "image/png", [".png"]),
        (FileKind.Picture, "image/jpeg", [".jpg", ".jpeg"]),
    ];

    /// <summary>Whether a media type is one that the check reads; null and octet-stream say nothing.</summary>
    public static bool IsKnown(string? mediaType) => SaysNothing(mediaType) || Array.Exists(Known, k => k.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase));

    public static string MediaTypeOf(FileKind kind, string? asked) =>
        Known.FirstOrDefault(k => k.Kind == kind && k.MediaType.Equals(asked, StringComparison.OrdinalIgnoreCase)).MediaType ?? Known.First(k => k.Kind == kind).MediaType;

    /// <exception cref="RefusedFileException">No known kind, or another than the client says.</exception>
    public static FileKind Of(ReadOnlySpan<byte> bytes, string name, string? mediaType)
    {
        var kind = Sniff(bytes);
        foreach (var said in Said(name, mediaType))
        {
            if (said != kind) throw new RefusedFileException(LeakFileErrors.OtherType);
        }

        return kind;
    }

    private static FileKind Sniff(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("PK\u0003\u0004"u8)) return PackageKind(bytes);
        if (bytes[..Math.Min(1024, bytes.Length)].IndexOf("%PDF-"u8) >= 0) return FileKind.Pdf;
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0x89, 0x50, 0x4E, 0x47]) || bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF])) return FileKind.Picture;
        // The container of the old Office files is also that of Office files with a password.
        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0])) throw new RefusedFileException(IsLocked(bytes) ? LeakFileErrors.Locked : LeakFileErrors.UnknownType);
        return TextFile.IsText(bytes) ? FileKind.Text : throw new RefusedFileException(LeakFileErrors.UnknownType);
    }

    private static FileKind PackageKind(ReadOnlySpan<byte> bytes)
    {
        using var stream = new MemoryStream(bytes.ToArray(), writable: false);
        var names = OfficePackage.NamesOf(stream);
        if (names.Any(n => n.StartsWith("word/", StringComparison.OrdinalIgnoreCase))) return FileKind.Docx;
        return names.Any(n => n.StartsWith("xl/", StringComparison.OrdinalIgnoreCase)) ? FileKind.Xlsx : throw new RefusedFileException(LeakFileErrors.UnknownType);
    }

    private static bool IsLocked(ReadOnlySpan<byte> bytes) => bytes.IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0;

    private static IEnumerable<FileKind> Said(string name, string? mediaType)
    {
        var ending = Path.GetExtension(name);
        foreach (var (kind, type, endings) in Known)
        {
            if (!SaysNothing(mediaType) && type.Equals(mediaType, StringComparison.OrdinalIgnoreCase)) yield return kind;
            if (endings.Contains(ending, StringComparer.OrdinalIgnoreCase)) yield return kind;
        }
    }

    private static bool SaysNothing(string? mediaType) => string.IsNullOrEmpty(mediaType) || mediaType.Equals("application/octet-stream", StringComparison.OrdinalIgnoreCase);
}
