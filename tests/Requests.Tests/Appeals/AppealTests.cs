using GovPortal.Kernel;
using GovPortal.Requests.Domain.Appeals;

namespace GovPortal.Requests.Tests.Appeals;

public sealed class AppealTests
{
    private const string Reconsideration = "reconsideration";
    private const string Direct = "litigationDirect";
    private static readonly TownId Town = TownId.New();

    [Theory]
    [InlineData(Reconsideration, "simple", "2024-09-13", "2024-09-23")] // 5 working days: Saturday the 14th counts, the 15th to the 17th do not
    [InlineData(Reconsideration, "ordinary", "2024-09-13", "2024-09-29")] // 10 working days end on a Sunday that is worked
    [InlineData(Reconsideration, "simple", "2026-03-02", "2026-03-09")]
    [InlineData(Reconsideration, "ordinary", "2026-03-02", "2026-03-16")]
    [InlineData(Reconsideration, "ordinary", "2023-12-01", "2023-12-11")] // before the law of 2023: calendar days
    [InlineData(Direct, "ordinary", "2026-09-10", "2026-09-28")] // 15 calendar days end on a holiday: the next working day
    [InlineData(Direct, "simple", "2026-03-02", "2026-03-17")]
    [InlineData(Direct, "ordinary", "2014-03-03", "2014-03-13")] // before the revision of 2014: 10 days
    public void The_answer_is_due_by_procedure_and_the_law_of_the_day(string kind, string procedure, string copy, string due)
    {
        var appeal = Filed(kind, "2014-01-02");
        Done(appeal.NoteProcedure(procedure, Day(copy), Now));

        appeal.AnswerDueOn.ShouldBe(Day(due));
        appeal.NextDueOn.ShouldBe(Day(due));
        var clock = appeal.Clocks(Now.Calendar).ShouldHaveSingleItem();
        (clock.Clock, clock.From, clock.DueOn, clock.DoneOn).ShouldBe((AppealClock.Answer, Day(copy), Day(due), null));
        clock.Derivation[^1].ShouldContain(due);
    }

    [Theory]
    [InlineData(Reconsideration, "2023-12-31")]
    [InlineData(Direct, "2015-04-30")]
    public void No_simple_procedure_before_its_law(string kind, string copy) =>
        Refusal(Filed(kind, "2014-01-02").NoteProcedure("simple", Day(copy), Now)).ShouldBe(AppealErrors.NoSimpleProcedure);

    [Theory]
    [InlineData(Reconsideration, "maintained", "upheld")]
    [InlineData(Reconsideration, "claimRejected", "upheld")]
    [InlineData(Reconsideration, "revoked", "corrected")]
    [InlineData(Reconsideration, "partlyRevoked", "corrected")]
    [InlineData(Reconsideration, "changed", "corrected")]
    [InlineData(Reconsideration, "declaredUnlawful", "corrected")]
    [InlineData(Reconsideration, "declaredVoid", "corrected")]
    [InlineData(Reconsideration, "performanceOrdered", "corrected")]
    [InlineData(Reconsideration, "notAccepted", "other")]
    [InlineData(Reconsideration, "applicationDismissed", "other")]
    [InlineData(Reconsideration, "terminated", "other")]
    [InlineData(Reconsideration, "withdrawn", "other")]
    [InlineData(Reconsideration, "settled", "other")]
    [InlineData(Direct, "claimRejected", "upheld")]
    [InlineData(Direct, "revoked", "corrected")]
    [InlineData(Direct, "performanceOrdered", "corrected")]
    [InlineData(Direct, "declaredUnlawful", "corrected")]
    [InlineData(Direct, "changed", "corrected")]
    [InlineData("litigationAfterReconsideration", "notFiled", "other")]
    [InlineData(Direct, "suitDismissed", "other")]
    [InlineData(Direct, "withdrawalAllowed", "other")]
    [InlineData(Direct, "terminated", "other")]
    [InlineData(Direct, "transferred", "other")]
    public void A_result_has_its_class(string kind, string result, string resultClass) => new AppealOptions().ClassOf(kind, result).ShouldBe(resultClass);

    [Theory]
    [InlineData(Reconsideration, "suitDismissed")]
    [InlineData(Direct, "maintained")]
    [InlineData(Direct, "upheld")]
    public void A_result_of_the_other_kind_is_none(string kind, string result)
    {
        new AppealOptions().ClassOf(kind, result).ShouldBeNull();
        Refusal(Filed(kind, "2024-01-02").Decide(result, "upheld", Day("2024-02-01"), Now)).ShouldBe(AppealErrors.UnknownResult);
    }

