using System.Net;
using System.Net.Http.Headers;
using System.Security.Cryptography;
using System.Text.Json;
using Npgsql;

namespace GovPortal.Publication.Tests.Bulk;

/// <summary>A folder of an old site becomes items, by the running service.</summary>
public sealed class PagesImportTests(PublicationHost host)
{
    private readonly string _town = host.NewTown();

    private static CancellationToken Ct => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Pages_become_items_with_their_files_and_their_links_lead_to_items()
    {
        var job = (await host.ImportPagesAsync(_town, Site().Pack())).Succeeded();
        (job.GetProperty("total").GetInt32(), job.GetProperty("done").GetInt32(), job.GetProperty("failed").GetInt32()).ShouldBe((3, 3, 0));
        job.Warnings().ShouldBe([("site/index.html", "publication.page-of-a-column")]);
        var (first, second) = (await ItemAsync("http://x.gov.cn/site/a.html"), await ItemAsync("page:site/b.html"));
        (first.Text("title"), first.Text("column"), first.Text("indexNumber"), first.Text("docNumber"), first.Text("producedOn"), first.Text("publishedOn"), first.Text("state"))
            .ShouldBe(("关于防汛的通知", "notice", "A1/2014-00003", "镇政发〔2014〕1号", "2014-02-28", "2014-03-05", "published"));
        first.GetProperty("imported").GetBoolean().ShouldBeTrue();
        first.GetProperty("attachments").EnumerateArray().Select(a => a.Text("name")).ShouldBe(["方案.pdf", "图.png"]);
        var (pdf, png) = (Attachment(first, 0), Attachment(first, 1));
        first.Text("body").ShouldBe($"见[方案]({pdf})和[解读](/{_town}/items/{second.Text("indexNumber")})。\n\n![]({png})");
        second.Text("body").ShouldBe($"解读[通知](/{_town}/items/A1/2014-00003)。");
        using var visitor = host.Public();
        (await visitor.GetByteArrayAsync(new Uri(pdf, UriKind.Relative), Ct)).ShouldBe(Folder.Pdf);
        (await ValueAsync("select count(*) from staged_chunks c join jobs j on j.id = c.job_id where j.town_id = '{0}'")).ShouldBe(0);
    }

    [Fact]
    public async Task The_same_folder_again_changes_nothing_also_of_what_was_marked_here()
    {
        (await host.ImportPagesAsync(_town, Site().Pack())).Succeeded();
        var before = await ItemAsync("http://x.gov.cn/site/a.html");
        using var approver = host.Approver(_town);
        await approver.PostJsonAsync(
            $"{PublicationHost.Path(_town)}/items/{before.Text("id")}/validity", new { validity = "repealed", on = "2024-06-03", basis = "镇政发〔2024〕9号" }, version: before.GetProperty("version").GetInt64());
        before = await ItemAsync("http://x.gov.cn/site/a.html");
        before.Text("validity").ShouldBe("repealed");
        (await host.ImportPagesAsync(_town, Site().Pack())).Succeeded();
        (await ItemAsync("http://x.gov.cn/site/a.html")).GetRawText().ShouldBe(before.GetRawText());
        (await ValueAsync("select count(*) from attachments where town_id = '{0}'")).ShouldBe(2);
        (await ValueAsync("select count(*) from items where town_id = '{0}'")).ShouldBe(2);
    }

    [Fact]
    public async Task One_bad_page_stops_the_folder_and_every_bad_page_is_named()
    {
        var site = Site().With("site/c.html", Folder.Page(date: "无")).With("site/d.html", Folder.Page(body: "<p>见<a href='x.exe'>件</a></p>")).With("site/x.exe", "MZ");
        var job = await host.ImportPagesAsync(_town, site.Pack());
        (job.Text("state"), job.GetProperty("failed").GetInt32()).ShouldBe(("failed", 2));
        job.Errors().ShouldBe([("site/c.html", "publication.page-date"), ("site/d.html", "publication.attachment-type")]);
        (await ValueAsync("select count(*) from items where town_id = '{0}'")).ShouldBe(0);
        (await ValueAsync("select count(*) from attachments where town_id = '{0}'")).ShouldBe(0);
    }

