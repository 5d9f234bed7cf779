using Microsoft.AspNetCore.DataProtection;

namespace GovPortal.Platform.Protection;

/// <summary>A stored file as a stream: one encrypted piece after another out of the database.</summary>
/// <param name="pieceOf">The encrypted piece of that number, from 0; null after the last.</param>
public sealed class SealedFileStream(Func<int, CancellationToken, Task<byte[]?>> pieceOf, IDataProtector protector) : ReadOnlyStream
{
    private byte[] _piece = [];
    private int _at;
    private int _next;

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        while (_at == _piece.Length)
        {
            var number = _next;
            if (await pieceOf(number, cancellationToken) is not { } sealedPiece) return 0;
            (_piece, _at, _next) = (protector.Unprotect(sealedPiece), 0, number + 1);
        }

        var length = Math.Min(buffer.Length, _piece.Length - _at);
        _piece.AsMemory(_at, length).CopyTo(buffer);
        _at += length;
        return length;
    }
}
