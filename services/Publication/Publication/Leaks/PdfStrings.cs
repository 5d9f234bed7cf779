using System.Text;
using System.Text.RegularExpressions;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>The strings of a PDF as text: UTF-16 and UTF-8 by their marks, the rest in its own encoding.</summary>
internal static partial class PdfStrings
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    /// <returns>Empty for what is no text: a date, or nothing that can be read.</returns>
    public static string Of(IToken token)
    {
        var text = token switch
        {
            StringToken plain => Decode(plain.GetBytes()),
            HexToken hex => Decode(hex.Bytes),
            _ => "",
        };
        return Date().IsMatch(text) ? "" : text.Trim('；', ' ', '\n');
    }

    public static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.ContainsAnyInRange((byte)0x80, byte.MaxValue) && AsUtf8(bytes) is { } text) return text;
        return OfDocument(bytes);
    }

    private static string? AsUtf8(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }

    /// <summary>Latin letters, with the few signs of PDFDocEncoding that stand within numbers. Control characters part texts, as in a certificate with a name and a number in it.</summary>
    private static string OfDocument(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            var c = b switch
            {
                0x84 or 0x85 or 0x8A => '-',
                0xAD => '\u00AD',
                (byte)'\n' or (byte)'\r' => '\n',
                (byte)'\t' => ' ',
                < 0x20 or (>= 0x7F and < 0xA0) => '；',
                _ => (char)b,
            };
            if (c != '；' || (text.Length > 0 && text[^1] != '；')) text.Append(c);
        }

        return text.ToString();
    }

    [GeneratedRegex(@"^D:(?:19|20)\d\d(?:(?:0[1-9]|1[0-2])(?:[0-3]\d(?:[0-2]\d(?:[0-5]\d(?:[0-6]\d)?)?)?)?)?(?:Z|[+\-]\d\d'?(?:\d\d'?)?)?(?:00'?00'?)?$", RegexOptions.CultureInvariant)]
    private static partial Regex Date();
}
