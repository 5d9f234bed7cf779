using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;

namespace GovPortal.Portal.Tests;

/// <summary>Plays what Publication says of 看庄镇 in public: an amended document with files, a notice with a last day, and the registers. 张村镇 has nothing yet.</summary>
internal static class PlayedPublication
{
    public const string File = "01a21371-d8f2-7bb9-8dcd-cf73d8314566";

    private const string Town = "/api/publication/towns/kanzhuang";
    private const string County = "/api/publication/county/key-areas";

    public static void Map(WebApplication app)
    {
        MapItems(app);
        MapRegisters(app);
        app.MapGet("/api/identity/towns/zhangcun", () => Said("""{"slug":"zhangcun","name":"张村镇","kind":"town"}"""));
        app.MapGet("/api/publication/search", (int? year, string? town, string? column, string? catalogueItem) =>
            catalogueItem is not null ? Said("""
                {"items":[{"town":"kanzhuang","townName":"看庄镇","indexNumber":"A/2","title":"供水管理办法","column":"policy","publishedOn":"2026-11-25","producedOn":"2026-11-16","summary":"供水的 <分工>","snippet":"第一条","validity":"repealed"},
                  {"town":"kanzhuang","townName":"看庄镇","indexNumber":"A/1","title":"旧办法","column":"policy","publishedOn":"2020-11-25","producedOn":"2020-11-16","snippet":"第一条","validity":"effective"}],"next":null}
                """) : column == "data" ? Said($$"""
                {"items":[{"town":"kanzhuang","townName":"看庄镇","indexNumber":"A/3","title":"改造公告","column":"data","publishedOn":"2026-05-06","validity":"effective","titleMarks":[],"snippet":"见附件","snippetMarks":[],
                  "inFile":{"id":"{{File}}","name":"名单 & <表>.xlsx","snippet":"危旧房改造 <b>","marks":[{"start":3,"length":2}]} }],"next":null}
                """) : town == "zhangcun" || column is "annualReport" or "guide" or "rules" or "clarification" ? Said("""{"items":[],"next":null}""") : Said($$"""
                {"items":[{"town":"{{town ?? "kanzhuang"}}","townName":"看庄镇","indexNumber":"A/1","title":"{{year}}年的通知","column":"notice","publishedOn":"2022-05-06","validity":"repealed"}],
                 "next":{{(column == "notice" ? "\"2022-05-06_x\"" : "null")}}}
                """));
    }

    private static void MapItems(WebApplication app)
    {
        app.MapGet(Town + "/items/{**number}", (string number) => Uri.UnescapeDataString(number) switch
        {
            "A/2026-1" => Said(Document),
            "A/2026-2" => Said("""
                {"indexNumber":"A/2026-2","title":"危房改造公示","column":"notice","producedOn":"2026-11-01","publishedOn":"2026-11-02","body":"公示","normative":false,
                 "validity":"effective","shownUntil":"2026-12-05","edition":1,"publishedAt":"2026-11-01T18:30:00Z","attachments":[]}
                """),
            "A/2026-8" => Said("""{"indexNumber":"A/2026-8","title":"村务","column":"village-affairs","producedOn":"2026-01-02","publishedOn":"2026-01-03","body":"正文","normative":false,"validity":"effective"}"""),
            "A/2014-9" => Said("""
                {"indexNumber":"A/2014-9","title":"旧办法","column":"policy","producedOn":"2014-01-02","publishedOn":"2014-01-03","body":"# 旧办法","normative":true,
                 "validity":"repealed","validityOn":"2026-11-16"}
                """),
            _ => Results.NotFound(),
        });
        app.MapGet(Town + "/editions/{**number}", (string number, int? from, int? to) =>
            Uri.UnescapeDataString(number) != "A/2026-1" ? Results.NotFound() : to == 9 ? Results.BadRequest() : Said(Editions.Replace("DIFFERENCES", from is null ? "null" : Differences, StringComparison.Ordinal)));
        app.MapGet(Town + "/interpretations", (string item) => item == "A/2026-1"
            ? Said("""{"interpretedBy":[{"indexNumber":"A/2026-3","title":"办法解读","docNumber":null,"publishedOn":"2026-11-26"}],"interprets":[]}""")
            : Said("""{"interpretedBy":[],"interprets":[]}"""));
        app.MapGet("/api/publication/catalogue", () => Said("""[{"code":"B20-1","regime":"2019","article":"第二十条第（一）项","text":"规范性文件"}]"""));
    }

