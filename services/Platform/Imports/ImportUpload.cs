using System.Security.Cryptography;
using GovPortal.Kernel;
using GovPortal.Platform.Jobs;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Platform.Imports;

/// <summary>Accepts an import file: streamed, encrypted piece by piece, and there only if all of it and its job are.</summary>
internal static class ImportUpload
{
    private const long MaxBytes = 512L * 1024 * 1024;
    private const int PieceBytes = 1024 * 1024;
    private static readonly Error UnknownKind = new("unknown-import-kind", ErrorKind.Invalid, "");
    private static readonly Error UnknownOnError = new("unknown-on-error", ErrorKind.Invalid, "onError is 'skip' or absent.");

    public static async Task<IResult> AcceptAsync<TDb>(
        HttpContext http,
        TDb db,
        IEnumerable<IImportKind<TDb>> kinds,
        IDataProtectionProvider protection,
        TimeProvider clock,
        CancellationToken ct,
        string? kind = null,
        bool dryRun = false,
        string? onError = null)
        where TDb : TownDbContext
    {
        var known = kinds.Select(k => k.Kind).Order(StringComparer.Ordinal).ToList();
        if (kind is null || !known.Contains(kind)) return UnknownKind.Saying($"The kinds of import here are {string.Join(", ", known)}.").ToProblem();
        if (onError is not (null or "skip")) return UnknownOnError.ToProblem();
        if (!IsCsv(http.Request.ContentType)) return Refusal(StatusCodes.Status415UnsupportedMediaType, "not-csv", "The body must be text/csv in UTF-8.");
        if (http.Request.ContentLength > MaxBytes) return TooLarge();
        LiftLimits(http);
        var job = new Job
        {
            Id = Guid.CreateVersion7(),
            TownId = db.Town.RequireTown(),
            Kind = kind,
            DryRun = dryRun,
            SkipsBadLines = onError is "skip",
            Client = db.Town.Actor,
            FileHash = "",
            CreatedAt = clock.GetUtcNow(),
        };
        await using var transaction = await db.Database.BeginTransactionAsync(ct);
        db.Jobs.Add(job);
        if (await StageAsync(http.Request.Body, db, job, protection.CreateProtector(StagedFile.Purpose), ct) is not { } hash) return TooLarge();
        job.FileHash = hash;
        db.Audit("import.accepted", job.Id.ToString(), new { job.Kind, job.FileHash, job.DryRun, job.SkipsBadLines });
        await db.SaveChangesAsync(ct);
        await transaction.CommitAsync(ct);
        return TypedResults.Accepted($"{http.Request.Path.Value!.TrimEnd('/')}/{job.Id}", ImportJobView.Of(job));
    }

    /// <returns>The file's hash, or null if it is too large.</returns>
    private static async Task<string?> StageAsync(Stream body, TownDbContext db, Job job, IDataProtector protector, CancellationToken ct)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceBytes];
        var total = 0L;
        for (var number = 0; await body.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, ct) is > 0 and var length; number++)
        {
            total += length;
            if (total > MaxBytes) return null;
            hash.AppendData(piece, 0, length);
            var staged = new StagedChunk { JobId = job.Id, Number = number, Content = protector.Protect(length == PieceBytes ? piece : piece[..length]) };
            db.StagedChunks.Add(staged);
            await db.SaveChangesAsync(ct);
            // Written and no longer needed: the file must not gather in memory.
            db.Entry(staged).State = EntityState.Detached;
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    private static bool IsCsv(string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals("text/csv", StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>A town's whole history over a slow line: the size has its own limit here, and slowness is no fault.</summary>
    private static void LiftLimits(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }

    private static ProblemHttpResult TooLarge() => Refusal(StatusCodes.Status413PayloadTooLarge, "import-too-large", "An import file has at most 512 MiB.");

    private static ProblemHttpResult Refusal(int status, string code, string message) =>
        TypedResults.Problem(message, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
}