    [Fact]
    public void A_county_may_read_a_class_otherwise()
    {
        var options = new AppealOptions { Classes = { ["litigation.suitDismissed"] = "upheld" } };
        options.Holds().ShouldBeTrue();
        options.ClassOf("litigationDirect", "suitDismissed").ShouldBe("upheld");
        options.ClassOf("litigationAfterReconsideration", "suitDismissed").ShouldBe("upheld");
        new AppealOptions { Classes = { ["litigation.maintained"] = "upheld" } }.Holds().ShouldBeFalse();
        new AppealOptions { Classes = { ["litigation.revoked"] = "won" } }.Holds().ShouldBeFalse();
    }

    [Fact]
    public void A_result_counts_once_and_a_further_appeal_takes_it_back()
    {
        var appeal = Filed(Direct, "2025-12-01");
        Done(appeal.Decide("revoked", "corrected", Day("2025-12-20"), Now));
        Refusal(appeal.Decide("changed", "corrected", Day("2025-12-21"), Now)).ShouldBe(AppealErrors.AlreadyDecided);
        Done(appeal.AppealFurther(Day("2025-12-25"), Now));
        (appeal.Result, appeal.DecidedOn, appeal.EarlierResultKind, appeal.EarlierDecidedOn).ShouldBe((null, null, "revoked", Day("2025-12-20")));
        Done(appeal.Decide("claimRejected", "upheld", Day("2026-02-10"), Now));
        Refusal(appeal.AppealFurther(Day("2026-02-11"), Now)).ShouldBe(AppealErrors.AppealedBefore);
        (appeal.Result, appeal.DecidedOn, appeal.Version).ShouldBe(("upheld", Day("2026-02-10"), 4L));
    }

    [Theory]
    [InlineData(null, "2026-03-30")] // 20 working days from the effect
    [InlineData("2026-03-13", "2026-03-13")] // as ordered
    public void What_a_correction_orders_is_due(string? ordered, string due)
    {
        var appeal = Filed(Direct, "2026-01-05");
        Done(appeal.Decide("performanceOrdered", "corrected", Day("2026-02-25"), Now));
        Done(appeal.TakeEffect(Day("2026-03-02"), ordered is null ? null : Day(ordered), Now));
        appeal.ComplianceDueOn.ShouldBe(Day(due));
        appeal.NextDueOn.ShouldBe(Day(due));
        Done(appeal.Comply(Day("2026-03-31"), Now));
        appeal.NextDueOn.ShouldBeNull();
        appeal.Clocks(Now.Calendar)[^1].Late.ShouldBeTrue();
        Refusal(appeal.Comply(Day("2026-04-01"), Now)).ShouldBe(AppealErrors.CompliedBefore);
    }

    [Fact]
    public void An_upheld_decision_orders_nothing()
    {
        var appeal = Filed(Reconsideration, "2026-01-05");
        Done(appeal.Decide("maintained", "upheld", Day("2026-02-25"), Now));
        Refusal(appeal.TakeEffect(Day("2026-03-02"), null, Now)).ShouldBe(AppealErrors.NothingToComplyWith);
        Refusal(appeal.AppealFurther(Day("2026-03-02"), Now)).ShouldBe(AppealErrors.NoFurtherAppeal);
    }

    [Fact]
    public void Days_come_in_order()
    {
        var appeal = Filed(Reconsideration, "2026-01-05");
        Refusal(appeal.Answer(Day("2026-01-08"), Now)).ShouldBe(AppealErrors.CopyNotReceived);
        Refusal(appeal.NoteProcedure("simple", Day("2026-01-04"), Now)).ShouldBe(AppealErrors.BeforeFiled);
        Done(appeal.NoteProcedure("simple", Day("2026-01-07"), Now));
        Refusal(appeal.Answer(Day("2026-01-06"), Now)).ShouldBe(AppealErrors.AnsweredBeforeCopy);
        Refusal(appeal.Answer(Now.Today.AddDays(1), Now)).Code.ShouldBe("requests.date-in-future");
        Done(appeal.Answer(Day("2026-01-08"), Now));
        Refusal(appeal.Answer(Day("2026-01-09"), Now)).ShouldBe(AppealErrors.AlreadyAnswered);
    }

