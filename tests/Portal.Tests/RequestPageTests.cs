using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Mvc.Testing;

namespace GovPortal.Portal.Tests;

/// <summary>The forms for filing and following, as a browser without scripts uses them.</summary>
public sealed class RequestPageTests : IAsyncLifetime
{
    private readonly CancellationToken _ct = TestContext.Current.CancellationToken;
    private PlayedSuite? _suite;
    private WebApplicationFactory<Program>? _portal;
    private HttpClient? _browser;

    private PlayedSuite Suite => _suite!;

    public async ValueTask InitializeAsync()
    {
        _suite = await PlayedSuite.StartAsync();
        _portal = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var service in (string[])["identity", "publication", "requests", "reporting"]) host.UseSetting($"services:{service}:http:0", _suite.Address);
            host.UseSetting("Authentication:Issuer", "https://issuer.example/");
            host.UseSetting("Authentication:MetadataAddress", "https://issuer.example/.well-known/openid-configuration");
        });
        _browser = _portal.CreateClient();
    }

    public async ValueTask DisposeAsync()
    {
        _browser?.Dispose();
        if (_portal is not null) await _portal.DisposeAsync();
        if (_suite is not null) await _suite.DisposeAsync();
    }

    [Fact]
    public async Task Every_field_of_both_forms_has_a_label_and_nothing_needs_a_script()
    {
        foreach (var path in (string[])["/kanzhuang/request", "/kanzhuang/request/follow"])
        {
            var page = await OpenAsync(path);
            page.QuerySelectorAll("script").ShouldBeEmpty();
            var fields = page.QuerySelectorAll("main input:not([type=hidden]), main select, main textarea");
            fields.Length.ShouldBeGreaterThan(1);
            fields.ShouldAllBe(f => f.Closest("label") != null);
        }
    }

    [Fact]
    public async Task A_filled_form_is_filed_once_and_shows_number_and_code()
    {
        var page = await OpenAsync("/kanzhuang/request");
        var fields = Filled(page, "2025年道路硬化工程招标文件");
        var shown = await SendAsync("/kanzhuang/request", [.. fields, new("step", "look"), new("Form.Further", "防汛预案"), new("Form.Assistance", "hearing")]);
        shown.QuerySelector("#receipt-number")!.TextContent.ShouldBe(PlayedSuite.Number);
        shown.QuerySelector("#access-code")!.TextContent.ShouldBe(PlayedSuite.Code);
        await SendAsync("/kanzhuang/request", [.. fields, new("step", "look")]);
        Suite.Filed.Select(f => f.Key).Distinct(StringComparer.Ordinal).ShouldHaveSingleItem().ShouldNotBeEmpty();
        var filed = Suite.Filed.Single(f => f.Body.GetProperty("items").GetArrayLength() == 1).Body;
        filed.GetProperty("applicantName").GetString().ShouldBe("李晓");
        filed.GetProperty("items")[0].GetProperty("description").GetString().ShouldBe("防汛预案");
        filed.GetProperty("assistance")[0].GetString().ShouldBe("hearing");
    }

    [Fact]
    public async Task Where_else_it_can_be_handed_in_stands_below_the_form()
    {
        var places = (await OpenAsync("/kanzhuang/request")).QuerySelectorAll("#places li");
        places.Length.ShouldBe(1, "a closed place is none");
        foreach (var told in (string[])["便民服务中心", "振兴路1号", "工作日8:30至17:30", "政务公开岗", "0632-1234567"]) places[0].TextContent.ShouldContain(told);
    }

    [Fact]
    public async Task A_search_that_fails_keeps_nobody_from_filing()
    {
        var shown = await SendAsync("/kanzhuang/request", [.. Filled(await OpenAsync("/kanzhuang/request"), "故障时提交的申请"), new("step", "look")]);
        shown.QuerySelector("#receipt-number")!.TextContent.ShouldBe(PlayedSuite.Number);
        shown.QuerySelector(".receipt")!.TextContent.ShouldContain("看庄镇人民政府");
    }

    [Fact]
    public async Task What_is_published_is_shown_before_filing_and_filing_stays_possible()
    {
        var fields = Filled(await OpenAsync("/kanzhuang/request"), "低保对象的名单");
        foreach (var step in (string[])["check", "look"])
        {
            var shown = await SendAsync("/kanzhuang/request", [.. fields, new("step", step)]);
            shown.QuerySelector(".found a")!.GetAttribute("href").ShouldBe("/kanzhuang/items/A/2026-1");
            shown.QuerySelector("textarea[name='Form.Description']")!.TextContent.Trim().ShouldBe("低保对象的名单");
            shown.QuerySelector("button[value=file]").ShouldNotBeNull();
        }

        Suite.Filed.ShouldBeEmpty();
        (await SendAsync("/kanzhuang/request", [.. fields, new("step", "file")])).QuerySelector("#access-code").ShouldNotBeNull();
    }

    [Fact]
    public async Task Faults_are_told_in_Chinese_and_an_expired_page_keeps_what_was_typed()
    {
        var empty = await SendAsync("/kanzhuang/request", [.. Token(await OpenAsync("/kanzhuang/request")), new("Form.Key", "k"), new("step", "file")]);
        empty.QuerySelectorAll(".faults li").Select(l => l.TextContent).ShouldBe(["请填写姓名或者名称。", "请填写联系方式。", "请描述所需要的政府信息。"], ignoreOrder: true);
        var expired = await SendAsync("/kanzhuang/request", [.. Filled(await OpenAsync("/kanzhuang/request"), "2025年道路硬化工程招标文件").Where(f => f.Key != "__RequestVerificationToken"), new("step", "file")]);
        expired.QuerySelector(".faults")!.TextContent.ShouldContain("再次提交");
        expired.QuerySelector("input[name='Form.ApplicantName']")!.GetAttribute("value").ShouldBe("李晓");
        Suite.Filed.ShouldBeEmpty();
    }

    [Fact]
    public async Task The_applicant_sees_what_is_asked_and_answers_and_the_code_stands_in_no_address()
    {
        var token = Token(await OpenAsync("/kanzhuang/request/follow"));
        var wrong = await SendAsync("/kanzhuang/request/follow", [.. token, new("ReceiptNumber", PlayedSuite.Number), new("AccessCode", "WRONG")]);
        wrong.QuerySelector(".faults")!.TextContent.ShouldBe("回执编号或者查询码不正确。");
        KeyValuePair<string, string>[] who = [.. token, new("ReceiptNumber", PlayedSuite.Number), new("AccessCode", PlayedSuite.Code)];
        var seen = (await SendAsync("/kanzhuang/request/follow", who)).QuerySelector("#result")!.TextContent;
        foreach (var text in (string[])["370404101-2026-0001：待补正", "停止计算中", "请提供身份证明", "截止 2026-03-20"]) seen.ShouldContain(text);
        (await SendAsync("/kanzhuang/request/follow", [.. who, new("step", "supplement"), new("Text", "身份证明见附件")])).QuerySelector(".faults")!.TextContent.ShouldBe("已收到您的补正。");
        Suite.Supplements.ShouldBe(["身份证明见附件"]);
        Suite.Addresses.ShouldAllBe(a => !a.Contains(PlayedSuite.Code, StringComparison.Ordinal) && !a.Contains("WRONG", StringComparison.Ordinal));
    }

    private static IEnumerable<KeyValuePair<string, string>> Token(IParentNode page) =>
        [new("__RequestVerificationToken", page.QuerySelector("main input[name=__RequestVerificationToken]")!.GetAttribute("value")!)];

    private static List<KeyValuePair<string, string>> Filled(IParentNode page, string description) =>
    [
        .. Token(page),
        new("Form.Key", page.QuerySelector("input[name='Form.Key']")!.GetAttribute("value")!),
        new("Form.ApplicantKind", "naturalPerson"),
        new("Form.ApplicantName", "李晓"),
        new("Form.Contact", "13912345678"),
        new("Form.Description", description),
    ];

    private async Task<IDocument> OpenAsync(string path)
    {
        using var answer = await _browser!.GetAsync(new Uri(path, UriKind.Relative), _ct);
        return await ParseAsync(answer);
    }

    private async Task<IDocument> SendAsync(string path, IEnumerable<KeyValuePair<string, string>> fields)
    {
        using var form = new FormUrlEncodedContent(fields);
        using var answer = await _browser!.PostAsync(new Uri(path, UriKind.Relative), form, _ct);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        return await ParseAsync(answer);
    }

    private async Task<IDocument> ParseAsync(HttpResponseMessage answer)
    {
        var text = await answer.Content.ReadAsStringAsync(_ct);
        answer.IsSuccessStatusCode.ShouldBeTrue(text);
        return await new HtmlParser().ParseDocumentAsync(text, _ct);
    }
}
