using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Pages;

/// <summary>The statutory meta tags of a page (网页设计规范, 网页标签): home, column and article carry more of them in turn.</summary>
public sealed record PageMeta(string Title)
{
    private const string Regulation = "依《中华人民共和国政府信息公开条例》公开";

    public string? SiteIdCode { get; init; }

    public IReadOnlyList<(string Name, string Value)> Tags { get; init; } = [];

    /// <summary>The feed of what the page shows.</summary>
    public string Feed { get; init; } = "/feed.atom";

    public static PageMeta Home(string site) => new(site)
    {
        Tags = [("ColumnName", "首页"), ("ColumnDescription", $"{site}首页，各乡镇（街道）、部门的政府信息公开专栏，{Regulation}"), ("ColumnKeywords", "政府信息公开,首页"), ("ColumnType", "首页")],
    };

    /// <summary>A page of the whole site that is no town's.</summary>
    public static PageMeta OfSite(string name, string description) => new(name)
    {
        Tags = [("ColumnName", name), ("ColumnDescription", description), ("ColumnKeywords", $"{name},政府信息公开"), ("ColumnType", "信息公开目录")],
    };

    /// <param name="name">Of a column of the town's own.</param>
    public static PageMeta Column(TownSummary town, string code, string? name = null) =>
        new($"{town.Name} {name ?? Names.Column(code)}") { SiteIdCode = town.SiteIdCode, Tags = ColumnTags(town, code, name), Feed = $"/{town.Slug}/feed.atom?column={Uri.EscapeDataString(code)}" };

    /// <param name="publishedOn">A legal day: imported history knows no time of day, so it shows the day's beginning.</param>
    /// <param name="publishedAt">The moment, where it is known. It counts only within that day: a later edition does not move the day.</param>
    /// <param name="column">What the column is called, where the town names it itself.</param>
    public static PageMeta Article(TownSummary town, string code, string title, DateOnly publishedOn, DateTimeOffset? publishedAt = null, string? column = null) => new(title)
    {
        SiteIdCode = town.SiteIdCode,
        Feed = $"/{town.Slug}/feed.atom",
        Tags = [.. ColumnTags(town, code, column), ("ArticleTitle", title), ("PubDate", PubDate(publishedOn, publishedAt)), ("ContentSource", Names.Agency(town))],
    };

    /// <param name="column">What the item's column is called.</param>
    public static PageMeta Article(TownSummary town, PublicItem item, string column, DateTimeOffset? publishedAt)
    {
        ArgumentNullException.ThrowIfNull(item);
        var meta = Article(town, item.Column, item.Title, item.PublishedOn, publishedAt, column);
        return meta with
        {
            Tags =
            [
                .. meta.Tags.Select(tag => tag.Name == "ContentSource" ? (tag.Name, item.Source ?? tag.Value) : tag),
                ("Keywords", string.Join(',', ((string?[])[item.Subject, item.Genre, item.DocNumber, town.Name]).Where(word => word is not null))),
                ("Description", item.Summary ?? item.Title),
            ],
        };
    }

    /// <summary><c>YYYY-MM-DD HH:MM</c> in China's time.</summary>
    public static string PubDate(DateOnly publishedOn, DateTimeOffset? publishedAt)
    {
        var time = publishedAt is { } at && LegalDay.Of(at) == publishedOn ? at.ToOffset(LegalDay.Offset).ToString("HH:mm", CultureInfo.InvariantCulture) : "00:00";
        return $"{publishedOn:yyyy-MM-dd} {time}";
    }

    private static IReadOnlyList<(string Name, string Value)> ColumnTags(TownSummary town, string code, string? name) =>
    [
        ("ColumnName", name ?? Names.Column(code)),
        ("ColumnDescription", $"{town.Name}{name ?? Names.Column(code)}，{Regulation}"),
        ("ColumnKeywords", $"{town.Name},{name ?? Names.Column(code)},政府信息公开"),
        ("ColumnType", Names.ColumnType(code)),
    ];
}
