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
    };

    public static IReadOnlyList<string> Statutory { get; } = ["guide", "rules", "disclosure", "annualReport"];

    public static IReadOnlyList<string> Others { get; } = ["notice", "policy", "interpretation", "news", "organisation", "leaders", "data", "other"];

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
