using GovPortal.Kernel;
using GovPortal.Requests.Domain.Corrections;

namespace GovPortal.Requests.Tests.Corrections;

public sealed class CorrectionTests
{
    private static readonly DateOnly Received = new(2024, 9, 2);
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void The_countys_limit_counts_in_working_days()
    {
        Made().DueOn.ShouldBe(new DateOnly(2024, 9, 30));
        Made(limit: 5).DueOn.ShouldBe(new DateOnly(2024, 9, 9));
    }

    [Theory]
    [InlineData("corrected", true, null, null)]
    [InlineData("unproven", true, null, "经核实，记录无误")]
    [InlineData("passedOn", false, "滕州市民政局", null)]
    [InlineData("referred", false, "滕州市民政局", null)]
    public void It_ends_as_the_article_lets_it(string outcome, bool verified, string? agency, string? answer)
    {
        var made = Made();
        if (verified) Done(made.BeginVerification());
        Done(made.Close(End(outcome, agency, answer), Today));
        (made.State, made.Outcome, made.Agency, made.Late).ShouldBe((CorrectionStates.Closed, outcome, agency, false));
        Refusal(made.Close(End(outcome, agency, answer), Today)).Code.ShouldBe(CorrectionErrors.IllegalStep.Code);
        Refusal(made.BeginVerification()).Code.ShouldBe(CorrectionErrors.IllegalStep.Code);
    }

    [Fact]
    public void What_is_missing_is_refused()
    {
        var made = Made();
        Refusal(made.Close(End("corrected", null, null), Today)).ShouldBe(CorrectionErrors.NotVerified);
        Refusal(made.Close(End("passedOn", " ", null), Today)).ShouldBe(CorrectionErrors.AgencyMissing);
        Refusal(made.Close(End("forgotten", null, null), Today)).ShouldBe(CorrectionErrors.UnknownOutcome);
        Refusal(made.Close(End("referred", "民政局", null) with { ToldOn = null }, Today)).ShouldBe(CorrectionErrors.NotTold);
        Refusal(made.Close(End("referred", "民政局", null) with { ToldOn = new(2024, 9, 9) }, Today)).ShouldBe(CorrectionErrors.DatesReversed);
        Refusal(made.Close(End("referred", "民政局", null) with { ToldOn = Today.AddDays(1) }, Today)).ShouldBe(CorrectionErrors.DateInFuture);
        Done(made.BeginVerification());
        Refusal(made.Close(End("unproven", null, null), Today)).ShouldBe(CorrectionErrors.ReasonMissing);
        made.Version.ShouldBe(2);
    }

    [Fact]
    public void Who_withdraws_need_not_be_told() => Done(Made().Close(End("withdrawn", null, null) with { ToldOn = null }, Today));

    [Fact]
    public void A_late_answer_is_late()
    {
        var made = Made();
        Done(made.Close(End("referred", "民政局", null) with { ToldOn = new(2024, 10, 8) }, Today));
        made.Late.ShouldBeTrue();
    }

    [Fact]
    public void A_new_calendar_moves_the_day_of_an_open_one()
    {
        var made = Made();
        var local = WorkingCalendar.National.With(new CalendarOverlay("flood", "an order", [new(2024, 9, 4)], []));
        made.Recalculate(local).ShouldBeTrue();
        made.DueOn.ShouldBe(new DateOnly(2024, 10, 8));
        made.Recalculate(local).ShouldBeFalse();
        Done(made.Close(End("withdrawn", null, null), Today));
        made.Recalculate(WorkingCalendar.National).ShouldBeFalse();
    }

    private static CorrectionCase Made(int limit = 20) =>
        CorrectionCase.Receive(TownId.New(), "更正〔2024〕1号", "counter", Received, [1], limit, WorkingCalendar.National).Value;

    private static CorrectionEnd End(string outcome, string? agency, string? answer) =>
        new(outcome, new(2024, 9, 10), new(2024, 9, 11), agency, answer is null ? null : [1]);

    private static void Done(Result result) => result.Failed(out var error).ShouldBeFalse(error?.Message);

    private static Error Refusal(Result result)
    {
        result.Failed(out var error).ShouldBeTrue();
        return error!;
    }
}
