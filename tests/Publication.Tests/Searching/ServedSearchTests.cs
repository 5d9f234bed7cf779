using System.Net;
using System.Text.Json;
using System.Xml.Linq;

namespace GovPortal.Publication.Tests.Searching;

/// <summary>The running service as a visitor meets it: what is queued is found, what is taken down is not, and answers say whether they are new.</summary>
public sealed class ServedSearchTests(ServedPublication served) : IClassFixture<ServedPublication>
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";
    private static readonly XNamespace Map = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_hit_shows_original_text_with_marks_and_the_filters_narrow()
    {
        var (slug, _) = await served.TownAsync(
            ("一", "关于ＧＤＰ核算的通知", "各村：GDP核算〔统计〕工作即日开始。", "看政发〔2014〕12号", "notice", "effective", new DateOnly(2014, 3, 5)),
            ("二", "关于春耕的通知", "gdp 一词在此。", null, "policy", "repealed", new DateOnly(2015, 3, 5)));
        var found = await served.SearchAsync($"q=gdp&town={slug}");
        found.GetProperty("total").GetInt32().ShouldBe(2);
        found.GetProperty("more").GetBoolean().ShouldBeFalse();
        var first = found.GetProperty("items")[1];
        var mark = first.GetProperty("titleMarks")[0];
        first.GetProperty("title").GetString()!.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()).ShouldBe("ＧＤＰ");
        mark = first.GetProperty("snippetMarks")[0];
        first.GetProperty("snippet").GetString()!.Substring(mark.GetProperty("start").GetInt32(), mark.GetProperty("length").GetInt32()).ShouldBe("GDP");

        foreach (var (filter, hits) in (IReadOnlyList<(string, int)>)[("column=policy", 1), ("year=2014", 1), ("validity=repealed", 1), ("docNumber=看政发[2014]12号", 1),
            ("docNumber=看政发(2014)*", 1), ("docNumber=看政发〔2014〕1", 0), ("catalogueItem=B20-1", 0), ("column=policy&year=2014", 0)])
            (await served.SearchAsync($"q=gdp&town={slug}&{filter}")).GetProperty("items").GetArrayLength().ShouldBe(hits, filter);
    }

    [Fact]
    public async Task Pages_meet_each_hit_once_and_the_total_is_capped()
    {
        var (slug, _) = await served.TownAsync([.. Enumerable.Range(0, 1_010).Select(n =>
            ($"第{n}", "关于普查的通知", "正文", (string?)null, "notice", "effective", new DateOnly(2012, 1, 1).AddDays(n / 3)))]);
        var (seen, next) = (new List<string>(), "");
        while (next is not null)
        {
            var page = await served.SearchAsync($"q=普查&town={slug}&limit=200{next}");
            page.GetProperty("total").GetInt32().ShouldBe(1_000);
            page.GetProperty("more").GetBoolean().ShouldBeTrue();
            seen.AddRange(page.GetProperty("items").EnumerateArray().Select(i => i.GetProperty("indexNumber").GetString()!));
            next = page.GetProperty("next").GetString() is { } position ? $"&after={position}" : null;
        }

        seen.Count.ShouldBe(1_010);
        seen.Distinct().Count().ShouldBe(1_010);
    }

    [Theory]
    [InlineData("limit=0", "limit")]
    [InlineData("year=0", "year")]
    [InlineData("after=x", "after")]
    [InlineData("validity=old", "validity")]
    [InlineData("q=a b c d e f g h i j k", "q")]
    public async Task What_cannot_be_asked_is_named(string query, string field)
    {
        using var answer = await served.Client.GetAsync($"api/publication/search?{query}", Ct);
        answer.StatusCode.ShouldBe(HttpStatusCode.BadRequest);
        var problem = JsonDocument.Parse(await answer.Content.ReadAsStringAsync(Ct)).RootElement;
        problem.GetProperty("errors")[0].GetProperty("field").GetString().ShouldBe(field);
    }

    [Fact]
    public async Task Who_has_the_answer_already_is_told_so_until_it_changes()
    {
        var (slug, ids) = await served.TownAsync(("一", "关于年检的通知", "正文", null, "notice", "effective", new DateOnly(2014, 3, 5)));
        foreach (var path in (string[])[$"api/publication/search?town={slug}", $"{slug}/feed.atom", $"{slug}/feed.atom?column=notice"])
        {
            using var first = await served.Client.GetAsync(path, Ct);
            first.Headers.CacheControl!.ToString().ShouldBe("public, no-cache");
            using var again = new HttpRequestMessage(HttpMethod.Get, path) { Headers = { IfNoneMatch = { first.Headers.ETag! } } };
            using var same = await served.Client.SendAsync(again, Ct);
            same.StatusCode.ShouldBe(HttpStatusCode.NotModified, path);
            (await same.Content.ReadAsByteArrayAsync(Ct)).ShouldBeEmpty();
        }

        using var before = await served.Client.GetAsync($"api/publication/search?town={slug}", Ct);
        await served.TakeDownAsync(ids[0]);
        using var after = new HttpRequestMessage(HttpMethod.Get, $"api/publication/search?town={slug}") { Headers = { IfNoneMatch = { before.Headers.ETag! } } };
        using var changed = await served.Client.SendAsync(after, Ct);
        changed.StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    [Fact]
    public async Task A_feed_is_Atom_with_lasting_identifiers_and_older_pages()
    {
        var (slug, ids) = await served.TownAsync([.. Enumerable.Range(0, 60).Select(n =>
            ($"第{n}", n == 59 ? "<b>&\u0001通知" : $"通知{n}", "正文", (string?)null, "notice", "effective", new DateOnly(2014, 1, 1).AddDays(n)))]);
        var feed = XDocument.Parse(await served.Client.GetStringAsync($"{slug}/feed.atom", Ct)).Root!;
        feed.Name.ShouldBe(Atom + "feed");
        foreach (var needed in (string[])["id", "title", "updated", "author"]) feed.Elements(Atom + needed).ShouldHaveSingleItem();
        var entries = feed.Elements(Atom + "entry").ToList();
        entries.Count.ShouldBe(50);
        entries[0].Element(Atom + "title")!.Value.ShouldBe("<b>& 通知");
        entries[0].Element(Atom + "id")!.Value.ShouldBe($"urn:uuid:{ids[59]}");
        entries[0].Element(Atom + "updated")!.Value.ShouldBe("2014-02-28T16:00:00Z");
        entries[0].Element(Atom + "link")!.Attribute("href")!.Value.ShouldStartWith($"{served.Client.BaseAddress}{slug}/items/");
        var next = feed.Elements(Atom + "link").Single(l => l.Attribute("rel")!.Value == "next").Attribute("href")!.Value;
        var older = XDocument.Parse(await served.Client.GetStringAsync(next, Ct)).Root!;
        older.Elements(Atom + "entry").Count().ShouldBe(10);
        older.Element(Atom + "id")!.Value.ShouldBe(feed.Element(Atom + "id")!.Value);
        older.Elements(Atom + "link").ShouldNotContain(l => l.Attribute("rel")!.Value == "next");
    }

    [Fact]
    public async Task The_sitemap_leads_to_every_item_and_robots_to_the_sitemap()
    {
        var (slug, _) = await served.TownAsync(("一", "关于防火的通知", "正文", null, "notice", "effective", new DateOnly(2009, 3, 5)));
        (await served.Client.GetStringAsync("robots.txt", Ct)).ShouldContain($"Sitemap: {served.Client.BaseAddress}sitemap.xml");
        var parts = XDocument.Parse(await served.Client.GetStringAsync("sitemap.xml", Ct)).Root!.Elements(Map + "sitemap").Select(e => e.Element(Map + "loc")!.Value).ToList();
        var addresses = new List<string>();
        foreach (var part in parts) addresses.AddRange(XDocument.Parse(await served.Client.GetStringAsync(part, Ct)).Root!.Elements(Map + "url").Select(e => e.Element(Map + "loc")!.Value));
        addresses.ShouldContain($"{served.Client.BaseAddress}{slug}");
        addresses.ShouldContain(a => a.StartsWith($"{served.Client.BaseAddress}{slug}/items/370404101/2009-", StringComparison.Ordinal));
        using var none = await served.Client.GetAsync("sitemap-2009-99.xml", Ct);
        none.StatusCode.ShouldBe(HttpStatusCode.NotFound);
    }
}
