using GovPortal.Platform.Protection;

namespace GovPortal.Publication.Pages;

/// <summary>A file whose end is held in memory: the framework reads the list of entries, which stands there, synchronously.</summary>
internal sealed class TailHeld(Stream file, byte[] tail) : ReadOnlyStream
{
    private readonly long _from = file.Length - tail.Length;
    private long _at;

    public override bool CanSeek => true;

    public override long Length => file.Length;

    public override long Position { get => _at; set => _at = value; }

    public override int Read(Span<byte> buffer)
    {
        if (_at < _from) throw new NotSupportedException("Synchronous reading is not used in this suite.");
        var held = tail.AsSpan((int)Math.Min(_at - _from, tail.Length));
        var length = Math.Min(buffer.Length, held.Length);
        held[..length].CopyTo(buffer);
        _at += length;
        return length;
    }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at >= _from) return Read(buffer.Span);
        file.Position = _at;
        var length = await file.ReadAsync(buffer[..(int)Math.Min(buffer.Length, _from - _at)], cancellationToken);
        _at += length;
        return length;
    }

    protected override void Dispose(bool disposing)
    {
        if (disposing) file.Dispose();
        base.Dispose(disposing);
    }
}
