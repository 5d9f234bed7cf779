using System.Security.Cryptography;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>A file as read: its parts, and what masking needs to write another.</summary>
internal sealed record ReadFile(FileKind Kind, IReadOnlyList<ReadPart> Parts, OfficePackage? Package = null, TextFile? Text = null, IReadOnlyList<PdfPageText>? Pages = null)
{
    /// <param name="name">Of the file, part of every place in it; empty when it is looked at alone.</param>
    public ScannedDocument Document(string name)
    {
        var prefix = LeakScanner.Shown(name);
        return new([.. Parts.Select(p => prefix.Length == 0 ? p.Part : FileReader.Placed(p.Part, prefix))]);
    }
}

/// <summary>Reads a file of any known kind.</summary>
internal static class FileReader
{
    /// <exception cref="RefusedFileException">Not readable, or over a limit.</exception>
    public static ReadFile Read(byte[] bytes, string name, string? mediaType, int depth = 0)
    {
        if (depth > LeakLimits.NestedFiles) throw new RefusedFileException(LeakFileErrors.TooDeep);
        if (bytes.Length > LeakLimits.FileBytes) throw new RefusedFileException(LeakFileErrors.TooLarge);
        var kind = FileKinds.Of(bytes, name, mediaType);
        switch (kind)
        {
            case FileKind.Docx:
                var docx = OfficePackage.Open(bytes);
                return new ReadFile(kind, [.. DocxReader.Read(docx), .. PackageReader.Read(docx, kind, depth)], docx);
            case FileKind.Xlsx:
                var xlsx = OfficePackage.Open(bytes);
                return new ReadFile(kind, [.. XlsxReader.Read(xlsx), .. PackageReader.Read(xlsx, kind, depth)], xlsx);
            case FileKind.Pdf:
                var (parts, pages) = PdfReader.Read(bytes, depth);
                return new ReadFile(kind, [.. BoundTo(bytes, parts)], Pages: pages);
            case FileKind.Text:
                var text = TextFile.Of(bytes);
                return new ReadFile(kind, [text.ToPart("text")], Text: text);
            case FileKind.Picture:
            default:
                return new ReadFile(kind, [PackageReader.Picture("picture", bytes)]);
        }
    }

    /// <summary>What a file in another file says; nothing where it is of an unknown kind or locked. Its being there is a finding by itself.</summary>
    public static IReadOnlyList<ReadPart> Inside(byte[] bytes, int depth)
    {
        try
        {
            return Read(bytes, "", null, depth + 1).Parts;
        }
        catch (RefusedFileException refused) when (refused.Error == LeakFileErrors.UnknownType || refused.Error == LeakFileErrors.Locked)
        {
            return [];
        }
    }

    /// <summary>What only a person can read of a PDF is settled for exactly this file: the stand-ins of its pictures and unreadable pages do not tell them apart.</summary>
    private static IEnumerable<ReadPart> BoundTo(byte[] bytes, IEnumerable<ReadPart> parts)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(bytes));
        return parts.Select(p => p.Part.Trace is HiddenTrace.Picture or HiddenTrace.Unreadable && p.Part.Seen is null ? p with { Part = p.Part with { Seen = hash } } : p);
    }

    /// <summary>The same part, placed in a file of that name.</summary>
    public static ScannedPart Placed(ScannedPart part, string prefix) => part with
    {
        Place = $"{prefix} › {part.Place}",
        Segments = [.. part.Segments.Select(s => s with { Place = $"{prefix} › {s.Place}" })],
    };
}