    private static void MapRegisters(WebApplication app)
    {
        app.MapGet(Town + "/columns", () => Said("""[{"code":"village-affairs","name":"村务公开","kind":"other","order":1}]"""));
        app.MapGet(Town + "/guide-versions", () => Said(Guides));
        app.MapGet(Town + "/guide-versions/comparison", (string from, string to) =>
            Said($$"""{"kind":"guide","from":"{{from}}","to":"{{to}}","changes":[{"field":"office.phone","before":"111","after":"222"}]}"""));
        app.MapGet(Town + "/rule-documents", () => Said("""
            [{"indexNumber":"A/2026-7","title":"申请办理制度","inForceFrom":"2026-10-15","owner":"党政办","validity":"amended","history":[{"validity":"amended","on":"2026-11-01","basis":"看政发〔2026〕9号"}]}]
            """));
        app.MapGet(Town + "/catalogue", (string? on) => Said(on is null ? Catalogue2019 : """
            {"on":"2019-05-14","level":"town","regime":"2007","items":[{"code":"A12-6","regime":"2007","article":"第十二条第（六）项","text":"抢险救灾"}]}
            """));
        app.MapGet(Town + "/figures", () => Said("""{"items":3,"columns":[],"catalogueItems":[{"code":"B20-1","items":3,"newestOn":"2026-11-26"}]}"""));
        app.MapGet(Town + "/standard-rows", () => Said("""
            {"rows":[{"number":"10-01","field":"10","fieldName":"农村危房改造","firstLevel":"危房改造","secondLevel":"政策文件","content":"补助标准","basis":"条例","timeLimit":"20个工作日",
             "agency":"乡镇","channels":"网站","audience":"specificGroup","way":"proactive","department":"村建站"}],"next":null}
            """));
        app.MapGet(County, () => Said("""[{"year":2026,"basis":"要点","areas":2}]"""));
        app.MapGet(County + "/2026/overview", () => Said("""{"year":2026,"basis":"要点","areas":2,"towns":[{"town":"kanzhuang","townName":"看庄镇","covered":1,"items":4}]}"""));
        app.MapGet(Town + "/key-areas/2026", () => Said("""
            {"year":2026,"basis":"要点","covered":1,"items":4,"areas":[{"code":"budget","name":"财政","department":"财政所","items":4},{"code":"aid","name":"救助","department":null,"items":0}]}
            """));
        app.MapGet(Town + "/key-areas/2026/budget/items", () => Said("""
            {"year":2026,"code":"budget","name":"财政","more":false,"items":[{"indexNumber":"A/2026-1","title":"预算","column":"disclosure","publishedOn":"2026-02-01","validity":"effective"}]}
            """));
        app.MapGet(Town + "/clarifications/published", () => Said("""[{"kind":"false","indexNumber":"A/2026-6","title":"关于水费的澄清","publishedOn":"2026-11-26"}]"""));
        app.MapGet(Town + "/reading-points", () => Said($$"""
            [{"id":"{{File}}","name":"便民查阅点","address":"振兴路1号","openedOn":"2014-01-02","hours":"工作日","equipment":["放大镜"]}]
            """));
        app.MapGet(Town + "/reading-points/figures", (int? year) => Said(year == 2014
            ? $$"""{"year":2014,"visits":40,"months":[{"pointId":"{{File}}","year":2014,"month":3,"count":40}],"handovers":[],"years":[2014]}"""
            : """{"year":2026,"visits":0,"months":[],"handovers":[],"years":[2014]}"""));
    }

    private static IResult Said(string json) => Results.Text(json, "application/json");

    private const string Document =
        $$"""
        {"indexNumber":"A/2026-1","title":"供水管理办法","docNumber":"看政发〔2026〕18号","column":"policy","catalogueItem":"B20-1","producedOn":"2026-11-16","publishedOn":"2026-11-25",
         "body":"# 供水管理办法\n\n正文","normative":true,"validity":"effective","summary":"规范供水","subject":"农业、林业、水利","genre":"通知","source":"看庄镇水利站","edition":2,
         "publishedAt":"2026-11-27T02:00:00Z","changeNote":"调整非居民水价","attachments":[{"id":"{{File}}","name":"全文 1#.docx","mediaType":"application/x","length":1536}]}
        """;

    private const string Editions =
        """
        {"indexNumber":"A/2026-1","editions":[
          {"number":1,"publishedAt":"2026-11-25T01:05:00Z","replacedAt":"2026-11-27T02:00:00Z","changeNote":null,"title":"供水管理办法"},
          {"number":2,"publishedAt":"2026-11-27T02:00:00Z","replacedAt":null,"changeNote":"调整非居民水价","title":"供水管理办法"}],"differences":DIFFERENCES}
        """;

    private const string Differences =
        """
        [{"field":"attachments","lines":[{"how":"added","text":"修改 对照.txt a519ef"}]},
         {"field":"body","lines":[{"how":"kept","text":"总则"},{"how":"removed","text":"3.10元"},{"how":"added","text":"<b>2.90元"}]}]
        """;

    private const string Guides =
        """
        [{"kind":"guide","version":"2026.2","publishedOn":"2026-03-01","summary":"更新","body":"","inForce":true,"owner":"党政办","content":
          {"classification":"按主题","arrangement":"按索引号","waysOfObtaining":"网站",
           "office":{"name":"信息公开办","address":"振兴路1号","hours":"工作日","phone":"222","fax":"333","internetContact":"a@b.example"},
           "acceptingBody":"党政办","applications":[{"channel":"counter","address":"大厅","notes":"口头也可以"}],"supervisionWay":"举报","supervisionProcedure":"登记后调查"}},
         {"kind":"guide","version":"2026.1","publishedOn":"2026-01-01","summary":"编制","body":"","inForce":false},
         {"kind":"catalogue","version":"2026.1","publishedOn":"2026-01-01","summary":"编制目录","body":"","inForce":true}]
        """;

    private const string Catalogue2019 =
        """
        {"on":"2026-11-26","level":"town","regime":"2019","items":[{"code":"B20-1","regime":"2019","article":"第二十条第（一）项","text":"规范性文件"},
         {"code":"B20-4","regime":"2019","article":"第二十条第（四）项","text":"统计信息"}]}
        """;
}
