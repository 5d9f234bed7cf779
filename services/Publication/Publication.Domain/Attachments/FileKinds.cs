using System.Text;

namespace GovPortal.Publication.Domain.Attachments;

/// <summary>The kinds of file that may be attached, told by their first bytes: what the sender calls a file proves nothing.</summary>
public static class FileKinds
{
    /// <summary>How many bytes of a file are needed to tell its kind.</summary>
    public const int Head = 8 * 1024;

    private const string Word = "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    private const string Sheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    private const string Slides = "application/vnd.openxmlformats-officedocument.presentationml.presentation";

    private static readonly Dictionary<string, string> ByEnding = new(StringComparer.OrdinalIgnoreCase)
    {
        [".pdf"] = "application/pdf",
        [".docx"] = Word,
        [".xlsx"] = Sheet,
        [".pptx"] = Slides,
        [".ofd"] = "application/ofd",
        [".doc"] = "application/msword",
        [".xls"] = "application/vnd.ms-excel",
        [".ppt"] = "application/vnd.ms-powerpoint",
        [".jpg"] = "image/jpeg",
        [".jpeg"] = "image/jpeg",
        [".png"] = "image/png",
        [".gif"] = "image/gif",
        [".txt"] = "text/plain",
        [".csv"] = "text/csv",
    };

    /// <summary>The media type if the name's ending and the bytes agree; null for the wrong ending, an unknown kind or a page that would run in a browser.</summary>
    public static string? MediaTypeOf(string name, ReadOnlySpan<byte> head) =>
        ByEnding.TryGetValue(EndingOf(name), out var type) && Fits(type, head) ? type : null;

    /// <summary>Whether a file of this name may be attached at all.</summary>
    public static bool IsKnown(string name) => ByEnding.ContainsKey(EndingOf(name));

    private static string EndingOf(string name)
    {
        ArgumentNullException.ThrowIfNull(name);
        var dot = name.LastIndexOf('.');
        return dot < 0 ? "" : name[dot..];
    }

    private static bool Fits(string type, ReadOnlySpan<byte> head) => type switch
    {
        "application/pdf" => head.StartsWith("%PDF-"u8),
        Word or Sheet or Slides or "application/ofd" => head.StartsWith("PK\u0003\u0004"u8),
        "application/msword" or "application/vnd.ms-excel" or "application/vnd.ms-powerpoint" => head.StartsWith((ReadOnlySpan<byte>)[0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1]),
        "image/jpeg" => head.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xD8, 0xFF]),
        "image/png" => head.StartsWith((ReadOnlySpan<byte>)[0x89, (byte)'P', (byte)'N', (byte)'G', 0x0D, 0x0A, 0x1A, 0x0A]),
        "image/gif" => head.StartsWith("GIF87a"u8) || head.StartsWith("GIF89a"u8),
        _ => IsText(head),
    };

    /// <summary>No NUL and no other control byte that text does not have, whatever the encoding (UTF-8 or GB 18030).</summary>
    private static bool IsText(ReadOnlySpan<byte> head)
    {
        foreach (var b in head)
        {
            if (b < 0x20 && b is not ((byte)'\t' or (byte)'\n' or (byte)'\r' or 0x0C)) return false;
        }

        return !Encoding.ASCII.GetString(head[..Math.Min(head.Length, 512)]).TrimStart().StartsWith('<');
    }
}
