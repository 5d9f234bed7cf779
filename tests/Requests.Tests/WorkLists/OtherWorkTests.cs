using System.Net;
using System.Text.Json;
using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.Cases.Clocks;
using GovPortal.Requests.Domain.Corrections;
using GovPortal.Requests.Domain.Intake;
using GovPortal.Requests.Domain.Withheld;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.Requests.Tests.Intake;
using static GovPortal.Requests.Tests.Cases.Work;
using static GovPortal.Requests.Tests.WorkLists.Office;

namespace GovPortal.Requests.Tests.WorkLists;

public sealed class OtherWorkTests(RequestsHost host)
{
    [Theory]
    [InlineData("2026-11-23", Colour.Amber, ClockState.Running)]
    [InlineData("2026-11-24", Colour.Red, ClockState.Missed)]
    [InlineData("2026-12-24", Colour.Red, ClockState.Missed)]
    public void A_submission_is_to_be_confirmed_on_its_day_and_red_after_it(string today, Colour colour, ClockState state)
    {
        var arrival = new Arrival("R", "hash", "web", "naturalPerson", Day("2026-11-23"), Day("2026-11-23"), Text, "k", Text, 1, LacksIdentity: false);
        var entry = OtherWork.Of(Submission.Receive(TownId.New(), arrival, Day("2026-11-23"), DateTimeOffset.UnixEpoch).Value, WorkingCalendar.National, Day(today))!;
        (entry.Colour, entry.ClockState, entry.Task, entry.DueOn).ShouldBe((colour, state, WorkTask.ConfirmReceipt, Day("2026-11-23")));
        Escalation.Of(TownId.New(), entry, Day(today), DateTimeOffset.UnixEpoch).ShouldBeNull();
    }

    /// <summary>Simple procedure: five working days from the day after the copy arrived (行政复议法 art. 54).</summary>
    [Theory]
    [InlineData("2024-09-26", 2, Colour.Red)]
    [InlineData("2024-09-27", 1, Colour.Red)]
    [InlineData("2024-09-29", 0, Colour.Red)]
    [InlineData("2024-09-30", -1, Colour.Overdue)]
    [InlineData("2024-10-08", -2, Colour.Overdue)]
    public void An_appeal_is_to_be_answered_by_its_own_limit(string today, int left, Colour colour)
    {
        var appeal = new Appeal(TownId.New(), "复1", new AppealDetails(null, "reconsideration", "县政府", Day("2024-09-20"), null, null), null);
        OtherWork.Of(appeal, WorkingCalendar.National, Day(today), ColourRule.Default).ShouldBeEmpty();
        appeal.NoteProcedure("simple", Day("2024-09-23"), new Occurrence(Day("2024-09-24"), WorkingCalendar.National)).Failed(out _).ShouldBeFalse();
        appeal.AnswerDueOn.ShouldBe(Day("2024-09-29"));
        var entry = OtherWork.Of(appeal, WorkingCalendar.National, Day(today), ColourRule.Default).ShouldHaveSingleItem();
        (entry.WorkingDaysLeft, entry.Colour, entry.Task).ShouldBe((left, colour, WorkTask.AnswerAppeal));
        (Escalation.Of(TownId.New(), entry, Day(today), DateTimeOffset.UnixEpoch) is not null).ShouldBe(colour == Colour.Overdue);
        appeal.Answer(Day("2024-09-25"), new Occurrence(Day("2024-09-25"), WorkingCalendar.National)).Failed(out _).ShouldBeFalse();
        OtherWork.Of(appeal, WorkingCalendar.National, Day(today), ColourRule.Default).ShouldBeEmpty();
    }

    [Fact]
    public void Withheld_information_is_looked_at_again_and_that_is_no_matter_for_the_county()
    {
        var filing = new WithheldFiling(TownId.New(), "k", new WithheldDetails("标题", "security", Day("2023-01-05"), "镇政府", Day("2024-09-30")), null);
        var entry = OtherWork.Of(filing, WorkingCalendar.National, Day("2024-10-08"), ColourRule.Default)!;
        (entry.Colour, entry.Task, entry.Number).ShouldBe((Colour.Overdue, WorkTask.ReEvaluate, "k"));
        Escalation.Of(TownId.New(), entry, Day("2024-10-08"), DateTimeOffset.UnixEpoch).ShouldBeNull();
        filing.End(Day("2024-10-08"), "销毁", Day("2024-10-08")).Failed(out _).ShouldBeFalse();
        OtherWork.Of(filing, WorkingCalendar.National, Day("2024-10-08"), ColourRule.Default).ShouldBeNull();
    }

