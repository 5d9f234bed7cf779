using System.Net;
using GovPortal.ServiceDefaults;

namespace GovPortal.Portal.Suite;

/// <summary>Reading from a service as a visitor does: what is not there, or not for visitors, is nothing.</summary>
internal static class SuiteReading
{
    public static async Task<T?> ReadAsync<T>(this IHttpClientFactory clients, string service, string path, CancellationToken ct)
    {
        using var answer = await clients.CreateClient(service).GetAsync(new Uri(path, UriKind.Relative), ct);
        if (answer.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden or HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity)
            return default;
        answer.EnsureSuccessStatusCode();
        return await answer.Content.ReadFromJsonAsync<T>(Json.Options, ct);
    }
}
