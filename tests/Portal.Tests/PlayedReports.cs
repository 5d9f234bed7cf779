using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GovPortal.Portal.Tests;

/// <summary>Plays a town with a published report of 2023 and one of 2014 with its 统计表; that of 2022 is a draft.</summary>
internal static class PlayedReports
{
    private const string Town = "/api/reporting/towns/kanzhuang/reports";

    public static void Map(WebApplication app)
    {
        app.MapGet(Town, () => new[] { new { year = 2023, form = "2021", publishedOn = "2024-01-30" }, new { year = 2014, form = "2008", publishedOn = "2015-03-20" }, new { year = 2013, form = "2021", publishedOn = "2014-03-20" } });
        app.MapGet(Town + "/2023", () => Results.Text(Of2023, "application/json"));
        app.MapGet(Town + "/2014", () => Results.Text(Of2014, "application/json"));
        // That of 2013 is published in a form that was not yet in force.
        app.MapGet(Town + "/2013", (string? form) => form == "2021" ? Results.Text(Of2023.Replace("2023", "2013", StringComparison.Ordinal), "application/json") : Results.Unauthorized());
        app.MapGet(Town + "/{year:int}", () => Results.Unauthorized());
        app.MapGet("/api/reporting/forms/2021", () => Results.Text(Form2021, "application/json"));
        app.MapGet("/api/reporting/forms/2008", () => new { form = "2008", basis = "《条例》第三十二条", tables = Array.Empty<object>() });
    }

    private const string Of2023 =
        """
        {"town":"kanzhuang","year":2023,"form":"2021","state":"published","signature":{"signedBy":"镇长","publishedAt":"2024-01-29T17:00:00Z"},
         "parts":[{"number":1,"title":"总体情况","text":"本报告"},{"number":2,"title":"主动公开政府信息情况","text":""},{"number":3,"title":"收到和处理政府信息公开申请情况","text":"见表三"}],
         "table2":{"rules":{"made":1,"repealed":0,"inForce":null},"permits":77,"feesTenThousandYuan":"1.50"},
         "table3":{"1":{"naturalPerson":31,"business":5,"total":36},"3.3.1":{"naturalPerson":2,"business":0,"total":2},"3.3.2":{"naturalPerson":null,"business":4,"total":4}},
         "table4":null,"statistics":null}
        """;

    private const string Of2014 =
        """
        {"town":"kanzhuang","year":2014,"form":"2008","state":"published","signature":{"signedBy":"镇长","publishedAt":"2015-03-19T18:00:00Z"},
         "parts":[{"number":1,"title":"基本情况","text":"全年公开212条"}],"table2":null,"table3":null,"table4":null,
         "statistics":[{"row":"1.1","label":"主动公开政府信息数","value":212,"unit":"条"},{"row":"4","label":"行政复议数量","value":null,"unit":"件"}],
         "corrections":[{"table":"statistics","row":"4","column":null,"label":"统计表 4 行政复议数量","signed":null,"now":1}]}
        """;

    private const string Form2021 =
        """
        {"form":"2021","firstYear":2021,"basis":"国办公开办函〔2021〕30号","partTitles":[],"tables":[
          {"table":"table2","part":2,"corner":"信息内容","columns":[{"code":"made","label":"制发"},{"code":"inForce","label":"有效"}],"rows":[{"code":"rules","block":"第二十条第（一）项","label":"规章"}]},
          {"table":"table2","part":2,"corner":"信息内容","columns":[{"code":null,"label":"数量"}],"rows":[{"code":"permits","block":null,"label":"行政许可"},{"code":"feesTenThousandYuan","block":null,"label":"收费"}]},
          {"table":"table3","part":3,"corner":"勾稽","columns":[{"code":"naturalPerson","label":"自然人"},{"code":"business","label":"商业企业","group":"法人或其他组织"},{"code":"total","label":"总计"}],
           "rows":[{"code":"1","block":null,"label":"一、新收"},{"code":"3.3.1","block":"（三）不予公开","label":"1.国家秘密"},{"code":"3.3.2","block":"（三）不予公开","label":"2.其他"}]}]}
        """;
}
