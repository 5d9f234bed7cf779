using System.Buffers.Binary;
using GovPortal.Kernel;

namespace GovPortal.Publication.Pages;

/// <summary>Looks at the end of a ZIP file before anything reads its list of entries: who reads it holds all of it in memory.</summary>
internal static class ZipDirectory
{
    private const int EndLength = 22;
    private const int MaxComment = 65535;

    /// <returns>The end of the file with the whole list, which is of a size that may be read.</returns>
    public static async Task<Result<byte[]>> ReadAsync(Stream file, CancellationToken ct)
    {
        var tail = new byte[(int)Math.Min(file.Length, EndLength + MaxComment)];
        file.Position = file.Length - tail.Length;
        await file.ReadExactlyAsync(tail, ct);
        var end = tail.AsSpan().LastIndexOf("PK\u0005\u0006"u8);
        if (end < 0 || tail.Length - end < EndLength) return PageFaults.NotAZip;
        var entries = BinaryPrimitives.ReadUInt16LittleEndian(tail.AsSpan(end + 10));
        var size = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 12));
        var start = BinaryPrimitives.ReadUInt32LittleEndian(tail.AsSpan(end + 16));
        // More entries, or more bytes, than the old form can tell are more than a folder may have.
        if (entries > PageLimits.Entries) return PageFaults.TooManyEntries;
        if (size > PageLimits.Directory || start + (long)size > file.Length) return PageFaults.NotAZip;
        // Its reader goes on to the end of the file, whatever the size says.
        if (file.Length - start > PageLimits.Directory + EndLength + MaxComment) return PageFaults.NotAZip;
        var held = new byte[(int)(file.Length - Math.Min(start, file.Length - tail.Length))];
        file.Position = file.Length - held.Length;
        await file.ReadExactlyAsync(held, ct);
        return held;
    }
}
