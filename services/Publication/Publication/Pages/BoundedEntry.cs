using System.IO.Compression;
using GovPortal.Kernel;
using GovPortal.Platform.Protection;

namespace GovPortal.Publication.Pages;

/// <summary>An entry that is unpacked: as far as its header says, never beyond a limit, and never to a multiple that no honest file reaches.</summary>
internal sealed class BoundedEntry(Stream unpacked, ZipArchiveEntry entry, long limit) : ReadOnlyStream
{
    private long _total;

    public override long Position { get => _total; set => throw new NotSupportedException(); }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        var length = await unpacked.ReadAsync(buffer, cancellationToken);
        _total += length;
        if (_total > limit) throw new RefusedEntryException(PageFaults.EntryTooLarge);
        if (_total > entry.Length || (length == 0 && !buffer.IsEmpty && _total < entry.Length)) throw new RefusedEntryException(PageFaults.EntryUnreadable);
        if (_total > PageLimits.RatioFrom && _total / PageLimits.Ratio > entry.CompressedLength) throw new RefusedEntryException(PageFaults.EntryTooDense);
        return length;
    }

    public override async ValueTask DisposeAsync()
    {
        await unpacked.DisposeAsync();
        await base.DisposeAsync();
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) unpacked.Dispose();
        base.Dispose(disposing);
    }
}

/// <summary>An entry that must not be unpacked any further.</summary>
internal sealed class RefusedEntryException(Error error) : IOException(error.Message)
{
    public Error Error { get; } = error;
}
