using System.Security.Cryptography;
using GovPortal.Kernel;
using GovPortal.Platform.Protection;
using GovPortal.Publication.Data;
using GovPortal.Publication.Domain.Attachments;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Attachments;

/// <summary>Writes and reads the bytes of attachments, piece by piece and encrypted.</summary>
internal sealed class AttachmentStore(PublicationDb db, IDataProtectionProvider protection, VirusScan scan)
{
    private const int PieceBytes = 1024 * 1024;
    private readonly IDataProtector _protector = protection.CreateProtector("govportal.attachments");

    /// <summary>Takes the file in, a transaction for each piece: nobody sees it before it is whole and attached.</summary>
    /// <remarks>That it is whole is saved by the caller, with what attaches it (<see cref="Keep"/>): a file that nothing came of stays one that is coming in, and is cleared away (<see cref="Jobs.StrayFilesJob"/>).</remarks>
    /// <returns>An <see cref="AttachmentErrors"/> if it may not be attached; what had come of it is gone then.</returns>
    public async Task<Result> TakeInAsync(Attachment attachment, Stream content, CancellationToken ct)
    {
        db.Attachments.Add(attachment);
        await db.SaveChangesAsync(ct);
        var taken = Result.FromError(AttachmentErrors.Empty);
        try
        {
            taken = await ReceiveAsync(attachment, content, ct);
        }
        finally
        {
            db.Entry(attachment).State = EntityState.Detached;
            if (taken.Failed(out _)) await RemoveAsync(attachment.Id);
        }

        return taken;
    }

    public Stream Open(Guid attachment) => new SealedFileStream(
        (number, ct) => db.AttachmentPieces.AsNoTracking().Where(p => p.AttachmentId == attachment && p.Number == number).Select(p => p.Content).SingleOrDefaultAsync(ct),
        _protector);

    /// <summary>The whole file in memory, for those who must seek in it; it has at most <see cref="Attachment.MaxBytes"/>.</summary>
    public async Task<MemoryStream> ReadAsync(Guid attachment, CancellationToken ct)
    {
        var whole = new MemoryStream();
        await using var stored = Open(attachment);
        await stored.CopyToAsync(whole, ct);
        whole.Position = 0;
        return whole;
    }

    private async Task<Result> ReceiveAsync(Attachment attachment, Stream content, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        await using var scanning = await scan.BeginAsync(ct);
        var (piece, total, number, type) = (new byte[PieceBytes], 0L, 0, "");
        while (await content.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, ct) is > 0 and var length)
        {
            total += length;
            if (total > Attachment.MaxBytes) return AttachmentLimits.TooLarge;
            if (number == 0)
            {
                if (FileKinds.MediaTypeOf(attachment.Name, piece.AsSpan(0, Math.Min(length, FileKinds.Head))) is not { } found)
                    return FileKinds.IsKnown(attachment.Name) ? AttachmentErrors.WrongName : AttachmentErrors.UnknownType;
                type = found;
            }

            hash.AppendData(piece, 0, length);
            await scanning.AddAsync(piece.AsMemory(0, length), ct);
            await AddAsync(attachment, number++, piece[..length], ct);
        }

        if (total == 0) return AttachmentErrors.Empty;
        if (!await scanning.IsCleanAsync(ct)) return AttachmentErrors.Infected;
        attachment.Complete(type, total, Convert.ToHexStringLower(hash.GetHashAndReset()));
        return Result.Done;
    }

    private async Task AddAsync(Attachment attachment, int number, byte[] content, CancellationToken ct)
    {
        var piece = new AttachmentPiece { TownId = attachment.TownId, AttachmentId = attachment.Id, Number = number, Content = _protector.Protect(content) };
        db.AttachmentPieces.Add(piece);
        await db.SaveChangesAsync(ct);
        // Written and no longer needed: the file must not gather in memory.
        db.Entry(piece).State = EntityState.Detached;
    }

    /// <summary>Saves with what else is saved in this unit of work that the file has come in whole.</summary>
    public Result Keep(Attachment attachment)
    {
        db.Attachments.Update(attachment);
        return Result.Done;
    }

    /// <summary>Takes away what came in and was not attached.</summary>
    public Task RemoveAsync(Guid attachment) => db.Attachments.Where(a => a.Id == attachment).ExecuteDeleteAsync(CancellationToken.None);
}

internal static class AttachmentLimits
{
    /// <summary>413 over HTTP, see <see cref="ProblemOf"/>.</summary>
    public static readonly Error TooLarge = new("publication.attachment-too-large", ErrorKind.Unprocessable, "An attachment has at most 50 MiB.");

    /// <summary>413 where HTTP has a status for the refusal.</summary>
    public static ProblemHttpResult ProblemOf(Error error) =>
        error == TooLarge ? Problems.Of(StatusCodes.Status413PayloadTooLarge, error.Code, error.Message) : error.ToProblem();
}
