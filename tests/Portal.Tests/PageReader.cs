using AngleSharp.Dom;
using AngleSharp.Html.Parser;

namespace GovPortal.Portal.Tests;

/// <summary>Opens a page and reads it as a browser without scripts does.</summary>
internal static class PageReader
{
    public static async Task<IDocument> OpenAsync(this HttpClient browser, string path)
    {
        var ct = TestContext.Current.CancellationToken;
        using var answer = await browser.GetAsync(new Uri(path, UriKind.Relative), ct);
        answer.IsSuccessStatusCode.ShouldBeTrue($"{path}: {answer.StatusCode}");
        return await new HtmlParser().ParseDocumentAsync(await answer.Content.ReadAsStringAsync(ct), ct);
    }

    public static string? Meta(this IDocument page, string name) => page.QuerySelector($"meta[name={name}]")?.GetAttribute("content");

    /// <summary>The cells of every row of a table's body.</summary>
    public static List<string> Rows(this IDocument page, string table) =>
        [.. page.QuerySelectorAll($"{table} tbody tr").Select(tr => string.Join('|', tr.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))];
}
