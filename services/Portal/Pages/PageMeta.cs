using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Pages;

/// <summary>The statutory meta tags of a page (网页设计规范, 网页标签): home, column and article carry more of them in turn.</summary>
public sealed record PageMeta(string Title)
{
    public string? SiteIdCode { get; init; }

    public IReadOnlyList<(string Name, string Value)> Tags { get; init; } = [];

    /// <summary>The feed of what the page shows.</summary>
    public string Feed { get; init; } = "/feed.atom";

    public static PageMeta Home(string site) => new(site) { Tags = [("ColumnName", "首页"), ("ColumnType", "首页")] };

    public static PageMeta Column(TownSummary town, string code) =>
        new($"{town.Name} {Names.Column(code)}") { SiteIdCode = town.SiteIdCode, Tags = ColumnTags(town, code), Feed = $"/{town.Slug}/feed.atom?column={Uri.EscapeDataString(code)}" };

    /// <param name="publishedOn">A legal day: imported history knows no time of day, so it shows the day's beginning.</param>
    public static PageMeta Article(TownSummary town, string code, string title, DateOnly publishedOn) => new(title)
    {
        SiteIdCode = town.SiteIdCode,
        Feed = $"/{town.Slug}/feed.atom",
        Tags = [.. ColumnTags(town, code), ("ArticleTitle", title), ("PubDate", $"{publishedOn:yyyy-MM-dd} 00:00"), ("ContentSource", town.Name + "人民政府")],
    };

    private static IReadOnlyList<(string Name, string Value)> ColumnTags(TownSummary town, string code) =>
    [
        ("ColumnName", Names.Column(code)),
        ("ColumnDescription", $"{town.Name}{Names.Column(code)}，依《中华人民共和国政府信息公开条例》公开"),
        ("ColumnKeywords", $"{town.Name},{Names.Column(code)},政府信息公开"),
        ("ColumnType", Names.ColumnType(code)),
    ];
}
