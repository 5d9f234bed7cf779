using GovPortal.Publication.Leaks;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>A file as it is sent: alone with its media type, or in a form with the fields beside it.</summary>
internal sealed record UploadedFile(LeakAttachment File, IReadOnlyList<string> Selected)
{
    private const int FormOverhead = 64 * 1024;

    /// <returns>The file, or the refusal: 400, 413 or 415.</returns>
    public static async Task<(UploadedFile? Upload, ProblemHttpResult? Problem)> ReadAsync(HttpContext http, CancellationToken ct)
    {
        if (http.Request.ContentLength > LeakLimits.FileBytes + FormOverhead) return (null, TooLarge());
        if (http.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = LeakLimits.FileBytes + FormOverhead;
        try
        {
            if (http.Request.HasFormContentType) return await FromFormAsync(http, ct);
            var type = MediaTypeHeaderValue.TryParse(http.Request.ContentType, out var parsed) ? parsed.MediaType.Value : null;
            if (type is null || !FileKinds.IsKnown(type)) return (null, Unsupported());
            using var content = new MemoryStream();
            await http.Request.Body.CopyToAsync(content, ct);
            return Of("", type, content, [.. http.Request.Query["finding"].OfType<string>()]);
        }
        catch (BadHttpRequestException refused) when (refused.StatusCode == StatusCodes.Status413PayloadTooLarge)
        {
            return (null, TooLarge());
        }
        catch (InvalidDataException)
        {
            return (null, Problems.Invalid("", "publication.form-unreadable", "The form cannot be read."));
        }
    }

    private static async Task<(UploadedFile? Upload, ProblemHttpResult? Problem)> FromFormAsync(HttpContext http, CancellationToken ct)
    {
        var form = await http.Request.ReadFormAsync(new FormOptions { MultipartBodyLengthLimit = LeakLimits.FileBytes + FormOverhead, MemoryBufferThreshold = LeakLimits.FileBytes + FormOverhead }, ct);
        if (form.Files is not [var file]) return (null, Problems.Invalid("file", "publication.one-file-expected", "The form holds one file."));
        if (!FileKinds.IsKnown(file.ContentType)) return (null, Unsupported());
        using var content = new MemoryStream();
        await file.CopyToAsync(content, ct);
        return Of(Path.GetFileName(file.FileName), file.ContentType, content, [.. form["finding"].OfType<string>()]);
    }

    private static (UploadedFile? Upload, ProblemHttpResult? Problem) Of(string name, string type, MemoryStream content, IReadOnlyList<string> selected)
    {
        if (content.Length > LeakLimits.FileBytes) return (null, TooLarge());
        return content.Length == 0
            ? (null, Problems.Invalid("file", "publication.file-empty", "The file is empty."))
            : (new UploadedFile(new LeakAttachment(name, type, content.ToArray()), selected), null);
    }

    private static ProblemHttpResult TooLarge() => Problems.Of(StatusCodes.Status413PayloadTooLarge, LeakFileErrors.TooLarge.Code, LeakFileErrors.TooLarge.Message);

    private static ProblemHttpResult Unsupported() => Problems.Of(StatusCodes.Status415UnsupportedMediaType, LeakFileErrors.UnknownType.Code, LeakFileErrors.UnknownType.Message);

    /// <summary>413 and 415 where HTTP has a status for the refusal, else 422.</summary>
    public static ProblemHttpResult ProblemOf(Kernel.Error error) =>
        error == LeakFileErrors.TooLarge ? TooLarge()
        : error.Code == LeakFileErrors.UnknownType.Code || error.Code == LeakFileErrors.OtherType.Code ? Problems.Of(StatusCodes.Status415UnsupportedMediaType, error.Code, error.Message)
        : error.ToProblem();
}
