using System.Text;
using System.Text.RegularExpressions;
using GovPortal.Kernel;

namespace GovPortal.Publication.Pages;

/// <summary>The text of a page out of its bytes: by its byte order mark, else by the charset that it names, else UTF-8 if it is that, else GB 18030.</summary>
internal static partial class PageText
{
    private const int Head = 4096;
    private const int Gb18030 = 54936;

    // GB 18030 holds GBK and GB 2312 whole.
    private static readonly Encoding Chinese =
        CodePagesEncodingProvider.Instance.GetEncoding(Gb18030, EncoderFallback.ExceptionFallback, DecoderFallback.ExceptionFallback)!;

    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    public static Result<string> Read(byte[] page)
    {
        if (Marked(page) is var (encoding, length)) return Decoded(encoding, page.AsSpan(length)) is { } text ? text : PageFaults.Undecodable;
        var name = Charset().Match(Encoding.Latin1.GetString(page, 0, Math.Min(page.Length, Head))).Groups["name"].Value;
        var said = name.ToUpperInvariant() switch
        {
            "UTF-8" or "UTF8" => Utf8,
            "GB2312" or "GB-2312" or "GB_2312-80" or "GBK" or "X-GBK" or "GB18030" => Chinese,
            _ => null,
        };
        if (said is null && name.Length > 0) return PageFaults.Charset;
        var found = said is not null ? Decoded(said, page) : Decoded(Utf8, page) ?? Decoded(Chinese, page);
        return found is not null ? found : PageFaults.Undecodable;
    }

    private static (Encoding Encoding, int Length)? Marked(ReadOnlySpan<byte> page) => page switch
    {
        [0xEF, 0xBB, 0xBF, ..] => (Utf8, 3),
        [0xFF, 0xFE, ..] => (new UnicodeEncoding(bigEndian: false, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        [0xFE, 0xFF, ..] => (new UnicodeEncoding(bigEndian: true, byteOrderMark: false, throwOnInvalidBytes: true), 2),
        _ => null,
    };

    private static string? Decoded(Encoding encoding, ReadOnlySpan<byte> bytes)
    {
        try
        {
            return encoding.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    [GeneratedRegex("""charset\s*=\s*["']?\s*(?<name>[A-Za-z0-9_-]+)""", RegexOptions.IgnoreCase | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Charset();
}
