namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>One of the 26 fields (试点领域) of the standard catalogues for grass-roots openness: 国办发〔2019〕54号.</summary>
/// <param name="Code">01 to 26.</param>
public sealed record StandardField(string Code, string Name)
{
    /// <remarks>The 25 pilot fields of 国办发〔2017〕42号 with 扶贫 and 救灾 apart, under the names of 2019.</remarks>
    public static IReadOnlyList<StandardField> All { get; } =
    [
        .. ((string[])
        [
            "国土空间规划", "重大建设项目", "公共资源交易", "财政预决算", "安全生产", "税收管理", "农村集体土地征收", "国有土地上房屋征收", "保障性住房",
            "农村危房改造", "生态环境", "公共文化服务", "公共法律服务", "扶贫", "救灾", "食品药品监管", "城市综合执法", "就业创业", "社会保险", "社会救助",
            "养老服务", "户籍管理", "涉农补贴", "义务教育", "医疗卫生", "市政服务",
        ]).Select((name, at) => new StandardField($"{at + 1:00}", name)),
    ];

    public static StandardField? Find(string code) => All.FirstOrDefault(f => f.Code == code);
}