    [Fact]
    public void A_new_calendar_moves_an_open_day_and_no_other()
    {
        var (open, answered) = (Filed(Reconsideration, "2026-01-05"), Filed(Reconsideration, "2026-01-05"));
        foreach (var appeal in new[] { open, answered }) Done(appeal.NoteProcedure("simple", Day("2026-03-02"), Now));
        Done(answered.Answer(Day("2026-03-05"), Now));
        var local = WorkingCalendar.National.With(new CalendarOverlay("flood", "an order", [Day("2026-03-04")], []));
        open.Recalculate(local).ShouldBeTrue();
        open.AnswerDueOn.ShouldBe(Day("2026-03-10"));
        open.Recalculate(local).ShouldBeFalse();
        answered.Recalculate(local).ShouldBeFalse();
    }

    [Fact]
    public void What_was_deleted_stays_so_whatever_an_older_file_says()
    {
        var appeal = Filed(Reconsideration, "2026-01-05");
        Done(appeal.Delete("entered twice"));
        Refusal(appeal.Delete("again")).ShouldBe(AppealErrors.NotFound);
        Refusal(appeal.Answer(Day("2026-01-08"), Now)).ShouldBe(AppealErrors.NotFound);
        appeal.TakeHistory(appeal.Details() with { Body = "another" }).ShouldBeFalse();
        (appeal.Deleted, appeal.Version).ShouldBe((true, 2L));
        appeal.EnterAgain(appeal.Details(), null);
        (appeal.Deleted, appeal.Version).ShouldBe((false, 3L));
    }

    [Fact]
    public void A_file_tells_history_anew_until_somebody_records_the_course_here()
    {
        var told = new AppealDetails(null, Reconsideration, "滕州市人民政府", Day("2026-01-05"), null, null);
        var appeal = new Appeal(Town, "滕政复〔2026〕2号", told, Guid.CreateVersion7());
        appeal.TakeHistory(told with { Body = "枣庄市人民政府" }).ShouldBeTrue();
        appeal.TakeHistory(told).ShouldBeTrue();

        Done(appeal.Decide("revoked", "corrected", Day("2026-02-20"), Now));
        Done(appeal.TakeEffect(Day("2026-02-20"), null, Now));
        var (version, due) = (appeal.Version, appeal.ComplianceDueOn);
        appeal.IsWorkedOn.ShouldBeTrue();
        appeal.TakeHistory(told).ShouldBeFalse();
        (appeal.Result, appeal.ResultKind, appeal.DecidedOn, appeal.ComplianceDueOn, appeal.Version).ShouldBe(("corrected", "revoked", Day("2026-02-20"), due, version));
    }

    [Fact]
    public void What_was_entered_here_is_not_told_anew_by_a_file()
    {
        var entered = Filed(Reconsideration, "2026-01-05");
        entered.TakeHistory(entered.Details() with { Body = "another" }).ShouldBeFalse();
        entered.Body.ShouldBe("滕州市人民政府");

        var told = new Appeal(Town, "滕政复〔2026〕3号", entered.Details(), Guid.CreateVersion7());
        Done(told.Delete("entered twice"));
        told.EnterAgain(entered.Details(), null);
        told.TakeHistory(entered.Details() with { Body = "another" }).ShouldBeFalse();

        var mended = new Appeal(Town, "滕政复〔2026〕4号", entered.Details() with { FiledOn = Day("2026-01-06") }, Guid.CreateVersion7());
        Done(mended.Change(entered.Details(), null));
        mended.TakeHistory(entered.Details() with { FiledOn = Day("2026-01-06") }).ShouldBeFalse();
        mended.FiledOn.ShouldBe(Day("2026-01-05"));
    }

    private static Occurrence Now => new(new DateOnly(2026, 11, 23), WorkingCalendar.National);

    private static Appeal Filed(string kind, string on) => new(Town, "滕政复〔2026〕1号", new AppealDetails(null, kind, "滕州市人民政府", Day(on), null, null), null);

    private static DateOnly Day(string text) => DateOnly.ParseExact(text, "yyyy-MM-dd");

    private static void Done(Result result) => result.Failed(out var error).ShouldBeFalse(error?.Message);

    private static Error Refusal(Result result)
    {
        result.Failed(out var error).ShouldBeTrue();
        return error!;
    }
}
