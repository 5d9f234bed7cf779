using GovPortal.Publication.Domain.Catalogues;
using GovPortal.Publication.Domain.Items;

namespace GovPortal.Publication.Tests.Catalogues;

public sealed class StatutoryCatalogueTests
{
    [Fact]
    public void Every_code_that_an_item_may_name_stands_in_the_catalogue_with_its_wording_and_no_other() =>
        StatutoryCatalogue.All.Select(i => i.Code).Order(StringComparer.Ordinal).ShouldBe(Columns.CatalogueItems.Order(StringComparer.Ordinal));

    [Theory]
    [InlineData("2008-04-30", "town", 0)]
    [InlineData("2008-05-01", "town", 12)]
    [InlineData("2019-05-14", "town", 12)]
    [InlineData("2019-05-15", "town", 24)]
    [InlineData("2019-05-14", "county", 19)]
    [InlineData("2019-05-15", "county", 23)]
    public void The_day_of_publication_says_which_catalogue_applies(string on, string level, int items) =>
        StatutoryCatalogue.Applying(level, DateOnly.Parse(on)).Count.ShouldBe(items);

    [Theory]
    [InlineData("A12-3", "第十二条第（三）项", "乡（镇）土地利用总体规划、宅基地使用的审核情况", "town")]
    [InlineData("A10-11", "第十条第（十一）项", "环境保护、公共卫生、安全生产、食品药品、产品质量的监督检查情况", "county")]
    [InlineData("B20-10", "第二十条第（十）项", "重大建设项目的批准和实施情况", "town,county")]
    [InlineData("B21-irrigation", "第二十一条", "农田水利工程建设运营", "town")]
    [InlineData("B21-land-requisition", "第二十一条", "土地征收", "town,county")]
    [InlineData("B21-public-order", "第二十一条", "治安管理", "county")]
    public void An_item_knows_its_article_its_wording_and_whom_it_binds(string code, string article, string text, string levels)
    {
        var item = StatutoryCatalogue.Find(code)!;
        (item.Article, item.Text, string.Join(',', item.Levels)).ShouldBe((article, text, levels));
    }

    [Fact]
    public void The_eight_items_of_towns_in_article_21_are_those_of_the_regulation() =>
        StatutoryCatalogue.Applying("town", new DateOnly(2024, 1, 2)).Where(i => i.Article == "第二十一条").Select(i => i.Text).ShouldBe(
            ["贯彻落实农业农村政策", "农田水利工程建设运营", "农村土地承包经营权流转", "宅基地使用情况审核", "土地征收", "房屋征收", "筹资筹劳", "社会救助"]);

    [Theory]
    [InlineData("town", "town")]
    [InlineData("subdistrict", "town")]
    [InlineData("department", "county")]
    public void A_department_of_the_county_is_bound_as_the_county_is(string kind, string level) => StatutoryCatalogue.LevelOf(kind).ShouldBe(level);

    [Fact]
    public void There_are_26_fields_and_relief_of_poverty_and_of_disasters_are_two() =>
        (StandardField.All.Count, StandardField.Find("14")?.Name, StandardField.Find("15")?.Name, StandardField.Find("27")).ShouldBe((26, "扶贫", "救灾", null));

    [Fact]
    public void What_a_row_discloses_to_a_specific_group_does_not_go_on_the_open_web()
    {
        var (open, village, asked) = (Row("1", "public", "proactive"), Row("2", "specificGroup", "proactive"), Row("3", "public", "onRequest"));
        var catalogue = new StandardCatalogue([open, village, asked]);
        (catalogue.AudienceOf(open.Id), catalogue.AudienceOf(village.Id), catalogue.AudienceOf(Guid.Empty)).ShouldBe(("public", "specificGroup", null));
        catalogue.Refusal([]).ShouldBeNull();
        catalogue.Refusal([open.Id]).ShouldBeNull();
        catalogue.Refusal([open.Id, village.Id]).ShouldBe(StandardCatalogue.NotForTheWeb);
        catalogue.Refusal([asked.Id]).ShouldBe(StandardCatalogue.OnlyOnRequest);
    }

    private static StandardRow Row(string number, string audience, string way) =>
        new(number, new StandardRowContent("20", "社会救助", "最低生活保障", "名单", "依据", "20个工作日", "镇政府", "公告栏", audience, way));

    [Theory]
    [InlineData("B20-7", "town", "2019-05-15", true)]
    [InlineData("B20-7", "town", "2019-05-14", false)]
    [InlineData("A12-2", "town", "2019-05-14", true)]
    [InlineData("A12-2", "town", "2019-05-15", false)]
    [InlineData("A10-4", "town", "2014-03-05", false)]
    [InlineData("B21-homestead", "county", "2024-03-05", false)]
    [InlineData("B21-municipal-works", "county", "2024-03-05", true)]
    [InlineData("Z1", "town", "2024-03-05", false)]
    public void A_code_applies_to_those_whom_its_text_binds_while_it_is_in_force(string code, string level, string on, bool applies) =>
        StatutoryCatalogue.Applies(code, level, DateOnly.Parse(on, System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(applies);
}
