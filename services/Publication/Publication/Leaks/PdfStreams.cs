using System.IO.Compression;

namespace GovPortal.Publication.Leaks;

/// <summary>Measures what the streams of a PDF unpack to, before anything else opens it: the reader unpacks them whole.</summary>
internal static class PdfStreams
{
    /// <exception cref="RefusedFileException">More than the limit comes out.</exception>
    public static void Measure(byte[] file)
    {
        var left = LeakLimits.UnpackedBytes;
        for (var at = 0; at < file.Length;)
        {
            var start = file.AsSpan(at).IndexOf("stream"u8);
            if (start < 0) return;
            at += start + 6;
            var data = at;
            while (data < file.Length && data < at + 2 && file[data] is (byte)'\r' or (byte)'\n') data++;
            // The header of zlib: method 8, and a multiple of 31.
            if (data + 2 < file.Length && (file[data] & 15) == 8 && ((file[data] << 8) + file[data + 1]) % 31 == 0) left -= Unpack(new MemoryStream(file, data, file.Length - data, writable: false), left);
        }
    }

    private static long Unpack(Stream packed, long left)
    {
        using var unpacked = new ZLibStream(packed, CompressionMode.Decompress);
        var piece = new byte[81920];
        var (total, first) = (0L, Array.Empty<byte>());
        try
        {
            int length;
            while ((length = unpacked.Read(piece)) > 0)
            {
                if (total == 0) first = piece[..length];
                total += length;
                if (total > left) throw new RefusedFileException(LeakFileErrors.UnpacksTooLarge);
            }
        }
        catch (InvalidDataException)
        {
            // A chance match of two bytes, or a damaged stream: what came out until then counts.
        }

        // Packed twice: nobody does that but to pass a check like this one.
        if (first.Length > 2 && (first[0] & 15) == 8 && ((first[0] << 8) + first[1]) % 31 == 0 && total > 1024) throw new RefusedFileException(LeakFileErrors.TooDeep);
        return total;
    }
}