    [Fact]
    public async Task Asked_to_skip_it_takes_the_good_pages_and_a_link_to_a_bad_one_leads_to_the_old_site()
    {
        var site = Site().With("site/c.html", Folder.Page(date: "无")).With("site/e.html", Folder.Page(body: "<a href='c.html'>丙</a>", url: "http://x.gov.cn/site/e.html"));
        var job = (await host.ImportPagesAsync(_town, site.Pack(), "?onError=skip")).Succeeded();
        (job.GetProperty("done").GetInt32(), job.GetProperty("failed").GetInt32()).ShouldBe((4, 1));
        (await ItemAsync("http://x.gov.cn/site/e.html")).Text("body").ShouldBe("[丙](http://x.gov.cn/site/c.html)");
    }

    [Fact]
    public async Task A_dry_run_writes_nothing_and_the_fallback_must_be_a_column()
    {
        (await host.ImportPagesAsync(_town, Site().Pack(), "?dryRun=true")).Succeeded();
        (await ValueAsync("select count(*) from items where town_id = '{0}'")).ShouldBe(0);
        (await ValueAsync("select count(*) from index_serials where town_id = '{0}'")).ShouldBe(0);
        using var approver = host.Approver(_town);
        using var content = new ByteArrayContent(Site().Pack()) { Headers = { ContentType = new MediaTypeHeaderValue("application/zip") } };
        using var refused = await approver.PostAsync(new Uri($"{PublicationHost.Path(_town)}/imports/pages?column=nothing", UriKind.Relative), content, Ct);
        JsonSerializer.Deserialize<JsonElement>(await refused.Content.ReadAsStringAsync(Ct)).Faults().ShouldBe(["publication.unknown-column"]);
        (await host.ImportPagesAsync(_town, new Folder().With("a.html", Folder.Page(column: "无", type: "无")).Pack(), "?column=data")).Succeeded();
        (await ItemAsync("page:a.html")).Text("column").ShouldBe("data");
    }

    [Fact]
    public async Task What_the_leak_check_finds_in_history_is_counted_and_not_told()
    {
        var job = (await host.ImportPagesAsync(_town, new Folder().With("a.html", Folder.Page(body: "<p>张三，身份证号11010519491231002X。</p>")).Pack())).Succeeded();
        job.Warnings().ShouldBe([("a.html", "publication.leak-findings")]);
        job.GetRawText().ShouldNotContain("11010519491231002X");
    }

    [Fact]
    public async Task A_folder_made_to_do_harm_fails_as_a_job()
    {
        var job = await host.ImportPagesAsync(_town, new Folder().With("a.html", Folder.Page()).With("../b.html", Folder.Page()).Pack(), "?onError=skip");
        job.Text("state").ShouldBe("failed");
        job.Errors().ShouldBe([("../b.html", "publication.zip-name")]);
        (await host.ImportPagesAsync(_town, "no zip"u8.ToArray())).Errors().ShouldBe([("", "publication.zip-unreadable")]);
    }

