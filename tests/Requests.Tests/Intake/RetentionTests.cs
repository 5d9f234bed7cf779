using System.Net;
using System.Text.Json;
using GovPortal.Requests.Tests.Exports;
using Npgsql;
using static GovPortal.Requests.Tests.Intake.IntakeCalls;

namespace GovPortal.Requests.Tests.Intake;

/// <summary>Everything kept of one applicant can be handed out, and forgotten.</summary>
public sealed class RetentionTests(RequestsHost host)
{
    private const string Name = "司马昭雪";
    private const string Identity = "370404197001017777";

    [Fact]
    public async Task One_export_holds_all_that_is_kept_of_a_person_and_nothing_of_others()
    {
        var town = host.NewTown();
        await CloseAsync(town, "第一件事", Identity);
        await CloseAsync(town, "第二件事", Identity);
        var (stranger, _) = await host.FileAsync(town, "别人", "13600000000", "别人的事情");
        using var approver = host.Staff(town, "approver");
        var export = await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = Identity, reason = "subjectRequest" });
        export.GetProperty("submissions").GetArrayLength().ShouldBe(2);
        export.GetProperty("cases").GetArrayLength().ShouldBe(2);
        var text = export.ToString();
        foreach (var held in new[] { "第一件事", "第二件事", "不再需要了" }) JsonText(text).ShouldContain(held);
        JsonText(text).ShouldNotContain("别人");
        text.ShouldNotContain(stranger);
        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = "0", reason = "subjectRequest" }, HttpStatusCode.NotFound)).Code()
            .ShouldBe("requests.applicant-not-found");
        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { reason = "court" }, HttpStatusCode.BadRequest)).GetProperty("errors").Texts("code")
            .ShouldBe(["requests.nobody-named"]);
        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = Identity, reason = "curiosity" }, HttpStatusCode.BadRequest)).GetProperty("errors").Texts("field")
            .ShouldBe(["reason"]);
        using var officer = host.Staff(town, "caseOfficer");
        await officer.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = Identity, reason = "subjectRequest" }, HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Erasing_leaves_the_counts_and_nothing_of_the_person()
    {
        var town = host.NewTown();
        var (number, code, caseNo) = await CloseAsync(town, "要删除的事", Identity);
        using var approver = host.Staff(town, "approver");
        var facts = await FactsAsync(town);
        var done = await approver.PostJsonAsync($"{Of(town)}/applicants/erasure", new { caseNo, reason = "subjectRequest" });
        (done.GetProperty("cases").GetInt32(), done.GetProperty("submissions").GetInt32()).ShouldBe((1, 1));

        (await approver.ReadJsonAsync($"{Of(town)}/cases/{caseNo}/applicant", HttpStatusCode.NotFound)).Code().ShouldBe("requests.applicant-unknown");
        var left = await approver.ReadJsonAsync($"{Of(town)}/cases/{caseNo}");
        (left.Text("subject"), left.Text("decision"), left.Text("applicantKind")).ShouldBe(("", "withdrawn", "naturalPerson"));
        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = Identity, reason = "subjectRequest" }, HttpStatusCode.NotFound)).Code()
            .ShouldBe("requests.applicant-not-found");
        using var visitor = host.Public();
        (await visitor.FollowAsync(town, number, code)).GetProperty("cases").EnumerateArray().Single().Text("decision").ShouldBe("withdrawn");
        (await FactsAsync(town)).ShouldBe(facts);
        await SealedColumnsAreEmptyAsync(town);
    }

    [Fact]
    public async Task Hardship_and_proposals_are_handed_out_and_forgotten_too()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        using var approver = host.Staff(town, "approver");
        var registered = await officer.PostJsonAsync(
            $"{Of(town)}/cases",
            new { channel = "counter", receivedOn = "2014-03-03", applicantKind = "naturalPerson", applicantName = Name, contact = "13600001111", subject = "财政决算", identityNumber = Identity },
            HttpStatusCode.Created);
        var caseNo = registered.Text("caseNo");
        await officer.PostJsonAsync($"{Of(town)}/cases/{caseNo}/fee-waiver", new { appliedOn = "2014-03-04", reason = "全家吃低保" });
        await officer.PostJsonAsync(
            $"{Of(town)}/disclosure-proposals",
            new { source = "applicant", title = "财政决算", summary = "决算", producedOn = "2014-01-01", caseNos = new[] { caseNo }, text = "我建议全部公开" }, HttpStatusCode.Created);
        await officer.PostJsonAsync($"{Of(town)}/cases/{caseNo}/withdraw", new { on = "2014-03-05" }, version: 1);

        var who = new { identityNumber = Identity, reason = "subjectRequest" };
        var export = JsonText((await approver.PostJsonAsync($"{Of(town)}/applicants/export", who)).ToString());
        export.ShouldContain("全家吃低保");
        export.ShouldContain("我建议全部公开");
        await approver.PostJsonAsync($"{Of(town)}/applicants/erasure", who);
        (await ScalarAsync(
            "select (select count(*) from fee_waivers where town_id = $1 and reason is not null) + (select count(*) from disclosure_proposals where town_id = $1 and text is not null)", town))
            .ShouldBe(0L);
    }

    [Fact]
    public async Task Namesakes_who_gave_nothing_else_do_not_get_each_others_files()
    {
        var town = host.NewTown();
        using var officer = host.Staff(town, "caseOfficer");
        using var approver = host.Staff(town, "approver");
        await host.ImportAsync(
            town, "cases",
            "caseNo,channel,receivedOn,applicantKind,applicantName,subject,decision,decidedOn\r\nA,counter,2024-09-02,naturalPerson,王伟,甲的事,granted,2024-09-03\r\n"
            + "B,counter,2024-09-02,naturalPerson,王伟,乙的事,granted,2024-09-03\r\n");
        await officer.PostJsonAsync(
            $"{Of(town)}/cases", new { caseNo = "C", channel = "counter", receivedOn = "2024-09-02", applicantKind = "naturalPerson", applicantName = "王伟", subject = "丙的事" }, HttpStatusCode.Created);
        // As an earlier release kept it: a key of the bare name, the same for all three.
        await ScalarAsync("with kept as (update cases set applicant_key = 'bare' where town_id = $1 returning 1) select count(*) from kept", town);
        var month = await officer.ReadJsonAsync($"{Of(town)}/cases/C/applicant-month");
        (month.GetProperty("items").GetInt32(), month.GetProperty("position").GetInt32()).ShouldBe((1, 1));
        (await officer.ReadJsonAsync($"{Of(town)}/cases/C/similar")).EnumerateArray().ShouldAllBe(c => !c.GetProperty("sameApplicant").GetBoolean());

        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { name = "王伟", reason = "subjectRequest" }, HttpStatusCode.BadRequest)).GetProperty("errors").Texts("code")
            .ShouldBe(["requests.name-alone"]);
        var export = JsonText((await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { caseNo = "A", reason = "subjectRequest" })).ToString());
        export.ShouldContain("甲的事");
        foreach (var anothers in (string[])["乙的事", "丙的事"]) export.ShouldNotContain(anothers);
        (await approver.PostJsonAsync($"{Of(town)}/applicants/erasure", new { caseNo = "A", reason = "subjectRequest" })).GetProperty("cases").GetInt32().ShouldBe(1);
        (await approver.ReadJsonAsync($"{Of(town)}/cases/B")).Text("subject").ShouldBe("乙的事");
    }

    [Fact]
    public async Task Who_gave_a_number_is_found_by_name_and_contact_too_unless_two_people_are()
    {
        var town = host.NewTown();
        await CloseAsync(town, "有证件号的事", Identity);
        await host.FileAsync(town, Name, "13600001111", "没有证件号的事");
        await host.FileAsync(town, Name, "13600002222", "别人的事情", identityNumber: "370404198801018888");
        using var approver = host.Staff(town, "approver");
        var who = new { name = Name, contact = "136-0000-1111", reason = "subjectRequest" };
        var export = await approver.PostJsonAsync($"{Of(town)}/applicants/export", who);
        export.GetProperty("submissions").GetArrayLength().ShouldBe(2);
        JsonText(export.ToString()).ShouldNotContain("别人的事情");
        export.GetProperty("cases").GetArrayLength().ShouldBe(1);

        await host.FileAsync(town, Name, "13600001111", "儿子的事情", identityNumber: "370404200001019999");
        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", who, HttpStatusCode.UnprocessableEntity)).Code().ShouldBe("requests.applicant-ambiguous");
        var own = await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = Identity, name = Name, contact = "13600001111", reason = "subjectRequest" });
        JsonText(own.ToString()).ShouldNotContain("儿子的事情");
    }

    [Fact]
    public async Task An_open_request_is_not_erased()
    {
        var town = host.NewTown();
        await CloseAsync(town, "过去的一件事", Identity);
        await host.FileAsync(town, Name, "13600001111", "新事情一件", identityNumber: Identity);
        using var approver = host.Staff(town, "approver");
        (await approver.PostJsonAsync($"{Of(town)}/applicants/erasure", new { identityNumber = Identity, reason = "subjectRequest" }, HttpStatusCode.UnprocessableEntity)).Code()
            .ShouldBe("requests.applicant-has-open-files");
        (await approver.PostJsonAsync($"{Of(town)}/applicants/export", new { identityNumber = Identity, reason = "subjectRequest" })).GetProperty("submissions").GetArrayLength().ShouldBe(2);
    }

    private static string JsonText(string json) => JsonSerializer.Serialize(JsonSerializer.Deserialize<JsonElement>(json), Readable);

    private static readonly JsonSerializerOptions Readable = new() { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private async Task<(string Number, string Code, string CaseNo)> CloseAsync(string town, string description, string identity)
    {
        var (number, code) = await host.FileAsync(town, Name, "13600001111", description, identityNumber: identity);
        var caseNo = (await host.ConfirmAsync(town, number)).GetProperty("cases").Texts().Single();
        using var visitor = host.Public();
        await visitor.ActAsync(town, number, code, "withdrawal", new { writing = "不再需要了" });
        return (number, code, caseNo);
    }

    /// <summary>What the other services have been told.</summary>
    private async Task<string> FactsAsync(string town) => (string)await ScalarAsync("select coalesce(string_agg(body::text, '|' order by id), '') from outbox where town_id = $1 and body::text like '%caseNo%'", town);

    private async Task SealedColumnsAreEmptyAsync(string town)
    {
        var left = await ScalarAsync(
            """
            select (select count(*) from cases where town_id = $1 and (applicant is not null or applicant_key is not null or remark is not null or length(description) > 0))
              + (select count(*) from submissions where town_id = $1 and (applicant is not null or applicant_key is not null or content is not null))
              + (select count(*) from case_texts where town_id = $1 and sealed is not null) + (select count(*) from case_likenesses where town_id = $1)
            """, town);
        left.ShouldBe(0L);
    }

    private async Task<object> ScalarAsync(string sql, string town)
    {
        await using var source = NpgsqlDataSource.Create(host.OwnerConnection);
        await using var command = source.CreateCommand(sql);
        command.Parameters.AddWithValue(host.IdOf(town));
        return (await command.ExecuteScalarAsync(TestContext.Current.CancellationToken))!;
    }
}
