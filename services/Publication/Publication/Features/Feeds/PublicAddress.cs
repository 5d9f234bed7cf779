using Microsoft.Extensions.Options;

namespace GovPortal.Publication.Features.Feeds;

/// <summary>The address by which the public reaches the suite, for documents that must name it.</summary>
internal sealed record PublicAddressOptions
{
    public const string Section = "Site";

    /// <summary>Such as <c>https://www.county.gov.cn</c>. Absent: the one that the caller used, as the gateway passes it on.</summary>
    public Uri? PublicAddress { get; set; }
}

internal sealed class PublicAddress(IOptions<PublicAddressOptions> configured)
{
    /// <summary>Without a closing slash.</summary>
    public string Of(HttpContext http) => configured.Value.PublicAddress?.ToString().TrimEnd('/') ?? $"{http.Request.Scheme}://{http.Request.Host}";

    public string OfItem(HttpContext http, string town, string indexNumber) =>
        $"{Of(http)}/{town}/items/{string.Join('/', indexNumber.Split('/').Select(Uri.EscapeDataString))}";
}
