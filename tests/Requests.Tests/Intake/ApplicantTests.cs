using System.Net;
using Npgsql;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>Who applied: sealed, audited, found again by equality only.</summary>
public sealed class ApplicantTests(RequestsHost host)
{
    [Fact]
    public async Task Those_who_must_know_read_the_applicant_and_every_look_is_audited()
    {
        var town = host.NewTown();
        var (number, _) = await host.FileAsync(town, "王铁柱", "13700001111", identityNumber: "370404198001011230");
        var caseNo = (await host.ConfirmAsync(town, number)).GetProperty("cases").Texts().Single();
        using var approver = host.Staff(town, "approver");
        var read = await approver.ReadJsonAsync($"{Of(town)}/cases/{caseNo}/applicant");
        (read.Text("name"), read.Text("contact"), read.Text("identityNumber")).ShouldBe(("王铁柱", "13700001111", "370404198001011230"));
        (await approver.ReadJsonAsync($"{Of(town)}/submissions/{number}/applicant")).Text("name").ShouldBe("王铁柱");
        (await CountAsync("select count(*) from audit_entries where town_id = $1 and action = 'applicant.read' and actor = 'approver@' || $2", town)).ShouldBe(2);

        using var county = host.County("countySupervisor");
        await county.ReadJsonAsync($"{Of(town)}/cases/{caseNo}/applicant", HttpStatusCode.Forbidden);
        using var informationOfficer = host.Staff(town, "informationOfficer");
        await informationOfficer.ReadJsonAsync($"{Of(town)}/cases/{caseNo}/applicant", HttpStatusCode.Forbidden);
        using var foreigner = host.Staff(host.NewTown(), "caseOfficer");
        await foreigner.ReadJsonAsync($"{Of(town)}/cases/{caseNo}/applicant", HttpStatusCode.NotFound);
        (await CountAsync("select count(*) from audit_entries where town_id = $1 and action = 'applicant.read' and $2 <> ''", town)).ShouldBe(2);
    }

    [Fact]
    public async Task What_is_asked_for_is_read_by_those_who_work_on_it_and_each_reading_is_audited()
    {
        var town = host.NewTown();
        var first = await CaseAsync(town, "王铁柱", "祖坟边的水渠账目", null);
        var second = await CaseAsync(town, "李翠花", "低保对象名单", null);
        foreach (var post in (string[])["countySupervisor", "countyIt", "informationOfficer", "secrecyReviewer"])
        {
            using var other = post.StartsWith("county", StringComparison.Ordinal) ? host.County(post) : host.Staff(town, post);
            var seen = await other.ReadJsonAsync($"{Of(town)}/cases");
            seen.GetProperty("cases").EnumerateArray().Select(c => (c.Text("caseNo"), c.Text("subject"))).ShouldBe([(first, ""), (second, "")]);
            (await other.ReadJsonAsync($"{Of(town)}/cases/{first}")).Text("subject").ShouldBeEmpty();
            await other.ReadJsonAsync($"{Of(town)}/cases/{first}/clocks");
            var receipt = (await other.ReadJsonAsync($"{Of(town)}/cases/{first}/documents"))[0].GetProperty("id").GetGuid();
            foreach (var closed in (string[])["deliveries", $"documents/{receipt}.docx", $"documents/{receipt}.pdf"])
                await other.ReadJsonAsync($"{Of(town)}/cases/{first}/{closed}", HttpStatusCode.Forbidden);
        }

        (await CountAsync("select count(*) from audit_entries where town_id = $1 and action = 'applicant.read' and $2 <> ''", town)).ShouldBe(0);
        using var officer = host.Staff(town, "caseOfficer");
        using var secrecy = host.Staff(town, "secrecyReviewer");
        await officer.PostJsonAsync($"{Of(town)}/cases/{first}/begin", new { }, version: 1);
        await officer.PostJsonAsync($"{Of(town)}/cases/{first}/ask-secrecy-review", new { }, version: 2);
        (await secrecy.ReadJsonAsync($"{Of(town)}/cases")).GetProperty("cases").Texts("subject").ShouldBe(["祖坟边的水渠账目", ""]);
        using var reviewer = host.Staff(town, "reviewer");
        (await reviewer.ReadJsonAsync($"{Of(town)}/cases")).GetProperty("cases").Texts("subject").ShouldBe(["祖坟边的水渠账目", "低保对象名单"]);
        var one = await reviewer.ReadJsonAsync($"{Of(town)}/cases/{second}");
        one.Text("subject").ShouldBe("低保对象名单");
        (await CountAsync(
            $"select count(*) from audit_entries where town_id = $1 and action = 'applicant.read' and actor = 'reviewer@' || $2 and detail::text like '%{one.GetProperty("id").GetGuid()}%'", town))
            .ShouldBe(2, "the page names its cases, and the single look its case");
    }

