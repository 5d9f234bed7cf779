using GovPortal.Kernel;
using GovPortal.Requests.Domain.Calendars;

namespace GovPortal.Requests.Tests.Calendars;

public sealed class LocalOrderTests
{
    private static readonly TownId Town = TownId.New();
    private static readonly Loading Loading = new(DateTimeOffset.UnixEpoch, "admin");
    private static readonly DateOnly Monday = new(2026, 4, 20);
    private static readonly DateOnly Saturday = new(2026, 4, 25);

    [Fact]
    public void An_order_changes_the_calendar_and_its_version_says_which()
    {
        var order = Order(null, off: [Monday], worked: [Saturday]);
        var local = order.AppliedTo(WorkingCalendar.National);

        (local.IsWorkday(Monday), local.IsWorkday(Saturday)).ShouldBe((false, true));
        local.Version.ShouldBe("cn-2026.1+sanyuesan.1");
        local.Source.ShouldContain("自治区人民政府令");
    }

    [Fact]
    public void The_same_order_again_is_no_new_version_and_another_is()
    {
        var first = Order(null, off: [Monday], worked: []);
        Order(first, off: [Monday], worked: []).ShouldBeSameAs(first);
        Order(first, off: [Monday], worked: [Saturday]).Version.ShouldBe(2);
        first.Version.ShouldBe(1);
    }

    [Fact]
    public void A_withdrawn_order_changes_nothing_and_can_be_entered_again()
    {
        var first = Order(null, off: [Monday], worked: []);
        var withdrawn = first.Withdraw("误录", Loading).Value;
        withdrawn.AppliedTo(WorkingCalendar.National).ShouldBeSameAs(WorkingCalendar.National);
        withdrawn.Withdraw("again", Loading).Failed(out var error).ShouldBeTrue();
        error.ShouldBe(CalendarErrors.OverlayWithdrawn);
        Order(withdrawn, off: [Monday], worked: []).AppliedTo(WorkingCalendar.National).Version.ShouldBe("cn-2026.1+sanyuesan.3");
    }

    [Fact]
    public void An_order_does_not_move_to_another_town()
    {
        var first = Order(null, off: [Monday], worked: []);
        LocalOrder.After(first, "sanyuesan", new OrderDetails(Town, "x", "y", [Monday], []), Loading).Failed(out var error).ShouldBeTrue();
        error.ShouldBe(CalendarErrors.OverlayMoved);
    }

    [Fact]
    public void Everything_wrong_with_an_order_is_said_at_once() =>
        new OrderDetails(null, "x", "y", [Monday, Monday, new(2007, 1, 1)], [Monday]).Faults().Select(f => (f.Field, f.Code)).ShouldBe(
        [
            ("off[1]", "calendars.day-listed-twice"),
            ("off[2]", "calendars.year-out-of-range"),
            ("worked[0]", "calendars.day-off-and-worked"),
        ]);

    [Fact]
    public void An_order_names_a_day() => new OrderDetails(null, "x", "y", [], []).Faults().ShouldHaveSingleItem().Code.ShouldBe("calendars.no-days");

    [Fact]
    public void A_year_is_loaded_again_only_if_something_differs()
    {
        var days = CalendarYear.Of(2027, [new(2027, 1, 1)], [], out _)!;
        var more = CalendarYear.Of(2027, [new(2027, 1, 1), new(2027, 2, 6)], [], out _)!;
        var first = LoadedYear.After(null, days, new Notice("1号", "here"), Loading);
        LoadedYear.After(first, days, new Notice("1号", "here"), Loading).ShouldBeSameAs(first);
        LoadedYear.After(first, days, new Notice("2号", "here"), Loading).Version.ShouldBe(2);
        LoadedYear.After(first, more, new Notice("1号", "here"), Loading).AppliedTo(WorkingCalendar.National).Version.ShouldBe("cn-2026.1+2027.2");
    }

    private static LocalOrder Order(LocalOrder? current, DateOnly[] off, DateOnly[] worked) =>
        LocalOrder.After(current, "sanyuesan", new OrderDetails(null, "广西", "自治区人民政府令", off, worked), Loading).Value;
}
