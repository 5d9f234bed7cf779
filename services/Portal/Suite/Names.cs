namespace GovPortal.Portal.Suite;

/// <summary>The Chinese names of what the services code, and the column types of 网页标签.</summary>
public static class Names
{
    private static readonly Dictionary<string, (string Name, string Type)> Columns = new(StringComparer.Ordinal)
    {
        ["guide"] = ("政府信息公开指南", "信息公开指南"),
        ["rules"] = ("政府信息公开制度", "信息公开目录"),
        ["disclosure"] = ("法定主动公开内容", "信息公开目录"),
        ["annualReport"] = ("政府信息公开年报", "信息公开年报"),
        ["onRequest"] = ("依申请公开", "依申请公开"),
        ["news"] = ("工作动态", "工作动态"),
        ["notice"] = ("通知公告", "工作动态"),
        ["policy"] = ("政策文件", "政策文件"),
        ["interpretation"] = ("政策解读", "政策解读"),
        ["clarification"] = ("回应关切", "回应关切"),
        ["organisation"] = ("机构职能", "机构职能"),
        ["leaders"] = ("负责人信息", "负责人信息"),
        ["data"] = ("数据发布", "数据发布"),
        ["other"] = ("其他信息", "信息公开目录"),
        ["catalogue"] = ("政府信息公开目录", "信息公开目录"),
        ["standard"] = ("基层政务公开标准目录", "信息公开目录"),
        ["key-areas"] = ("重点领域信息公开", "信息公开目录"),
        ["reading-points"] = ("政府信息公开查阅点", "概况信息"),
    };

    /// <summary>What has a page of its own beside the lists of items.</summary>
    private static readonly Dictionary<string, string> OwnPages = new(StringComparer.Ordinal)
    {
        ["guide"] = "guide",
        ["rules"] = "rules",
        ["onRequest"] = "request",
        ["clarification"] = "clarifications",
        ["catalogue"] = "catalogue",
        ["standard"] = "standard",
        ["key-areas"] = "key-areas",
        ["reading-points"] = "reading-points",
    };

    public static IReadOnlyList<string> Statutory { get; } = ["guide", "rules", "disclosure", "annualReport"];

    public static IReadOnlyList<string> Others { get; } = ["notice", "policy", "interpretation", "news", "organisation", "leaders", "data", "other"];

    /// <summary>What stands below 法定主动公开内容, each with a page of its own.</summary>
    public static IReadOnlyList<string> BelowDisclosure { get; } = ["catalogue", "standard", "key-areas"];

    /// <summary>Every column that holds items.</summary>
    public static IReadOnlyList<string> WithItems { get; } = [.. Statutory, .. Others, "clarification"];

    public static bool IsColumn(string code) => Columns.ContainsKey(code);

    /// <summary>The address of a column of a town, from the site's root.</summary>
    public static string PathOf(string town, string code) => OwnPages.TryGetValue(code, out var page) ? $"/{town}/{page}" : $"/{town}?column={Uri.EscapeDataString(code)}";

    /// <summary>The page that a column has instead of a list; null if it is a list.</summary>
    public static string? OwnPage(string code) => OwnPages.GetValueOrDefault(code);

    /// <summary>The full name of the agency behind a town.</summary>
    public static string Agency(TownSummary town)
    {
        ArgumentNullException.ThrowIfNull(town);
        return town.Kind switch
        {
            "subdistrict" => town.Name + "办事处",
            "department" => town.Name,
            _ => town.Name + "人民政府",
        };
    }

    public static string Column(string code) => Columns.TryGetValue(code, out var found) ? found.Name : code;

    public static string ColumnType(string code) => Columns.TryGetValue(code, out var found) ? found.Type : "信息公开目录";

    /// <summary>一 to 九, as parts of a document are counted.</summary>
    public static string Numeral(int number) => number is > 0 and < 10 ? "零一二三四五六七八九"[number].ToString() : $"{number}";

    public static string Validity(string code) => code switch
    {
        "amended" => "已修改",
        "repealed" => "废止",
        "expired" => "失效",
        _ => "有效",
    };
}
