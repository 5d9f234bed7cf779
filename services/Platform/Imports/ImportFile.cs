using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Platform.Imports;

/// <summary>What is kept, encrypted, beside the pieces of an accepted file, and goes with them when its job ends.</summary>
public enum ImportNote
{
    /// <summary>What the sender asked for beside the file.</summary>
    Settings = -1,

    /// <summary>What the import settled before it applied the first record.</summary>
    Plan = -2,

    /// <summary>The records that were refused because of what the town had when the file was judged.</summary>
    Refused = -3,
}

/// <summary>An accepted file, for who reads it.</summary>
public sealed class ImportFile
{
    private readonly TownDbContext _db;
    private readonly Job _job;
    private readonly IDataProtector _protector;

    internal ImportFile(TownDbContext db, Job job, IDataProtector protector) => (_db, _job, _protector) = (db, job, protector);

    public DateTimeOffset AcceptedAt => _job.CreatedAt;

    /// <summary>The import day: fixed when the file was accepted, or a pass after midnight would judge otherwise.</summary>
    public DateOnly Today => LegalDay.Of(_job.CreatedAt);

    /// <summary>The file from its beginning to its end.</summary>
    public Stream Open() => _db.OpenStaged(_job.Id, _protector);

    /// <summary>The file for who reads here and there in it.</summary>
    public Task<Stream> OpenSeekableAsync(CancellationToken ct) => SeekableStagedFile.OpenAsync(_db, _job.Id, _protector, ct);

    public async Task<byte[]?> NoteAsync(ImportNote note, CancellationToken ct)
    {
        var number = (int)note;
        var kept = await _db.StagedChunks.AsNoTracking().Where(c => c.JobId == _job.Id && c.Number == number).Select(c => c.Content).SingleOrDefaultAsync(ct);
        return kept is null ? null : _protector.Unprotect(kept);
    }

    /// <summary>Keeps a note with what else is saved in this unit of work.</summary>
    public void Keep(ImportNote note, byte[] content) => _db.StagedChunks.Add(new StagedChunk { JobId = _job.Id, Number = (int)note, Content = _protector.Protect(content) });
}
