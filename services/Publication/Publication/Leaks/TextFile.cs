using System.Text;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>Plain text, CSV and HTML: read as they stand, so that places are those of the source.</summary>
internal sealed class TextFile : ITextHolder
{
    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    private string _text;

    private TextFile(string text) => _text = text;

    public static TextFile Of(ReadOnlySpan<byte> bytes) => new(Decode(bytes));

    public static bool IsText(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return true;
        return bytes[..Math.Min(8192, bytes.Length)].IndexOf((byte)0) < 0;
    }

    public string Read() => _text;

    public void Write(string text) => _text = text;

    /// <summary>Always UTF-8 with its mark: a spreadsheet program would take it for another encoding.</summary>
    public byte[] ToBytes() => [.. Encoding.UTF8.Preamble, .. Encoding.UTF8.GetBytes(_text)];

    public ReadPart ToPart(string place) => new(new ScannedPart(place, _text), [new StoryPiece(0, this, _text.Length)]);

    private static string Decode(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble)) return Encoding.UTF8.GetString(bytes[3..]);
        if (bytes.StartsWith(Encoding.Unicode.Preamble)) return Encoding.Unicode.GetString(bytes[2..]);
        if (bytes.StartsWith(Encoding.BigEndianUnicode.Preamble)) return Encoding.BigEndianUnicode.GetString(bytes[2..]);
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            // What Chinese spreadsheet programs write when they do not write UTF-8.
            return (CodePagesEncodingProvider.Instance.GetEncoding(54936) ?? Encoding.Latin1).GetString(bytes);
        }
    }
}
