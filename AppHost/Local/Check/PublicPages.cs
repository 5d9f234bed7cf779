using System.Text.RegularExpressions;
using GovPortal.AppHost.Local.Demo;

namespace GovPortal.AppHost.Local.Check;

/// <summary>What a resident sees: each page answers and carries the meta tags that 国办发〔2017〕47号 demands of a government site.</summary>
internal static partial class PublicPages
{
    private static readonly string[] OnEveryPage = ["SiteName", "SiteDomain", "SiteIDCode"];
    private static readonly string[] OnColumns = ["ColumnName"];
    private static readonly string[] OnArticles = ["ArticleTitle", "PubDate"];

    public static async Task<string> ProveAsync(GatewayClient anybody, CancellationToken ct)
    {
        await PageAsync(anybody, "", [], ct);
        var column = await PageAsync(anybody, $"{DemoTown.Slug}/", OnColumns, ct);
        var item = ItemLink().Match(column);
        if (!item.Success) throw new LaunchException($"/{DemoTown.Slug}/: expected links to items, got none");
        await PageAsync(anybody, item.Groups["path"].Value, OnArticles, ct);
        return $"/, /{DemoTown.Slug}/, /{item.Groups["path"].Value}";
    }

    private static async Task<string> PageAsync(GatewayClient anybody, string path, string[] tags, CancellationToken ct)
    {
        using var answer = await anybody.GetAsync(path, ct);
        await GatewayClient.ExpectAsync(answer, $"GET /{path}", ct);
        var html = await answer.Content.ReadAsStringAsync(ct);
        foreach (var tag in OnEveryPage.Concat(tags)) CheckSteps.Contains($"meta tags of /{path}", $"name=\"{tag}\"", html);
        return html;
    }

    [GeneratedRegex($"href=\"/(?<path>{DemoTown.Slug}/items?/[^\"#?]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ItemLink();
}
