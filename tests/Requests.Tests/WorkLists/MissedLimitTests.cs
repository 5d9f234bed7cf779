using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;
using GovPortal.Requests.Domain.WorkLists;
using GovPortal.Requests.Tests.Cases;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.WorkLists;

/// <summary>Received on 2024-09-02: the supplement notice was due on 2024-09-11, the reply on 2024-09-30. All is recorded on 2024-10-08.</summary>
public sealed class MissedLimitTests
{
    private const string Recorded = "2024-10-08";

    [Theory]
    [InlineData("2024-09-30", true)]
    [InlineData("2024-10-08", false)]
    public void The_day_of_delivery_decides_and_not_that_of_its_record(string delivered, bool kept)
    {
        var made = Begun().Done(c => c.DraftDecision(On("2024-09-04"), Decision("notHeld"))).Done(c => c.Review(On("2024-09-05", "lawyer"), Text))
            .Done(c => c.Sign(On("2024-09-06", "head"), "1号"));
        Reply.WasKept(made, WorkingCalendar.National).ShouldBeFalse();
        made.Done(c => c.Deliver(On(delivered, today: Recorded), "post", "EMS1")).Done(c => c.Archive(On(Recorded)));
        Reply.WasKept(made, WorkingCalendar.National).ShouldBe(kept);
    }

    [Fact]
    public void An_extension_or_a_consultation_of_the_last_days_moved_it_before_it_was_over()
    {
        Reply.WasKept(Begun().Done(c => c.Extend(On("2024-09-30", today: Recorded), 5, Text)), WorkingCalendar.National).ShouldBeTrue();
        var made = Begun();
        made.ConsultThirdParty(On("2024-09-29", today: Recorded), Text).Done();
        Reply.WasKept(made, WorkingCalendar.National).ShouldBeTrue();
    }

    [Fact]
    public void A_later_day_set_once_it_was_over_excuses_nothing()
    {
        var made = Begun().Done(c => c.AskReasons(On("2024-09-25"), Day("2024-09-29"), Text));
        made.Done(c => c.ReceiveReasons(On(Recorded), reasonable: true, Day("2024-12-20"), Text)).DueOn.ShouldBe(Day("2024-12-20"));
        Reply.WasKept(made, WorkingCalendar.National).ShouldBeFalse();
    }

    [Theory]
    [InlineData("2024-09-11", true)]
    [InlineData("2024-09-12", false)]
    public void What_was_found_clear_in_time_needed_no_notice(string begun, bool kept) =>
        Limit("case", "supplementNotice", "2024-09-11").WasKept(Received("2024-09-02").Done(c => c.Begin(On(begun, today: Recorded))), WorkingCalendar.National).ShouldBe(kept);

    [Theory]
    [InlineData("2024-09-30", true)]
    [InlineData("2024-10-08", false)]
    public void So_it_is_with_an_answer_in_an_appeal(string answered, bool kept)
    {
        var now = new Occurrence(Day(Recorded), WorkingCalendar.National);
        var appeal = AppealOf("2024-09-13");
        appeal.NoteProcedure("ordinary", Day("2024-09-14"), now).Failed(out _).ShouldBeFalse();
        appeal.AnswerDueOn.ShouldBe(Day("2024-09-30"));
        var limit = Limit("appeal", AppealClock.Answer, "2024-09-30");
        limit.WasKept(appeal).ShouldBeFalse();
        appeal.Answer(Day(answered), now).Failed(out _).ShouldBeFalse();
        limit.WasKept(appeal).ShouldBe(kept);
        Limit("appeal", AppealClock.Compliance, "2024-09-30").WasKept(appeal).ShouldBeFalse();
    }

    private static MissedLimit Reply => Limit("case", "reply", "2024-09-30");

    private static Case Begun() => Received("2024-09-02").Done(c => c.Begin(On("2024-09-03")));

    private static MissedLimit Limit(string kind, string clock, string due) => new()
    {
        Id = Guid.CreateVersion7(),
        Town = TownId.New(),
        Kind = kind,
        SubjectId = Guid.CreateVersion7(),
        Number = "1",
        Clock = clock,
        DueOn = Day(due),
        MissedOn = Day(due).AddDays(1),
    };

    private static Appeal AppealOf(string filed) =>
        new(TownId.New(), "滕政复〔2024〕1号", new AppealDetails(null, "reconsideration", "滕州市人民政府", Day(filed), null, null), null);
}
