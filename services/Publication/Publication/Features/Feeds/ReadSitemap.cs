using System.Xml;
using GovPortal.Platform.Hosting;
using GovPortal.ServiceDefaults;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;

namespace GovPortal.Publication.Features.Feeds;

/// <summary>For search engines: every public address with the day of its last change (sitemaps.org), in parts of a year, and what they need not visit.</summary>
/// <remarks>A part holds addresses alone; so it may be kept a while, though one of them may have been taken down since.</remarks>
internal static class ReadSitemap
{
    /// <summary>The protocol's limit is 50,000.</summary>
    private const int PartSize = 10_000;
    private const string Space = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private const string Kept = "public, max-age=600";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet("/sitemap.xml", IndexAsync).WithName("ReadSitemapIndex").WithTags("publication").AllowAnonymous().Produces(200, contentType: "application/xml");
        app.MapGet("/sitemap-pages.xml", PagesAsync).WithName("ReadSitemapOfPages").WithTags("publication").AllowAnonymous().Produces(200, contentType: "application/xml");
        app.MapGet("/sitemap-{year:int:range(1,9999)}-{part:int:range(1,9999)}.xml", PartAsync).WithName("ReadSitemapPart").WithTags("publication").AllowAnonymous()
            .Produces(200, contentType: "application/xml").ProducesProblem(404);
        app.MapGet("/robots.txt", Robots).WithName("ReadRobots").WithTags("publication").AllowAnonymous().Produces(200, contentType: "text/plain");
    }

    private static async Task<IResult> IndexAsync(HttpContext http, PublicEntries entries, PublicAddress address, CancellationToken ct)
    {
        var site = address.Of(http);
        var years = await entries.YearsAsync(ct);
        return Xml(http, xml =>
        {
            xml.WriteStartElement("sitemapindex", Space);
            Place(xml, "sitemap", $"{site}/sitemap-pages.xml", null);
            foreach (var (year, count, updated) in years)
            {
                for (var part = 1; (part - 1) * PartSize < count; part++) Place(xml, "sitemap", $"{site}/sitemap-{year}-{part}.xml", updated);
            }

            xml.WriteEndElement();
        });
    }

    private static async Task<IResult> PagesAsync(HttpContext http, PublicEntries entries, PublicAddress address, CancellationToken ct)
    {
        var site = address.Of(http);
        var towns = await entries.TownsAsync(ct);
        return Xml(http, xml =>
        {
            xml.WriteStartElement("urlset", Space);
            Place(xml, "url", $"{site}/", null);
            foreach (var town in towns) Place(xml, "url", $"{site}/{town}", null);
            xml.WriteEndElement();
        });
    }

    private static async Task<IResult> PartAsync(int year, int part, HttpContext http, PublicEntries entries, PublicAddress address, CancellationToken ct)
    {
        var places = await entries.PartAsync(year, (part - 1) * PartSize, PartSize, ct);
        if (places.Count == 0) return Problems.Of(StatusCodes.Status404NotFound, "publication.no-such-sitemap", "There is no such part.");
        return Xml(http, xml =>
        {
            xml.WriteStartElement("urlset", Space);
            foreach (var (town, number, updated) in places) Place(xml, "url", address.OfItem(http, town, number), updated);
            xml.WriteEndElement();
        });
    }

    /// <summary>The desk is for staff; result pages are endless and hold nothing of their own.</summary>
    private static ContentHttpResult Robots(HttpContext http, PublicAddress address)
    {
        http.Response.Headers[HeaderNames.CacheControl] = Kept;
        return TypedResults.Text($"User-agent: *\nDisallow: /desk\nDisallow: /connect/\nDisallow: /search\nSitemap: {address.Of(http)}/sitemap.xml\n", "text/plain");
    }

    private static IResult Xml(HttpContext http, Action<XmlWriter> content) =>
        Revalidation.Answer(http, XmlDocuments.Write(content), "application/xml; charset=utf-8", Kept);

    private static void Place(XmlWriter xml, string kind, string address, DateTimeOffset? updated)
    {
        xml.WriteStartElement(kind, Space);
        xml.Text(Space, "loc", address);
        if (updated is { } moment) xml.Text(Space, "lastmod", XmlDocuments.Moment(moment));
        xml.WriteEndElement();
    }
}
