using System.Collections.Frozen;

namespace GovPortal.Publication.Domain.Items;

/// <summary>The closed lists by which items are described (portal-wide standards).</summary>
public static class Classification
{
    public const string PublicAudience = "public";

    public const string SpecificAudience = "specificGroup";

    public static FrozenSet<string> Audiences { get; } = FrozenSet.Create(StringComparer.Ordinal, PublicAudience, SpecificAudience);

    /// <summary>体裁: the fifteen kinds of official document (党政机关公文处理工作条例 art. 8), and 其他.</summary>
    public static FrozenSet<string> Genres { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "决议", "决定", "命令", "公报", "公告", "通告", "意见", "通知", "通报", "报告", "请示", "批复", "议案", "函", "纪要", "其他");

    /// <summary>主题分类: the 22 classes of the State Council's General Office.</summary>
    public static FrozenSet<string> Subjects { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "国务院组织机构", "综合政务", "国民经济管理、国有资产监管", "财政、金融、审计", "国土资源、能源", "农业、林业、水利", "工业、交通", "商贸、海关、旅游",
        "市场监管、安全生产监管", "城乡建设、环境保护", "科技、教育", "文化、广电、新闻出版", "卫生、体育", "人口与计划生育、妇女儿童工作", "劳动、人事、监察",
        "公安、安全、司法", "民政、扶贫、救灾", "民族、宗教", "对外事务", "港澳台侨工作", "国防", "其他");
}
