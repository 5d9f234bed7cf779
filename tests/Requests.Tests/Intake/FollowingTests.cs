using System.Net;
using Npgsql;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>An applicant without an account follows his request, mends it and takes it back.</summary>
public sealed class FollowingTests(RequestsHost host)
{
    [Fact]
    public async Task The_applicant_sees_his_cases_when_the_reply_is_due_and_why()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town, items: [new { description = "低保名单" }]);
        using var visitor = host.Public();
        var waiting = await visitor.FollowAsync(town, number, code);
        waiting.Text("state").ShouldBe("awaitingConfirmation");
        waiting.GetProperty("cases").GetArrayLength().ShouldBe(0);

        await host.ConfirmAsync(town, number);
        var followed = await visitor.FollowAsync(town, number, code);
        followed.Text("receiptBasisText").ShouldContain("第三十一条第（三）项");
        var cases = followed.GetProperty("cases").EnumerateArray().ToList();
        cases.Count.ShouldBe(2);
        cases[0].Text("state").ShouldBe("registered");
        cases[0].GetProperty("derivation").Texts()[^1].ShouldContain(cases[0].Text("dueOn"));
        cases[0].GetProperty("canWithdraw").GetBoolean().ShouldBeTrue();
    }

    [Fact]
    public async Task A_wrong_number_and_a_wrong_code_are_one_answer()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town);
        using var visitor = host.Public();
        var wrongCode = await visitor.FollowAsync(town, number, "0000000000000000", HttpStatusCode.NotFound);
        var wrongNumber = await visitor.FollowAsync(town, "W20260101-0000000000", code, HttpStatusCode.NotFound);
        var noCode = await visitor.ReadJsonAsync($"{Of(town)}/submissions/{number}", HttpStatusCode.NotFound);
        foreach (var member in new[] { "code", "detail", "title" })
        {
            wrongCode.Text(member).ShouldBe(wrongNumber.Text(member));
            noCode.Text(member).ShouldBe(wrongNumber.Text(member));
        }

        // Another town's number is no number.
        await visitor.FollowAsync(host.NewTown(), number, code, HttpStatusCode.NotFound);
        await visitor.FollowAsync(town, number, code.ToLowerInvariant());
    }

    [Fact]
    public async Task Guessing_is_stopped_for_that_number_even_with_the_right_code_and_even_all_at_once()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town);
        var (other, otherCode) = await host.FileAsync(town);
        using var visitor = host.Public();
        // Reading with the right code is no guessing.
        for (var i = 0; i < 12; i++) await visitor.FollowAsync(town, number, code);
        var answers = await Task.WhenAll(Enumerable.Range(0, 25).Select(i => TryAsync(visitor, town, number, $"{i:0000000000000000}")));
        answers.Count(a => a.Status == HttpStatusCode.NotFound).ShouldBe(10);
        var refused = answers.Where(a => a.Status != HttpStatusCode.NotFound).ToList();
        refused.ShouldAllBe(a => a.Status == HttpStatusCode.TooManyRequests && a.Wait > TimeSpan.Zero && a.Wait <= TimeSpan.FromMinutes(15));
        (await TryAsync(visitor, town, number, code)).Status.ShouldBe(HttpStatusCode.TooManyRequests);
        (await visitor.FollowAsync(town, other, otherCode)).Text("receiptNumber").ShouldBe(other);
    }

    [Fact]
    public async Task Guessing_over_many_numbers_from_one_address_is_stopped_too()
    {
        var town = host.NewTown();
        using var visitor = host.Public();
        var answers = new List<HttpStatusCode>();
        for (var i = 0; i < 65; i++) answers.Add((await TryAsync(visitor, town, $"W20260101-{i:0000000000}", "A")).Status);
        answers.Count(s => s == HttpStatusCode.NotFound).ShouldBe(60);
        answers[^1].ShouldBe(HttpStatusCode.TooManyRequests);
    }

    [Fact]
    public async Task He_mends_what_he_is_asked_to_and_the_limit_begins_anew()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town);
        using var visitor = host.Public();
        (await visitor.ActAsync(town, number, code, "supplement", new { text = "补充：2025年5月的" })).Text("state").ShouldBe("awaitingConfirmation");
        var caseNo = (await host.ConfirmAsync(town, number, version: 2)).GetProperty("cases").Texts().Single();
        (await visitor.ActAsync(town, number, code, "supplement", new { text = "再补充" }, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.nothing-to-supplement");

        using var officer = host.Staff(town, "caseOfficer");
        var until = DateOnly.FromDateTime(TimeProvider.System.GetUtcNow().DateTime).AddDays(20);
        await officer.PostJsonAsync($"{Of(town)}/cases/{caseNo}/ask-supplement", new { until, items = "请提供身份证明" }, version: 1);
        var asked = (await visitor.FollowAsync(town, number, code)).GetProperty("cases").EnumerateArray().Single();
        asked.GetProperty("asked").Text("what").ShouldBe("supplement");
        asked.GetProperty("asked").Text("text").ShouldBe("请提供身份证明");
        asked.GetProperty("asked").Text("until").ShouldBe($"{until:yyyy-MM-dd}");
        var mended = (await visitor.ActAsync(town, number, code, "supplement", new { text = "身份证号 370404198001011230" })).GetProperty("cases").EnumerateArray().Single();
        mended.Text("state").ShouldBe("inProgress");
        var ledger = (await officer.ReadJsonAsync($"{Of(town)}/cases/{caseNo}/ledger")).EnumerateArray().Last();
        ledger.Text("kind").ShouldBe("supplementReceived");
        ledger.Text("actor").ShouldBe("applicant");
    }

    [Fact]
    public async Task He_takes_it_back_before_and_after_it_is_confirmed()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town);
        using var visitor = host.Public();
        (await visitor.ActAsync(town, number, code, "withdrawal", new { })).Text("state").ShouldBe("withdrawn");
        (await visitor.ActAsync(town, number, code, "withdrawal", new { }, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.submission-withdrawn");
        using var officer = host.Staff(town, "caseOfficer");
        (await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/confirmation", new { }, HttpStatusCode.UnprocessableEntity, 2)).Code().ShouldBe("requests.submission-withdrawn");

        (number, code) = await host.FileAsync(town, items: [new { description = "低保名单" }]);
        var cases = (await host.ConfirmAsync(town, number)).GetProperty("cases").Texts();
        var one = await visitor.ActAsync(town, number, code, "withdrawal", new { caseNo = cases[1], writing = "不再需要" });
        one.GetProperty("cases").EnumerateArray().Select(c => c.Text("state")).ShouldBe(["registered", "closed"]);
        (await visitor.ActAsync(town, number, code, "withdrawal", new { })).GetProperty("cases").EnumerateArray().ShouldAllBe(c => c.GetProperty("decision").GetString() == "withdrawn");
        (await visitor.ActAsync(town, number, code, "withdrawal", new { }, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.nothing-to-withdraw");
    }

    [Fact]
    public async Task He_fetches_the_reply_once_it_is_there_and_nobody_elses()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town);
        var caseNo = (await host.ConfirmAsync(town, number)).GetProperty("cases").Texts().Single();
        using var visitor = host.Public();
        var path = $"{Of(town)}/submissions/{number}/cases/{caseNo}/reply.docx";
        await visitor.ReadJsonAsync(path, HttpStatusCode.NotFound, ("Access-Code", code));
        (await visitor.FollowAsync(town, number, code)).GetProperty("cases")[0].GetProperty("hasReply").GetBoolean().ShouldBeFalse();
        await visitor.ActAsync(town, number, code, "withdrawal", new { });
        (await visitor.FollowAsync(town, number, code)).GetProperty("cases")[0].GetProperty("hasReply").GetBoolean().ShouldBeTrue();
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri(path, UriKind.Relative));
        message.Headers.TryAddWithoutValidation("Access-Code", code);
        using var answer = await visitor.SendAsync(message, TestContext.Current.CancellationToken);
        answer.StatusCode.ShouldBe(HttpStatusCode.OK);
        answer.Headers.CacheControl!.NoStore.ShouldBeTrue();
        var file = await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        file[..2].ShouldBe("PK"u8.ToArray());

        var (other, otherCode) = await host.FileAsync(town);
        await visitor.ReadJsonAsync(path, HttpStatusCode.NotFound, ("Access-Code", otherCode));
        await visitor.ReadJsonAsync($"{Of(town)}/submissions/{other}/cases/{caseNo}/reply.docx", HttpStatusCode.NotFound, ("Access-Code", otherCode));
        using var officer = host.Staff(town, "caseOfficer");
        await officer.ReadJsonAsync(path, HttpStatusCode.NotFound);
    }

    [Fact]
    public async Task Every_look_and_deed_is_the_applicants_in_the_audit()
    {
        var town = host.NewTown();
        var (number, code) = await host.FileAsync(town);
        using var visitor = host.Public();
        await visitor.FollowAsync(town, number, code);
        await visitor.ActAsync(town, number, code, "withdrawal", new { });
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand("select string_agg(action, ',' order by id) from audit_entries where town_id = $1 and actor = 'applicant'");
        command.Parameters.AddWithValue(host.IdOf(town));
        (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken)).ShouldBe("submission.followed,submission.withdrawn");
    }

    private static async Task<(HttpStatusCode Status, TimeSpan? Wait)> TryAsync(HttpClient visitor, string town, string number, string code)
    {
        using var message = new HttpRequestMessage(HttpMethod.Get, new Uri($"{Of(town)}/submissions/{number}", UriKind.Relative));
        message.Headers.TryAddWithoutValidation("Access-Code", code);
        using var answer = await visitor.SendAsync(message, TestContext.Current.CancellationToken);
        return (answer.StatusCode, answer.Headers.RetryAfter?.Delta);
    }
}
