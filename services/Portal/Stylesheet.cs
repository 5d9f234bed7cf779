using System.Reflection;

namespace GovPortal.Portal;

/// <summary>The one stylesheet, out of the assembly: a page needs nothing from anywhere else.</summary>
internal static class Stylesheet
{
    private static readonly Lazy<byte[]> Content = new(Read);

    public static void MapStylesheet(this WebApplication app) => app.MapGet("/lib/portal.css", (HttpContext http) =>
    {
        http.Response.Headers.CacheControl = "public, max-age=3600";
        return TypedResults.Bytes(Content.Value, "text/css; charset=utf-8");
    }).WithName(nameof(Stylesheet)).AllowAnonymous().ExcludeFromDescription();

    private static byte[] Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("GovPortal.Portal.Assets.portal.css")
            ?? throw new InvalidOperationException("The stylesheet is not in the assembly.");
        using var memory = new MemoryStream();
        stream.CopyTo(memory);
        return memory.ToArray();
    }
}
