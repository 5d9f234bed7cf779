using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>P-ADDR: whose address it is says what stands around it, not the name of its street.</summary>
public sealed class AddressDetectorTests
{
    [Theory]
    [InlineData("王小明，滕州市龙泉街道学院路12号3单元501室", "P-ADDR:Block")]
    [InlineData("李四，滕州市看庄镇东村3组12号，在中心医院治疗", "P-ADDR:Block")]
    [InlineData("王小明，滕州市站前路校场街5号楼2单元301室", "P-ADDR:Block")]
    [InlineData("王小明，滕州市实验小学家属院3号楼501室", "P-ADDR:Block")]
    [InlineData("| 姓名 | 地址 |\n|---|---|\n| 王小明 | 滕州市看庄镇刘庄村3组12号 |", "P-ADDR:Block P-LIST:Block")]
    [InlineData("滕州市龙泉街道学院路12号3单元501室", "P-ADDR:Review")]
    public void A_street_called_after_a_school_makes_no_office_of_a_home(string body, string held) => LeakRows.Held(body).ShouldBe(held);

    [Theory]
    [InlineData("停电范围：看庄镇刘庄村3组、5组。")]
    [InlineData("停水范围：荆河街道学院小区3栋、5栋")]
    [InlineData("采购人：看庄镇人民政府，地址：滕州市学院路12号301室，联系人：王明，联系电话：0632-5071234")]
    [InlineData("| 单位 | 地址 | 电话 |\n|---|---|---|\n| 看庄镇财政所 | 滕州市学院路12号301室 | 0632-5071234 |")]
    [InlineData("滕州市政府大院3号楼201室")]
    [InlineData("| 姓名 | 职务 | 地址 |\n|---|---|---|\n| 王明 | 镇长 | 看庄镇府前路2号301室 |")]
    public void Offices_and_places_without_a_person_hold_nothing_up(string body) => LeakRows.Held(body).ShouldBe("");

    [Theory]
    [InlineData("滕州市荆河社区3号楼2单元501室", "滕州市****")]
    [InlineData("解放路菜市街5号", "****")]
    [InlineData("滕州市市场街5号", "滕州市****")]
    [InlineData("山东省枣庄市市中区光明路街道1号", "山东省枣庄市市中区光明路街道")]
    [InlineData("山东省滕州市看庄镇刘庄村3组12号", "山东省滕州市看庄镇")]
    [InlineData("滕州市龙泉街道学院路12号", "滕州市龙泉街道")]
    [InlineData("看庄镇刘庄村3组", "看庄镇")]
    [InlineData("王村镇前王村5号", "王村镇")]
    [InlineData("河北省承德市围场满族蒙古族自治县围场镇1号", "河北省承德市围场满族蒙古族自治县围场镇")]
    [InlineData("广西壮族自治区南宁市青秀区民族大道1号", "广西壮族自治区南宁市青秀区****")]
    [InlineData("滕州市学院小区5号", "滕州市****")]
    [InlineData("刘庄村3组", "****")]
    public void Only_what_names_the_town_stays_of_an_address(string address, string masked) => MaskingRules.DownToTown(address).ShouldBe(masked);
}
