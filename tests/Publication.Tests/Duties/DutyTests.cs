using GovPortal.Kernel;
using GovPortal.Publication.Domain.Duties;
using GovPortal.Publication.Domain.Items;
using static GovPortal.Publication.Tests.Items.A;

namespace GovPortal.Publication.Tests.Duties;

public sealed class DutyTests
{
    [Theory]
    [InlineData(null, "2024-09-02", "general-2019", "2024-09-30")]
    [InlineData(null, "2014-09-24", "general-2007", "2014-10-27")]
    [InlineData(null, "2019-05-14", "general-2007", "2019-06-12")]
    [InlineData(null, "2019-05-15", "general-2019", "2019-06-13")]
    [InlineData("B20-7", "2024-01-20", "budget", "2024-02-09")]
    [InlineData("B20-7", "2025-01-09", "budget", "2025-02-05")]
    [InlineData("B20-7", "2025-01-10", "budget", "2025-02-05")]
    [InlineData("B20-7", "2025-01-17", "budget", "2025-02-06")]
    [InlineData("B20-8", "2024-01-31", "general-2019", "2024-03-04")]
    public void Information_is_due_by_the_rule_of_the_day_it_arose_on(string? catalogueItem, string arisen, string rule, string due)
    {
        var draft = Draft(Content() with { CatalogueItem = catalogueItem, ProducedOn = Day(arisen) });
        var duty = Duty.Of(draft, WorkingCalendar.National).ShouldHaveSingleItem();
        (duty.Rule, duty.DueOn, duty.FulfilledOn).ShouldBe((rule, Day(due), null));
    }

    [Theory]
    [InlineData("2049-12-10", "2049-12-30", true)]
    [InlineData("2026-12-12", "2027-01-01", true)]
    [InlineData("2026-12-11", "2026-12-31", false)]
    public void A_limit_in_calendar_days_is_provisional_where_nobody_knows_whether_its_last_day_is_off(string arisen, string due, bool provisional)
    {
        var duty = Duty.Of(Draft(Content() with { CatalogueItem = "B20-7", ProducedOn = Day(arisen) }), WorkingCalendar.National).ShouldHaveSingleItem();
        (duty.DueOn, duty.Provisional).ShouldBe((Day(due), provisional));
    }

    [Fact]
    public void A_change_of_the_information_is_a_duty_of_its_own()
    {
        var item = Published(Content() with { ProducedOn = Today.AddDays(-10) });
        item.BeginAmendment(Person("writer"), Now, "变更");
        item.Edit(item.Content with { ChangedOn = Today }, null, Person("writer"), Now);
        var duties = Duty.Of(item, WorkingCalendar.National).ToList();
        duties.Select(d => (d.ArisenOn, d.FulfilledOn)).ShouldBe([(Today.AddDays(-10), Today), (Today, null)]);
    }

    [Fact]
    public void What_is_no_government_information_or_is_withheld_or_was_an_error_has_no_duty()
    {
        Duty.Of(Draft(Content() with { GovernmentInformation = false }), WorkingCalendar.National).ShouldBeEmpty();
        var withheld = Reviewed();
        withheld.Withhold(Person("secrecy"), Now, "ND14-1", "涉密");
        Duty.Of(withheld, WorkingCalendar.National).ShouldBeEmpty();
        var deleted = Published();
        deleted.Delete(Person("approver"), Now, "误录");
        Duty.Of(deleted, WorkingCalendar.National).ShouldBeEmpty();
    }

    [Fact]
    public void An_open_duty_is_due_by_the_calendar_in_force_and_one_met_over_known_days_keeps_its_verdict()
    {
        var snow = WorkingCalendar.National.With(new CalendarOverlay("snow.1", "通告", [Day("2024-09-05"), Day("2024-09-06")], []));
        var open = Duty.Of(Draft(Content() with { ProducedOn = Day("2024-09-02") }), WorkingCalendar.National).ShouldHaveSingleItem();
        open.CalendarVersion.ShouldBe(WorkingCalendar.National.Version);
        open.CountBy(snow).ShouldBe(new DutyMove(open.ItemId, Day("2024-09-02"), Day("2024-09-30"), Day("2024-10-09"), null));
        (open.DueOn, open.CalendarVersion).ShouldBe((Day("2024-10-09"), snow.Version));
        open.CountBy(snow).ShouldBeNull();

        var met = Duty.Of(Published(Content() with { ProducedOn = Day("2024-09-02") }), WorkingCalendar.National).ShouldHaveSingleItem();
        met.CountBy(snow).ShouldBeNull();
        (met.DueOn, met.CalendarVersion).ShouldBe((Day("2024-09-30"), WorkingCalendar.National.Version));
    }

