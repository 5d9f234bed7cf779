using GovPortal.Platform.Protection;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Imports;

/// <summary>A staged file that is read here and there: all its pieces but the last are of one size, and one of them is held at a time.</summary>
internal sealed class SeekableStagedFile : ReadOnlyStream
{
    private readonly TownDbContext _db;
    private readonly Guid _job;
    private readonly IDataProtector _protector;
    private byte[] _piece = [];
    private int _number = -1;
    private long _at;

    private SeekableStagedFile(TownDbContext db, Guid job, IDataProtector protector) => (_db, _job, _protector) = (db, job, protector);

    public override bool CanSeek => true;

    public override long Length => LengthOfFile;

    public override long Position
    {
        get => _at;
        set
        {
            ArgumentOutOfRangeException.ThrowIfNegative(value);
            _at = value;
        }
    }

    private long LengthOfFile { get; set; }

    public static async Task<Stream> OpenAsync(TownDbContext db, Guid job, IDataProtector protector, CancellationToken ct)
    {
        var file = new SeekableStagedFile(db, job, protector);
        var last = await db.StagedChunks.AsNoTracking().Where(c => c.JobId == job && c.Number >= 0).MaxAsync(c => (int?)c.Number, ct);
        if (last is not { } number) return file;
        await file.LoadAsync(number, ct);
        file.LengthOfFile = ((long)number * ImportUpload.PieceBytes) + file._piece.Length;
        return file;
    }

    public override async ValueTask<int> ReadAsync(Memory<byte> buffer, CancellationToken cancellationToken = default)
    {
        if (_at >= LengthOfFile || buffer.IsEmpty) return 0;
        var number = (int)(_at / ImportUpload.PieceBytes);
        if (number != _number) await LoadAsync(number, cancellationToken);
        var from = (int)(_at % ImportUpload.PieceBytes);
        var length = Math.Min(buffer.Length, _piece.Length - from);
        _piece.AsMemory(from, length).CopyTo(buffer);
        _at += length;
        return length;
    }

    private async Task LoadAsync(int number, CancellationToken ct)
    {
        var stored = await _db.StagedChunks.AsNoTracking().Where(c => c.JobId == _job && c.Number == number).Select(c => c.Content).SingleAsync(ct);
        (_piece, _number) = (_protector.Unprotect(stored), number);
    }
}
