using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;

namespace GovPortal.Requests.Documents;

/// <summary>
/// Makes the text of a PDF readable again. A Chinese font draws a character and the radical of the same shape with one glyph, and Skia writes the lower
/// code beside the glyph: 人民 would be searched, copied and read aloud as ⼈⺠. What was really written is known here, so the tables are put right.
/// </summary>
internal static partial class PdfUnicode
{
    /// <param name="written">The character that was drawn when the table names another of the same glyph; null when the table is right.</param>
    public static byte[] Correct(byte[] pdf, Func<int, int?> written)
    {
        var text = Encoding.Latin1.GetString(pdf);
        var table = text.LastIndexOf("\nxref\n", StringComparison.Ordinal) + 1;
        var offsets = Entry().Matches(text, table).Select(m => int.Parse(m.Groups["offset"].Value, CultureInfo.InvariantCulture)).ToList();
        var trailer = text.IndexOf("trailer", table, StringComparison.Ordinal);
        if (table == 0 || offsets.Count == 0 || trailer < 0) throw new InvalidOperationException("The PDF is not laid out as Skia does it.");
        using var output = new MemoryStream();
        var ordered = offsets.Order().ToList();
        output.Write(pdf, 0, ordered[0]);
        var moved = new Dictionary<int, long>();
        for (var i = 0; i < ordered.Count; i++)
        {
            moved[ordered[i]] = output.Position;
            output.Write(Object(pdf, ordered[i], i + 1 < ordered.Count ? ordered[i + 1] : table, written));
        }

        Close(output, text[table..trailer], text[trailer..], moved);
        return output.ToArray();
    }

    private static void Close(MemoryStream output, string table, string trailer, Dictionary<int, long> moved)
    {
        var start = output.Position;
        var entries = Entry().Replace(table, m =>
            $"{moved[int.Parse(m.Groups["offset"].Value, CultureInfo.InvariantCulture)]:0000000000} 00000 n");
        output.Write(Encoding.Latin1.GetBytes(entries));
        output.Write(Encoding.Latin1.GetBytes(Start().Replace(trailer, $"startxref\n{start}")));
    }

    private static byte[] Object(byte[] pdf, int from, int to, Func<int, int?> written)
    {
        var head = Encoding.Latin1.GetString(pdf, from, Math.Min(to - from, 200));
        if (Flate().Match(head) is not { Success: true } stream) return pdf[from..to];
        var length = int.Parse(stream.Groups["length"].Value, CultureInfo.InvariantCulture);
        var content = Inflate(pdf.AsSpan(from + stream.Index + stream.Length, length));
        if (!content.Contains("begincmap", StringComparison.Ordinal)) return pdf[from..to];
        var body = Deflate(Corrected(content, written));
        return
        [
            .. Encoding.Latin1.GetBytes(head[..stream.Index]),
            .. Encoding.Latin1.GetBytes(stream.Value.Replace($"/Length {length}", $"/Length {body.Length}", StringComparison.Ordinal)),
            .. body,
            .. pdf[(from + stream.Index + stream.Length + length)..to],
        ];
    }

    /// <summary>Every entry one by one: a range would hide that one of its characters is another.</summary>
    private static string Corrected(string map, Func<int, int?> written)
    {
        var entries = new List<string>();
        foreach (var block in Block().Matches(map).AsEnumerable())
        {
            foreach (var line in Row().Matches(block.Value).AsEnumerable())
            {
                var (from, to) = (line.Groups["from"].Value, line.Groups["to"].Value);
                var width = "X" + from.Length.ToString(CultureInfo.InvariantCulture);
                var (first, last) = (Convert.ToInt32(from, 16), Convert.ToInt32(to.Length > 0 ? to : from, 16));
                var character = char.ConvertToUtf32(Utf16(line.Groups["text"].Value), 0);
                for (var code = first; code <= last; code++, character++)
                    entries.Add($"<{code.ToString(width, CultureInfo.InvariantCulture)}> <{Hex(char.ConvertFromUtf32(written(character) ?? character))}>\n");
            }
        }

        var blocks = entries.Chunk(100).Select(chunk => $"{chunk.Length} beginbfchar\n{string.Concat(chunk)}endbfchar\n");
        if (entries.Count == 0) return map;
        var at = Block().Match(map).Index;
        return map[..at] + string.Concat(blocks) + Block().Replace(map[at..], "").TrimStart();
    }

    private static string Utf16(string hex) => Encoding.BigEndianUnicode.GetString(Convert.FromHexString(hex));

    private static string Hex(string text) => Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(text));

    private static string Inflate(ReadOnlySpan<byte> packed)
    {
        using var stream = new ZLibStream(new MemoryStream(packed.ToArray()), CompressionMode.Decompress);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        return reader.ReadToEnd();
    }

    private static byte[] Deflate(string text)
    {
        using var packed = new MemoryStream();
        using (var stream = new ZLibStream(packed, CompressionLevel.Optimal)) stream.Write(Encoding.Latin1.GetBytes(text));
        return packed.ToArray();
    }

    [GeneratedRegex("(?<offset>[0-9]{10}) [0-9]{5} n")]
    private static partial Regex Entry();

    [GeneratedRegex(@"startxref\s+[0-9]+")]
    private static partial Regex Start();

    /// <summary>A stream with nothing but length and filter is a table or a page's content.</summary>
    [GeneratedRegex(@"<</Filter /FlateDecode\s*/Length (?<length>[0-9]+)>>\s*stream\r?\n|<</Length (?<length>[0-9]+)\s*/Filter /FlateDecode>>\s*stream\r?\n")]
    private static partial Regex Flate();

    [GeneratedRegex(@"[0-9]+ begin(?<kind>bfchar|bfrange)\n.*?end\k<kind>\n", RegexOptions.Singleline)]
    private static partial Regex Block();

    [GeneratedRegex("^<(?<from>[0-9A-Fa-f]{2,4})>(?: <(?<to>[0-9A-Fa-f]{2,4})>)? <(?<text>[0-9A-Fa-f]+)>$", RegexOptions.Multiline)]
    private static partial Regex Row();
}
