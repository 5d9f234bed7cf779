using System.Net;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

public sealed class TakingInTests(RequestsHost host)
{
    private static readonly DateOnly Today = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().ToOffset(TimeSpan.FromHours(8)).DateTime);

    [Fact]
    public async Task A_web_submission_is_no_case_until_an_officer_confirms_it()
    {
        var town = host.NewTown();
        var (number, _) = await host.FileAsync(town);
        using var officer = host.Staff(town, "caseOfficer");
        (await officer.ReadJsonAsync($"{Of(town)}/cases")).GetProperty("cases").GetArrayLength().ShouldBe(0);
        var waiting = (await officer.ReadJsonAsync($"{Of(town)}/submissions?state=awaitingConfirmation")).GetProperty("submissions").EnumerateArray().Single();
        waiting.Text("receiptNumber").ShouldBe(number);
        waiting.GetProperty("lacksIdentity").GetBoolean().ShouldBeTrue();

        var confirmed = await host.ConfirmAsync(town, number);
        confirmed.Text("receiptBasis").ShouldBe("31(3)");
        confirmed.Text("receivedOn").ShouldBe($"{Today:yyyy-MM-dd}");
        var caseNo = confirmed.GetProperty("cases").Texts().Single();
        caseNo.ShouldBe($"370404101-{Today.Year}-0001");
        var opened = await officer.ReadJsonAsync($"{Of(town)}/cases/{caseNo}");
        opened.Text("state").ShouldBe("registered");
        opened.Text("receiptBasis").ShouldBe("31(3)");
        opened.Text("subject").ShouldBe("2025年度村级道路硬化工程的招标文件");
        (await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", new { }, HttpStatusCode.UnprocessableEntity, 2)).Code()
            .ShouldBe("requests.submission-confirmed-already");
    }

    [Theory]
    [InlineData("counter", "31(1)")]
    [InlineData("oral", "31(1)")]
    [InlineData("registeredMail", "31(2)-signed")]
    public async Task What_is_handed_in_or_signed_for_opens_at_once_even_without_a_name(string channel, string basis)
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var recorded = (await officer.PostJsonAsync(
            $"{Of(town)}/submissions/received", new { channel, arrivedOn = Today.AddDays(-3), submittedOn = Today.AddDays(-3), applicantKind = "naturalPerson", description = "低保" },
            HttpStatusCode.Created)).GetProperty("submission");
        recorded.Text("state").ShouldBe("confirmed");
        recorded.Text("receiptBasis").ShouldBe(basis);
        recorded.Text("receivedOn").ShouldBe($"{Today.AddDays(-3):yyyy-MM-dd}");
        recorded.GetProperty("cases").GetArrayLength().ShouldBe(1);
        recorded.GetProperty("lacksIdentity").GetBoolean().ShouldBeTrue();
    }

    [Theory]
    [InlineData("ordinaryMail", "31(2)-confirmed")]
    [InlineData("email", "31(3)")]
    [InlineData("fax", "31(3)")]
    public async Task What_nobody_signed_for_waits_with_its_failed_attempts_logged(string channel, string basis)
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var recorded = (await officer.PostJsonAsync(
            $"{Of(town)}/submissions/received", new { channel, arrivedOn = Today.AddDays(-2), applicantKind = "business", applicantName = "某公司", description = "土地征收公告" },
            HttpStatusCode.Created)).GetProperty("submission");
        recorded.Text("state").ShouldBe("awaitingConfirmation");
        recorded.GetProperty("overdue").GetBoolean().ShouldBeTrue();
        var number = recorded.Text("receiptNumber");
        await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/contact-attempts", new { way = "phone", note = "无人接听" }, HttpStatusCode.Created);
        var content = await officer.ReadJsonAsync($"{Of(town)}/submissions/{number}/content");
        content.GetProperty("attempts").EnumerateArray().Single().Text("note").ShouldBe("无人接听");
        (await host.ConfirmAsync(town, number, new { confirmedOn = Today.AddDays(-1) })).Text("receiptBasis").ShouldBe(basis);
        var slip = await officer.ReadJsonAsync($"{Of(town)}/submissions/{number}/slip");
        slip.Text("receivedOn").ShouldBe($"{Today.AddDays(-1):yyyy-MM-dd}");
        slip.GetProperty("cases").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task An_old_paper_is_a_case_under_the_old_text()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var recorded = (await officer.PostJsonAsync(
            $"{Of(town)}/submissions/received", new { channel = "ordinaryMail", arrivedOn = "2014-03-03", submittedOn = "2014-02-28", applicantKind = "naturalPerson", description = "2013年财政决算" },
            HttpStatusCode.Created)).GetProperty("submission");
        recorded.Text("receiptBasis").ShouldBe("2007-24");
        var found = await officer.ReadJsonAsync($"{Of(town)}/cases/{recorded.GetProperty("cases").Texts().Single()}");
        found.Text("regime").ShouldBe("2007");
        found.Text("caseNo").ShouldBe("370404101-2014-0001");
    }

    [Fact]
    public async Task Several_things_become_several_cases_and_an_officer_may_split_otherwise()
    {
        var town = host.NewTown();
        object[] more = [new { description = "低保名单" }, new { description = "危房改造资金", docNumber = "山政发〔2025〕3号" }];
        var (number, _) = await host.FileAsync(town, items: more);
        (await host.ConfirmAsync(town, number)).GetProperty("cases").GetArrayLength().ShouldBe(3);

        (number, _) = await host.FileAsync(town, items: more);
        using var officer = host.Staff(town, "caseOfficer");
        var path = $"{Of(town)}/submissions/{number}/confirmation";
        (await officer.PostJsonAsync(path, new { cases = new[] { new { items = new[] { 1 } } } }, HttpStatusCode.BadRequest, 1))
            .GetProperty("errors").Texts("code").ShouldContain("requests.part-left-out");
        (await officer.PostJsonAsync(path, new { cases = new[] { new { items = new[] { 1, 2, 3, 4 } } } }, HttpStatusCode.BadRequest, 1))
            .GetProperty("errors").Texts("code").ShouldContain("requests.no-such-part");
        var cases = (await officer.PostJsonAsync(path, new { cases = new object[] { new { items = new[] { 1, 3 } }, new { items = new[] { 2 }, caseNo = "自编-7" } } }, version: 1))
            .GetProperty("cases").Texts();
        cases.ShouldContain("自编-7");
        var joined = await officer.ReadJsonAsync($"{Of(town)}/cases/{cases.Single(c => c != "自编-7")}");
        joined.Text("subject").ShouldBe("2025年度村级道路硬化工程的招标文件；危房改造资金；文号：山政发〔2025〕3号");
    }

    [Fact]
    public async Task Numbers_by_rule_are_unique_when_many_confirm_at_once_and_pass_over_those_given_by_hand()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        await officer.PostJsonAsync($"{Of(town)}/cases", new { caseNo = $"370404101-{Today.Year}-0003", channel = "counter", receivedOn = Today, applicantKind = "research", subject = "统计数据" }, HttpStatusCode.Created);
        var filed = await Task.WhenAll(Enumerable.Range(0, 12).Select(_ => host.FileAsync(town)));
        var numbers = (await Task.WhenAll(filed.Select(f => host.ConfirmAsync(town, f.Number)))).SelectMany(c => c.GetProperty("cases").Texts()).ToList();
        numbers.Distinct(StringComparer.Ordinal).Count().ShouldBe(12);
        numbers.ShouldNotContain($"370404101-{Today.Year}-0003");
    }

    [Fact]
    public async Task Two_officers_confirm_at_once_and_one_wins()
    {
        var town = host.NewTown();
        var (number, _) = await host.FileAsync(town);
        using var officer = host.Staff(town, "caseOfficer");
        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => ConfirmedAsync(officer, town, number)));
        answers.Count(s => s == HttpStatusCode.OK).ShouldBe(1);
        answers.Where(s => s != HttpStatusCode.OK).ShouldAllBe(s => s == HttpStatusCode.Conflict);
        (await officer.ReadJsonAsync($"{Of(town)}/cases")).GetProperty("cases").GetArrayLength().ShouldBe(1);
    }

    [Fact]
    public async Task All_faults_of_the_form_come_at_once()
    {
        using var visitor = host.Public();
        var refused = await visitor.PostJsonAsync(
            $"{Of(host.NewTown())}/submissions",
            new { applicantName = "李晓", applicantKind = "alien", contact = "13912345678", description = "低保名单", supplyForm = "parchment", receiptWay = "pigeon", assistance = new[] { "money" } },
            HttpStatusCode.BadRequest);
        refused.GetProperty("errors").Texts("code").ShouldBe(
            ["requests.unknown-applicant-kind", "requests.unknown-supply-form", "requests.unknown-receipt-way", "requests.unknown-assistance"], ignoreOrder: true);
    }

    [Fact]
    public async Task What_is_missing_or_too_short_comes_with_what_is_unknown()
    {
        using var visitor = host.Public();
        var town = host.NewTown();
        var refused = await visitor.PostJsonAsync(
            $"{Of(town)}/submissions", new { applicantName = "", applicantKind = "alien", contact = "1", description = "低", supplyForm = "", assistance = new[] { "reading", "money" } },
            HttpStatusCode.BadRequest);
        Faults(refused).ShouldBe(
        [
            "applicantKind requests.unknown-applicant-kind", "applicantName invalid-input", "assistance requests.unknown-assistance", "contact invalid-input",
            "description invalid-input", "supplyForm requests.unknown-supply-form",
        ]);
        refused.GetProperty("errors").Texts("message").ShouldContain("There is no kind of applicant 'alien'.");
        using var officer = host.Staff(town, "caseOfficer");
        var recorded = await officer.PostJsonAsync($"{Of(town)}/submissions/received", new { channel = "pigeon", applicantKind = "alien", description = "" }, HttpStatusCode.BadRequest);
        Faults(recorded).ShouldBe(["applicantKind requests.unknown-applicant-kind", "arrivedOn invalid-input", "channel requests.unknown-channel", "description invalid-input"]);
    }

    private static IEnumerable<string> Faults(System.Text.Json.JsonElement refused) =>
        refused.GetProperty("errors").EnumerateArray().Select(e => $"{e.Text("field")} {e.Text("code")}").Order(StringComparer.Ordinal);

    [Fact]
    public async Task Only_case_officers_take_in_and_a_stale_or_missing_version_is_told()
    {
        var town = host.NewTown();
        var (number, _) = await host.FileAsync(town);
        using var reviewer = host.Staff(town, "reviewer");
        await reviewer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", new { }, HttpStatusCode.Forbidden, 1);
        using var officer = host.Staff(town, "caseOfficer");
        await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", new { }, (HttpStatusCode)428);
        (await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", new { }, HttpStatusCode.Conflict, 9)).GetProperty("currentVersion").GetInt64().ShouldBe(1);
    }

    private static async Task<HttpStatusCode> ConfirmedAsync(HttpClient officer, string town, string number)
    {
        using var message = new HttpRequestMessage(HttpMethod.Post, new Uri($"{Of(town)}/submissions/{number}/confirmation", UriKind.Relative));
        message.Headers.TryAddWithoutValidation("If-Match", "1");
        message.Content = System.Net.Http.Json.JsonContent.Create(new { });
        using var answer = await officer.SendAsync(message, TestContext.Current.CancellationToken);
        return answer.StatusCode;
    }

    [Fact]
    public async Task An_empty_place_in_a_list_is_a_fault_that_names_it()
    {
        var town = host.NewTown();
        using var visitor = host.Public();
        var paper = new { applicantName = "李晓", applicantKind = "naturalPerson", contact = "13912345678", description = "2025年度养护计划", items = new object?[] { null } };
        (await visitor.PostJsonAsync($"{Of(town)}/submissions", paper, HttpStatusCode.BadRequest)).GetProperty("errors").ToString().ShouldContain("items[0]");
        var (number, _) = await host.FileAsync(town);
        using var officer = host.Staff(town, "caseOfficer");
        var split = await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", new { cases = new object?[] { null } }, HttpStatusCode.BadRequest, 1);
        split.GetProperty("errors").ToString().ShouldContain("cases[0]");
    }

    /// <summary>Two unsigned letters are not by one person: neither a repeat nor a place in somebody's month.</summary>
    [Fact]
    public async Task Who_names_nobody_is_taken_for_nobody()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        foreach (var (number, subject) in new[] { ("U1", "乡村公路养护计划"), ("U2", "低保对象名单") })
        {
            var input = new { caseNo = number, channel = "counter", receivedOn = "2025-06-02", applicantKind = "naturalPerson", applicantName = " ", subject };
            await officer.SendJsonAsync(HttpMethod.Post, $"{Of(town)}/cases", input, HttpStatusCode.Created, ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        }

        (await officer.ReadJsonAsync($"{Of(town)}/cases/U2/similar")).GetArrayLength().ShouldBe(0);
    }
}