    /// <summary>Received on Monday 2024-09-02, with the county's 20 working days due on Monday 2024-09-30.</summary>
    [Theory]
    [InlineData("2024-09-02", Colour.None)]
    [InlineData("2024-09-24", Colour.Amber)]
    [InlineData("2024-09-27", Colour.Red)]
    [InlineData("2024-10-08", Colour.Overdue)]
    public void A_correction_is_coloured_by_the_countys_limit_and_is_no_missed_limit(string today, Colour colour)
    {
        var correction = CorrectionCase.Receive(TownId.New(), "更正〔2024〕1号", "counter", Day("2024-09-02"), Text, 20, WorkingCalendar.National).Value;
        var entry = OtherWork.Of(correction, WorkingCalendar.National, Day(today), ColourRule.Default)!;
        (entry.Number, entry.Task, entry.Post, entry.DueOn, entry.Colour).ShouldBe(("更正〔2024〕1号", WorkTask.WorkOnCorrection, Posts.CaseOfficer, Day("2024-09-30"), colour));
        (DigestText.Of("看庄镇", Posts.CaseOfficer, Day(today), [entry]) is not null).ShouldBe(colour != Colour.None);
        Escalation.Of(TownId.New(), entry, Day(today), DateTimeOffset.UnixEpoch).ShouldBeNull();
        correction.Close(new CorrectionEnd(CorrectionOutcomes.Withdrawn, Day("2024-09-03"), null, null, null), Day(today) > Day("2024-09-03") ? Day(today) : Day("2024-09-03")).Failed(out _).ShouldBeFalse();
        OtherWork.Of(correction, WorkingCalendar.National, Day(today), ColourRule.Default).ShouldBeNull();
    }

    [Fact]
    public async Task Corrections_and_proposals_stand_in_the_list_of_the_post_whose_turn_it_is()
    {
        using var office = new Office(host);
        using var approver = host.Staff(office.Town, "approver");
        await office.Officer.PostJsonAsync(
            office.Path("corrections"),
            new { correctionNo = "更1", channel = "counter", receivedOn = Today.AddDays(-200), applicantName = "赵六", record = "户籍登记", claim = "出生日期有误" }, HttpStatusCode.Created);
        var proposal = await office.Officer.PostJsonAsync(
            office.Path("disclosure-proposals"), new { source = "applicant", title = "财政决算", summary = "决算", producedOn = "2024-01-01" }, HttpStatusCode.Created);
        (await office.WorkListAsync()).Select(e => (e.Text("kind"), e.Text("number"), e.Text("task"), e.Text("colour"))).ShouldBe([("correction", "更1", "workOnCorrection", "overdue")]);
        var waiting = (await approver.ReadJsonAsync(office.Path("worklist"))).GetProperty("entries").EnumerateArray().ShouldHaveSingleItem();
        (waiting.Text("kind"), waiting.Text("number"), waiting.Text("taskText")).ShouldBe(("proposal", proposal.Text("id"), "审核转为主动公开的建议"));
        await approver.PostJsonAsync(office.Path($"disclosure-proposals/{proposal.Text("id")}/decision"), new { accepted = false, reason = "不属于主动公开范围" }, version: 1);
        (await approver.ReadJsonAsync(office.Path("worklist"))).GetProperty("entries").GetArrayLength().ShouldBe(0);
    }

    [Fact]
    public async Task What_came_in_today_and_what_a_body_waits_for_stand_in_the_officers_list()
    {
        using var office = new Office(host);
        var (number, _) = await host.FileAsync(office.Town);
        var input = new { appealNo = "复-1", kind = "reconsideration", body = "县政府", filedOn = Today.AddDays(-60) };
        var appeal = await office.Officer.SendJsonAsync(HttpMethod.Post, office.Path("appeals"), input, HttpStatusCode.Created, ("Idempotency-Key", number));
        await office.Officer.PostJsonAsync(
            office.Path("appeals/复-1/procedure"), new { procedure = "simple", copyReceivedOn = Today.AddDays(-50) }, version: appeal.GetProperty("version").GetInt64());
        (await office.WorkListAsync()).Select(e => (e.Text("kind"), e.Text("number"), e.Text("task"), e.Text("colour"))).ShouldBe(
            [("appeal", "复-1", "answerAppeal", "overdue"), ("submission", number, "confirmReceipt", "amber")]);
        using var county = host.County("countySupervisor");
        var told = await UntilAsync(() => office.CountyListAsync(county), l => l is [var only] && only.GetProperty("missedLimit").ValueKind == JsonValueKind.String);
        (told[0].Text("kind"), told[0].Text("clock")).ShouldBe(("appeal", "answer"));
        await host.ConfirmAsync(office.Town, number);
        (await office.WorkListAsync()).Select(e => e.Text("kind")).ShouldBe(["appeal", "case", "case"]);
    }
}
