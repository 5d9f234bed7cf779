using System.Collections.Frozen;

namespace GovPortal.Publication.Domain.Items;

/// <summary>The columns that the tags of a page name (网页标签, 国办发〔2017〕47号): by what government sites call them, and by the 18 column types of the standard.</summary>
public static class ColumnTags
{
    private static readonly FrozenDictionary<string, string> Names = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["政府信息公开指南"] = "guide",
        ["政府信息公开制度"] = "rules",
        ["法定主动公开内容"] = "disclosure",
        ["政府信息公开年报"] = "annualReport",
        ["政府信息公开年度报告"] = "annualReport",
        ["通知公告"] = "notice",
        ["公告公示"] = "notice",
        ["公示公告"] = "notice",
        ["政策法规"] = "policy",
        ["规范性文件"] = "policy",
        ["政务动态"] = "news",
        ["领导信息"] = "leaders",
        ["领导之窗"] = "leaders",
        ["其他信息"] = "other",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>ColumnType to our code; null where the type says nothing of what stands in the column.</summary>
    public static FrozenDictionary<string, string?> Types { get; } = new Dictionary<string, string?>(StringComparer.Ordinal)
    {
        ["首页"] = null,
        ["概况信息"] = "organisation",
        ["机构职能"] = "organisation",
        ["负责人信息"] = "leaders",
        ["工作动态"] = "news",
        ["政策文件"] = "policy",
        ["信息公开指南"] = "guide",
        ["信息公开目录"] = "disclosure",
        ["信息公开年报"] = "annualReport",
        ["依申请公开"] = "onRequest",
        ["数据发布"] = "data",
        ["数据开放"] = "data",
        ["政策解读"] = "interpretation",
        ["回应关切"] = "clarification",
        ["办事服务"] = "other",
        ["咨询投诉"] = "other",
        ["征集调查"] = "other",
        ["在线访谈"] = "other",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The column of a page: a name tells more than a type, under which several columns stand.</summary>
    /// <param name="own">The names of the town's own columns, with their codes.</param>
    public static string? CodeOf(string? name, string? type, IReadOnlyDictionary<string, string> own)
    {
        ArgumentNullException.ThrowIfNull(own);
        var called = name?.Trim() ?? "";
        return own.GetValueOrDefault(called) ?? Names.GetValueOrDefault(called) ?? Types.GetValueOrDefault(called) ?? Types.GetValueOrDefault(type?.Trim() ?? "");
    }
}
