namespace GovPortal.Portal.Suite;

/// <summary>What the fields of items, guides and catalogues are called where a page shows them.</summary>
public static class FieldNames
{
    private static readonly Dictionary<string, string> Fields = new(StringComparer.Ordinal)
    {
        ["title"] = "标题",
        ["docNumber"] = "文号",
        ["column"] = "栏目",
        ["catalogueItem"] = "法定公开事项",
        ["channels"] = "公开渠道",
        ["normative"] = "行政规范性文件",
        ["governmentInformation"] = "政府信息",
        ["audience"] = "公开对象",
        ["producedOn"] = "成文日期",
        ["changedOn"] = "变更日期",
        ["shownUntil"] = "公示截止",
        ["summary"] = "内容概述",
        ["subject"] = "主题分类",
        ["genre"] = "体裁",
        ["source"] = "来源",
        ["attachments"] = "附件",
        ["body"] = "正文",
        ["classification"] = "政府信息的分类",
        ["arrangement"] = "编排体系",
        ["waysOfObtaining"] = "获取方式",
        ["office.name"] = "公开工作机构名称",
        ["office.address"] = "办公地址",
        ["office.hours"] = "办公时间",
        ["office.phone"] = "联系电话",
        ["office.fax"] = "传真号码",
        ["office.internetContact"] = "互联网联系方式",
        ["acceptingBody"] = "依申请公开受理机构",
        ["supervisionWay"] = "监督方式",
        ["supervisionProcedure"] = "监督程序",
        ["applications.counter"] = "申请渠道：当面申请",
        ["applications.mail"] = "申请渠道：邮寄申请",
        ["applications.fax"] = "申请渠道：传真申请",
        ["applications.email"] = "申请渠道：电子邮件申请",
        ["applications.web"] = "申请渠道：网上申请",
    };

    public static string Of(string field) => Fields.GetValueOrDefault(field, field);

    public static string Channel(string code) => Of("applications." + code).Replace("申请渠道：", "", StringComparison.Ordinal);

    public static string Audience(string code) => code == "specificGroup" ? "特定群众" : "全社会";

    public static string Way(string code) => code == "onRequest" ? "依申请公开" : "主动公开";

    /// <summary>澄清虚假、不完整信息.</summary>
    public static string Clarified(string kind) => kind == "incomplete" ? "不完整信息" : "虚假信息";

    /// <summary>How big a file is, as people say it.</summary>
    public static string Size(long bytes) => bytes switch
    {
        < 1024 => $"{bytes} 字节",
        < 1024 * 1024 => $"{bytes / 1024.0:0.#} KB",
        _ => $"{bytes / 1024.0 / 1024:0.#} MB",
    };
}
