using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>PDF files written object by object, as programs write them that know more kinds than a builder does.</summary>
internal static class PdfSample
{
    /// <summary>One page that says "Notice"; objects 1 to 5 are the catalogue, the page tree, the page, its content and its font.</summary>
    /// <param name="objects">From number 6 on.</param>
    public static byte[] Raw(string catalog = "", string page = "", string content = "", string trailer = "", params string[] objects) => Write(trailer,
    [
        $"<</Type/Catalog/Pages 2 0 R {catalog}>>",
        "<</Type/Pages/Kids[3 0 R]/Count 1>>",
        $"<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>{(page.StartsWith("/Pattern", StringComparison.Ordinal) || page.StartsWith("/XObject", StringComparison.Ordinal) ? page : "")}>>{(page.StartsWith("/Pattern", StringComparison.Ordinal) || page.StartsWith("/XObject", StringComparison.Ordinal) ? "" : page)}>>",
        Stream("", $"BT /F1 12 Tf 80 700 Td (Notice) Tj ET {content}"),
        "<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
        .. objects,
    ]);

    /// <summary>One page that draws this and no letter.</summary>
    public static byte[] Outlined(string content) => Write("",
    [
        "<</Type/Catalog/Pages 2 0 R>>", "<</Type/Pages/Kids[3 0 R]/Count 1>>", "<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<<>>>>", Stream("", content),
    ]);

    public static string Stream(string dictionary, string content) => $"<</Length {Encoding.Latin1.GetByteCount(content).ToString(CultureInfo.InvariantCulture)}{dictionary}>>\nstream\n{content}\nendstream";

    /// <summary>A form that draws a text.</summary>
    public static string Form(string text, string dictionary = "/Type/XObject/Subtype/Form") => Stream($"{dictionary}/BBox[0 0 400 40]/Resources<</Font<</F1 5 0 R>>>>", $"BT /F1 12 Tf 2 5 Td ({text[..9]}) Tj ({text[9..]}) Tj ET");

    private static byte[] Write(string trailer, string[] objects)
    {
        var (file, places) = (new StringBuilder("%PDF-1.7\n"), new List<int>());
        foreach (var value in objects)
        {
            places.Add(file.Length);
            file.Append(CultureInfo.InvariantCulture, $"{places.Count} 0 obj\n{value}\nendobj\n");
        }

        var start = file.Length;
        file.Append(CultureInfo.InvariantCulture, $"xref\n0 {places.Count + 1}\n0000000000 65535 f \n");
        foreach (var place in places) file.Append(CultureInfo.InvariantCulture, $"{place:D10} 00000 n \n");
        file.Append(CultureInfo.InvariantCulture, $"trailer\n<</Size {places.Count + 1}/Root 1 0 R {trailer}>>\nstartxref\n{start}\n%%EOF\n");
        return Encoding.Latin1.GetBytes(file.ToString());
    }

    /// <summary>The bytes of a PDF, and those of its streams unpacked.</summary>
    public static string Everything(byte[] pdf)
    {
        var text = new StringBuilder(Encoding.Latin1.GetString(pdf));
        for (var at = 0; (at = text.ToString(0, pdf.Length).IndexOf("stream", at, StringComparison.Ordinal)) >= 0; at += 6)
        {
            try
            {
                var from = at + 6;
                while (from < pdf.Length && pdf[from] is (byte)'\r' or (byte)'\n') from++;
                using var stream = new ZLibStream(new MemoryStream(pdf, from, pdf.Length - from), CompressionMode.Decompress);
                using var unpacked = new MemoryStream();
                stream.CopyTo(unpacked);
                text.Append(Encoding.Latin1.GetString(unpacked.ToArray()));
            }
            catch (InvalidDataException)
            {
                // A JPEG, or the end of a stream.
            }
        }

        return text.ToString();
    }
}