    [Fact]
    public async Task Nothing_that_was_written_lies_in_the_database_or_the_log_in_clear_text()
    {
        var town = host.NewTown();
        string[] planted = ["欧阳玄同", "13699998888", "370404197912319999", "祖坟边的水渠账目", "电话里说不方便"];
        using var visitor = host.Public();
        var receipt = await visitor.SendJsonAsync(
            HttpMethod.Post, $"{Of(town)}/submissions",
            new { applicantName = planted[0], applicantKind = "naturalPerson", contact = planted[1], identityNumber = planted[2], description = planted[3], assistance = new[] { "hearing" } },
            HttpStatusCode.Created, ("Idempotency-Key", Guid.CreateVersion7().ToString()));
        using var officer = host.Staff(town, "caseOfficer");
        var number = receipt.Text("receiptNumber");
        await officer.PostJsonAsync($"{Of(town)}/submissions/{number}/contact-attempts", new { way = "phone", note = planted[4] }, HttpStatusCode.Created);
        await host.ConfirmAsync(town, number);
        (await TablesWithAsync(number)).ShouldContain("submissions");
        foreach (var secret in planted.Append(receipt.Text("accessCode")))
        {
            (await TablesWithAsync(secret)).ShouldBeEmpty();
            (await TablesWithAsync(Convert.ToHexStringLower(System.Text.Encoding.UTF8.GetBytes(secret)))).ShouldBeEmpty();
            host.Log.ShouldNotContain(secret);
        }
    }

    [Fact]
    public async Task The_same_applicant_and_the_same_matter_are_found_without_saying_who()
    {
        var town = host.NewTown();
        var first = await CaseAsync(town, "赵敏", "2025年度村级道路硬化工程的招标文件", "370404198505050055");
        var repeat = await CaseAsync(town, "赵 敏", "村级道路硬化工程2025年度招标文件", "37040419850505005５");
        var otherMatter = await CaseAsync(town, "赵敏", "低保对象名单", "370404198505050055");
        var otherPerson = await CaseAsync(town, "钱进", "2025年度村级道路硬化工程的招标文件", null);
        await CaseAsync(town, "孙平", "防汛应急预案", null);
        using var officer = host.Staff(town, "caseOfficer");
        var answer = await officer.ReadJsonAsync($"{Of(town)}/cases/{first}/similar");
        var found = answer.EnumerateArray().ToDictionary(c => c.Text("caseNo"), c => (Same: c.GetProperty("sameApplicant").GetBoolean(), Percent: c.GetProperty("similarity").GetInt32()));
        found.Keys.ShouldBe([repeat, otherMatter, otherPerson], ignoreOrder: true);
        answer.EnumerateArray().First().Text("caseNo").ShouldBe(repeat);
        found[repeat].Same.ShouldBeTrue();
        found[repeat].Percent.ShouldBeGreaterThan(50);
        found[otherMatter].ShouldBe((true, found[otherMatter].Percent));
        found[otherMatter].Percent.ShouldBeLessThan(20);
        found[otherPerson].ShouldBe((false, 100));
        answer.GetRawText().ShouldNotContain("赵");
        // Another town's cases are nobody's business.
        var elsewhere = host.NewTown();
        var alone = await CaseAsync(elsewhere, "赵敏", "2025年度村级道路硬化工程的招标文件", "370404198505050055");
        using var stranger = host.Staff(elsewhere, "caseOfficer");
        (await stranger.ReadJsonAsync($"{Of(elsewhere)}/cases/{alone}/similar")).GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task The_month_of_an_applicant_counts_his_own_cases_of_that_month_only()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        var numbers = new List<string>();
        foreach (var (day, name) in new[] { ("2026-03-02", "周吴"), ("2026-03-31", "周吴"), ("2026-04-01", "周吴"), ("2026-03-15", "郑王"), ("2026-03-01", "周吴") })
        {
            numbers.Add((await officer.PostJsonAsync(
                $"{Of(town)}/cases", new { channel = "counter", receivedOn = day, applicantKind = "naturalPerson", applicantName = name, contact = "13511112222", subject = "信息" },
                HttpStatusCode.Created)).Text("caseNo"));
        }

        var months = new List<(int Items, int Position)>();
        foreach (var number in numbers)
        {
            var month = await officer.ReadJsonAsync($"{Of(town)}/cases/{number}/applicant-month");
            months.Add((month.GetProperty("items").GetInt32(), month.GetProperty("position").GetInt32()));
        }

        months.ShouldBe([(3, 2), (3, 3), (1, 1), (1, 1), (3, 1)]);
    }

    private async Task<string> CaseAsync(string town, string name, string description, string? identity)
    {
        var (number, _) = await host.FileAsync(town, name, "13500000000", description, identityNumber: identity);
        return (await host.ConfirmAsync(town, number)).GetProperty("cases").Texts().Single();
    }

    private async Task<long> CountAsync(string sql, string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(host.IdOf(town));
        command.Parameters.AddWithValue(town);
        return (long)(await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }

    /// <summary>Every row of every table as text, bytes in hexadecimal.</summary>
    /// <summary>The server looks, row by row: all tables as one text would be larger than a test's memory.</summary>
    /// <returns>The tables that hold the text in any column.</returns>
    private async Task<List<string>> TablesWithAsync(string text)
    {
        var ct = TestContext.Current.CancellationToken;
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        var tables = new List<string>();
        await using (var list = source.CreateCommand("select quote_ident(tablename) from pg_tables where schemaname = 'public'"))
        await using (var reader = await list.ExecuteReaderAsync(ct))
        {
            while (await reader.ReadAsync(ct)) tables.Add(reader.GetString(0));
        }

        tables.Count.ShouldBeGreaterThan(10);
        var found = new List<string>();
        foreach (var table in tables)
        {
            await using var rows = source.CreateCommand($"select exists(select from {table} t where position($1 in t::text) > 0)");
            rows.Parameters.AddWithValue(text);
            if ((bool)(await rows.ExecuteScalarAsync(ct))!) found.Add(table);
        }

        return found;
    }
}