    [Fact]
    public async Task Only_who_signs_and_county_it_send_folders_and_a_file_of_lines_has_another_address()
    {
        using var writer = host.Writer(_town);
        using var stranger = host.Approver(host.NewTown());
        using var it = host.County("countyIt");
        (await StatusAsync(writer, "imports/pages", "application/zip")).ShouldBe(HttpStatusCode.Forbidden);
        (await StatusAsync(stranger, "imports/pages", "application/zip")).ShouldBe(HttpStatusCode.NotFound);
        (await StatusAsync(it, "imports/pages", "application/zip")).ShouldBe(HttpStatusCode.Accepted);
        (await StatusAsync(it, "imports/pages", "text/csv")).ShouldBe(HttpStatusCode.UnsupportedMediaType);
        (await StatusAsync(it, "imports?kind=pages", "text/csv")).ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task More_pages_than_one_transaction_holds_all_come()
    {
        var site = new Folder();
        for (var n = 0; n < 620; n++) site.With($"p/{n:0000}.html", Folder.Page(title: $"通知{n}", body: $"<p>第{n}件，见<a href='{(n + 1) % 620:0000}.html'>下一件</a></p>"));
        (await host.ImportPagesAsync(_town, site.Pack())).Succeeded().GetProperty("done").GetInt32().ShouldBe(620);
        (await ValueAsync("select count(distinct index_number) from items where town_id = '{0}'")).ShouldBe(620);
        (await ItemAsync("page:p/0000.html")).Text("body").ShouldContain($"(/{_town}/items/{(await ItemAsync("page:p/0001.html")).Text("indexNumber")})");
        (await ItemAsync("page:p/0619.html")).Text("body").ShouldContain($"(/{_town}/items/{(await ItemAsync("page:p/0000.html")).Text("indexNumber")})");
    }

    /// <summary>The folder is kept in pieces of one MiB: entries begin, end and go on over their borders.</summary>
    [Fact]
    public async Task A_folder_of_several_pieces_brings_every_byte_of_what_it_attaches()
    {
        byte[][] files = [.. ((int[])[700_001, 1024 * 1024, 2_500_003, 11]).Select(length => (byte[])[.. "%PDF-1.4\n"u8, .. RandomNumberGenerator.GetBytes(length)])];
        var site = new Folder();
        for (var n = files.Length - 1; n >= 0; n--) site.With($"f/{n}.pdf", files[n]).With($"{n}.html", Folder.Page(title: $"通知{n}", body: $"<p><a href='f/{n}.pdf'>附件</a></p>"));
        (await host.ImportPagesAsync(_town, site.Pack())).Succeeded().GetProperty("done").GetInt32().ShouldBe(files.Length);
        using var visitor = host.Public();
        for (var n = 0; n < files.Length; n++)
        {
            var came = await visitor.GetByteArrayAsync(new Uri(Attachment(await ItemAsync($"page:{n}.html"), 0), UriKind.Relative), Ct);
            came.AsSpan().SequenceEqual(files[n]).ShouldBeTrue($"file {n}");
        }
    }

    private static Folder Site() => new Folder()
        .With("site/index.html", Folder.Page().Replace("ArticleTitle", "x", StringComparison.Ordinal).Replace("PubDate", "y", StringComparison.Ordinal))
        .With("site/a.html", Folder.Page(
            charset: "gb2312", url: "http://x.gov.cn/site/a.html",
            facts: "<table><tr><td>索引号</td><td>A1/2014-00003</td><td>文号</td><td>镇政发〔2014〕1号</td></tr><tr><td>成文日期</td><td>2014年2月28日</td></tr></table>",
            body: "<p>见<a href='方案.pdf'>方案</a>和<a href='b.html'>解读</a>。</p><p><img src='图.png'></p>"), Folder.Gb18030)
        .With("site/b.html", Folder.Page(title: "解读", column: "政策解读", body: "<p>解读<a href='http://x.gov.cn/site/a.html'>通知</a>。</p>"))
        .With("site/方案.pdf", Folder.Pdf)
        .With("site/图.png", Folder.Png);

    private string Attachment(JsonElement item, int at)
    {
        var file = item.GetProperty("attachments")[at];
        return $"{PublicationHost.Path(_town)}/attachments/{file.Text("id")}/{Uri.EscapeDataString(file.Text("name"))}";
    }

    private async Task<JsonElement> ItemAsync(string key)
    {
        using var approver = host.Approver(_town);
        return (await approver.ReadJsonAsync($"{PublicationHost.Path(_town)}/items?key={Uri.EscapeDataString(key)}")).GetProperty("items")[0];
    }

    private async Task<HttpStatusCode> StatusAsync(HttpClient client, string path, string type)
    {
        using var content = new ByteArrayContent(new Folder().With("a.html", Folder.Page()).Pack()) { Headers = { ContentType = new MediaTypeHeaderValue(type) } };
        using var answer = await client.PostAsync(new Uri($"{PublicationHost.Path(_town)}/{path}", UriKind.Relative), content, Ct);
        return answer.StatusCode;
    }

    private async Task<long> ValueAsync(string sql)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(string.Format(System.Globalization.CultureInfo.InvariantCulture, sql, host.IdOf(_town)));
        return (long)(await command.ExecuteScalarAsync(Ct))!;
    }
}
