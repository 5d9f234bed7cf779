using System.Security.Cryptography;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Server.Kestrel.Core.Features;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Platform.Imports;

/// <summary>Accepts an import file: streamed, encrypted, and written piece by piece; its job is queued once all of it is there.</summary>
/// <remarks>A transaction for each piece, not one for the file: an open one would hold back the sealing of the audit and every replay for as long as a slow line takes.</remarks>
internal static class ImportUpload
{
    public const string Csv = "text/csv";
    private const long MaxBytes = 512L * 1024 * 1024;
    internal const int PieceBytes = 1024 * 1024;
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
        var known = kinds.Where(k => k.MediaType == Csv).Select(k => k.Kind).Order(StringComparer.Ordinal).ToList();
        if (kind is null || !known.Contains(kind)) return UnknownKind.Saying($"The kinds of import here are {string.Join(", ", known)}.").ToProblem();
        if (!Is(Csv, http.Request.ContentType)) return Refusal(StatusCodes.Status415UnsupportedMediaType, "not-csv", "The body must be text/csv in UTF-8.");
        return await TakeInAsync(http, new ImportStaging<TDb>(db, protection.CreateProtector(StagedFile.Purpose), clock), new ImportWish(kind, null, dryRun, onError), ct);
    }

    /// <summary>Takes in a file whose kind and media type are settled.</summary>
    public static async Task<IResult> TakeInAsync<TDb>(HttpContext http, ImportStaging<TDb> staging, ImportWish wish, CancellationToken ct)
        where TDb : TownDbContext
    {
        if (wish.OnError is not (null or "skip")) return UnknownOnError.ToProblem();
        if (http.Request.ContentLength > MaxBytes) return TooLarge();
        LiftLimits(http);
        var job = await staging.BeginAsync(wish.Kind, wish.DryRun, wish.OnError is "skip", ct);
        try
        {
            if (wish.Settings is { } settings) await staging.KeepAsync(settings, ct);
            if (await StageAsync(http.Request.Body, staging, ct) is not { } hash) return TooLarge();
            if (!await staging.EndAsync(hash, ct)) return TooSlow();
        }
        finally
        {
            await staging.AbandonAsync();
        }

        return TypedResults.Accepted($"{JobsOf(http.Request.Path.Value!)}/{job.Id}", ImportJobView.Of(job));
    }

    /// <returns>The file's hash, or null if it is too large.</returns>
    private static async Task<string?> StageAsync<TDb>(Stream body, ImportStaging<TDb> staging, CancellationToken ct)
        where TDb : TownDbContext
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        var piece = new byte[PieceBytes];
        var total = 0L;
        while (await body.ReadAtLeastAsync(piece, PieceBytes, throwOnEndOfStream: false, ct) is > 0 and var length)
        {
            total += length;
            if (total > MaxBytes) return null;
            hash.AppendData(piece, 0, length);
            await staging.AddAsync(length == PieceBytes ? piece : piece[..length], ct);
        }

        return Convert.ToHexStringLower(hash.GetHashAndReset());
    }

    /// <summary>Jobs of every kind have one address, whichever theirs was sent to.</summary>
    internal static string JobsOf(string path)
    {
        const string Jobs = "/imports";
        // A town may be called so too: the last one is the jobs'.
        return path[..(path.LastIndexOf(Jobs, StringComparison.OrdinalIgnoreCase) + Jobs.Length)];
    }

    public static bool Is(string mediaType, string? contentType) => MediaTypeHeaderValue.TryParse(contentType, out var type)
        && type.MediaType.Equals(mediaType, StringComparison.OrdinalIgnoreCase)
        && (!type.Charset.HasValue || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase));

    /// <summary>A town's whole history over a slow line: the size has its own limit here, and slowness is no fault.</summary>
    private static void LiftLimits(HttpContext http)
    {
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = null;
        if (http.Features.Get<IHttpMinRequestBodyDataRateFeature>() is { } rate) rate.MinDataRate = null;
    }

    private static ProblemHttpResult TooLarge() => Refusal(StatusCodes.Status413PayloadTooLarge, "import-too-large", "An import file has at most 512 MiB.");

    private static ProblemHttpResult TooSlow() => Refusal(StatusCodes.Status408RequestTimeout, "import-too-slow", "A part of the file took longer than an hour; send it again.");

    internal static ProblemHttpResult Refusal(int status, string code, string message) =>
        TypedResults.Problem(message, statusCode: status, extensions: new Dictionary<string, object?>(StringComparer.Ordinal) { ["code"] = code });
}

/// <summary>What a sender wants done with a file.</summary>
/// <param name="Settings">What the kind is told beside the file.</param>
internal sealed record ImportWish(string Kind, byte[]? Settings, bool DryRun, string? OnError);