    [Fact]
    public void A_provisional_count_is_settled_by_the_notice_whether_the_duty_was_met_or_not()
    {
        var met = Duty.Of(Published(Content() with { ProducedOn = Day("2049-12-20") }), WorkingCalendar.National).ShouldHaveSingleItem();
        (met.DueOn, met.Provisional, met.FulfilledOn).ShouldBe((Day("2050-01-17"), true, Today));
        var half = Loaded(WorkingCalendar.National, 2050, "2050-01-03", "2050-01-04");
        met.CountBy(half).ShouldBe(new DutyMove(met.ItemId, Day("2049-12-20"), Day("2050-01-17"), Day("2050-01-19"), Today));
        met.Provisional.ShouldBeTrue();
        met.CountBy(Loaded(half, 2049, "2049-12-24")).ShouldBe(new DutyMove(met.ItemId, Day("2049-12-20"), Day("2050-01-19"), Day("2050-01-20"), Today));
        met.Provisional.ShouldBeFalse();
        met.CountBy(WorkingCalendar.National).ShouldBeNull();
        met.DueOn.ShouldBe(Day("2050-01-20"));
    }

    /// <summary>2024-09-14 is worked, 09-15 to 09-17 are off.</summary>
    [Fact]
    public void An_overturned_penalty_is_a_duty_to_withdraw_within_three_working_days()
    {
        var item = Published(Content() with { CatalogueItem = "B20-6", ProducedOn = Day("2024-03-04") });
        Refusal(item.Overturn(Day("2024-03-04"), "复议决定", Person("officer"), Now)).ShouldBe(OverturnedPenalty.BeforeDecision);
        item.Overturn(Day("2024-09-13"), "复议决定", Person("officer"), Now).Failed(out _).ShouldBeFalse();
        Refusal(item.Overturn(Day("2024-09-14"), "判决", Person("officer"), Now)).ShouldBe(OverturnedPenalty.Known);
        var duty = Duty.Of(item, WorkingCalendar.National).First();
        (duty.ArisenOn, duty.Rule, duty.DueOn, duty.FulfilledOn).ShouldBe((Day("2024-09-13"), "penalty-overturned", Day("2024-09-19"), null));
        item.Withdraw(Person("approver"), Now, "处罚决定已被撤销");
        Duty.Of(item, WorkingCalendar.National).Select(d => (d.Rule, d.FulfilledOn)).ShouldBe([("penalty-overturned", Today), ("general-2019", Today)]);
    }

    [Theory]
    [InlineData(ItemState.Withdrawn)]
    [InlineData(ItemState.TakenDown)]
    [InlineData(ItemState.Archived)]
    public void An_overturned_penalty_that_a_file_takes_down_is_withdrawn_on_that_day_and_its_archiving_moves_nothing(ItemState state)
    {
        var item = Item.Import(TownId.New(), "k", "990000101/2024-00001", Content() with { CatalogueItem = "B20-6", ProducedOn = Day("2024-03-04") }, History());
        item.Overturn(Day("2024-09-13"), "复议决定", Person("officer"), Now).Failed(out _).ShouldBeFalse();
        item.Reimport(item.Content, History() with { State = state }, Now).Value.ShouldBeTrue();
        item.Archive(Person("approver"), Now.AddDays(1), "归档");
        Duty.Of(item, WorkingCalendar.National).First(d => d.Rule == "penalty-overturned").FulfilledOn.ShouldBe(Today);
    }

    [Fact]
    public void Only_a_public_penalty_is_overturned_and_only_since_the_law_sets_the_limit()
    {
        Refusal(Published().Overturn(Today, "判决", Person("officer"), Now)).ShouldBe(OverturnedPenalty.NoPenalty);
        Refusal(Draft(Content() with { CatalogueItem = "B20-6" }).Overturn(Today, "判决", Person("officer"), Now)).ShouldBe(OverturnedPenalty.NoPenalty);
        var old = Published(Content() with { CatalogueItem = "B20-6" });
        Refusal(old.Overturn(Day("2021-07-14"), "判决", Person("officer"), Now)).ShouldBe(OverturnedPenalty.BeforeLaw);
        old.Overturn(Day("2021-07-15"), "判决", Person("officer"), Now).Failed(out _).ShouldBeFalse();
    }

    [Fact]
    public void A_change_that_is_told_on_the_day_of_the_overturning_is_no_second_duty_of_that_day()
    {
        var item = Published(Content() with { CatalogueItem = "B20-6", ProducedOn = Today.AddDays(-20) });
        item.Overturn(Today, "判决", Person("officer"), Now);
        item.BeginAmendment(Person("writer"), Now, "变更");
        item.Edit(item.Content with { ChangedOn = Today }, null, Person("writer"), Now);
        Duty.Of(item, WorkingCalendar.National).Select(d => d.Rule).ShouldBe(["penalty-overturned", "general-2019"]);
    }

    private static WorkingCalendar Loaded(WorkingCalendar calendar, int year, params string[] holidays) =>
        calendar.With(CalendarYear.Of(year, [.. holidays.Select(Day)], [], out _)!, 1, "通知");

    private static DateOnly Day(string text) => DateOnly.Parse(text, System.Globalization.CultureInfo.InvariantCulture);
}
