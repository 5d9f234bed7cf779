using System.Text;

namespace GovPortal.Publication.Pages;

/// <summary>How names of entries are written that do not say it: UTF-8 where they are that, else GB 18030, as Chinese systems have packed for decades.</summary>
internal sealed class ZipNames : Encoding
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);
    private static readonly Encoding Chinese = CodePagesEncodingProvider.Instance.GetEncoding("gb18030")!;

    public override int GetByteCount(char[] chars, int index, int count) => Utf8.GetByteCount(chars, index, count);

    public override int GetBytes(char[] chars, int charIndex, int charCount, byte[] bytes, int byteIndex) => Utf8.GetBytes(chars, charIndex, charCount, bytes, byteIndex);

    public override int GetCharCount(byte[] bytes, int index, int count) => TextOf(bytes, index, count).Length;

    public override int GetChars(byte[] bytes, int byteIndex, int byteCount, char[] chars, int charIndex)
    {
        var text = TextOf(bytes, byteIndex, byteCount);
        text.CopyTo(0, chars, charIndex, text.Length);
        return text.Length;
    }

    public override int GetMaxByteCount(int charCount) => Utf8.GetMaxByteCount(charCount);

    public override int GetMaxCharCount(int byteCount) => byteCount + 1;

    private static string TextOf(byte[] bytes, int index, int count)
    {
        try
        {
            return Utf8.GetString(bytes, index, count);
        }
        catch (DecoderFallbackException)
        {
            return Chinese.GetString(bytes, index, count);
        }
    }
}
