using GovPortal.Kernel;
using GovPortal.Requests.Domain;
using Case = GovPortal.Requests.Domain.Case;

namespace GovPortal.Requests.Tests;

public sealed class CaseTests
{
    private static readonly TownId Town = TownId.New();

    [Theory]
    [InlineData("2019-05-14", "2007", "2019-06-04")]
    [InlineData("2019-05-15", "2019", "2019-06-13")]
    [InlineData("2014-09-24", "2007", "2014-10-20")]
    [InlineData("2024-09-15", "2019", "2024-10-18")]
    public void The_day_of_receipt_decides_the_regime_and_the_reply_limit(string received, string regime, string due)
    {
        var made = Received(received);
        made.Regime.ShouldBe(regime);
        made.DueOn.ShouldBe(DateOnly.Parse(due));
    }

    [Fact]
    public void A_case_before_the_Regulation_is_refused()
    {
        Case.Register(Town, "1", Receipt("2008-04-30"), WorkingCalendar.National).Failed(out var error).ShouldBeTrue();
        error!.Kind.ShouldBe(ErrorKind.Unprocessable);
    }

    [Theory]
    [InlineData("2019-05-15", "askedToClarify")]
    [InlineData("2019-05-14", "excessive")]
    [InlineData("2024-01-02", "nonsense")]
    public void A_decision_of_another_regime_is_refused(string received, string decision) =>
        Refusal(Received(received).Decide(new Outcome(decision, [], DateOnly.Parse("2024-02-01")))).ShouldBe(CaseErrors.UnknownDecision);

    [Theory]
    [InlineData("partial")]
    [InlineData("refused")]
    public void Withholding_needs_a_ground(string decision) =>
        Refusal(Received("2024-01-02").Decide(new Outcome(decision, [], DateOnly.Parse("2024-01-10")))).ShouldBe(CaseErrors.GroundMissing);

    [Fact]
    public void Nothing_is_decided_twice_or_before_it_came()
    {
        var made = Received("2024-01-02");
        Refusal(made.Decide(new Outcome("granted", [], DateOnly.Parse("2024-01-01")))).ShouldBe(CaseErrors.DecidedBeforeReceived);
        made.Decide(new Outcome("granted", [], DateOnly.Parse("2024-01-02"))).Failed(out _).ShouldBeFalse();
        made.Version.ShouldBe(2);
        Refusal(made.Decide(new Outcome("granted", [], DateOnly.Parse("2024-01-03")))).ShouldBe(CaseErrors.AlreadyDecided);
    }

    [Fact]
    public void A_reply_follows_its_decision()
    {
        var made = Received("2024-01-02");
        Refusal(made.Deliver(DateOnly.Parse("2024-01-05"))).ShouldBe(CaseErrors.NotDecided);
        made.Decide(new Outcome("refused", ["thirdParty"], DateOnly.Parse("2024-01-10")));
        Refusal(made.Deliver(DateOnly.Parse("2024-01-09"))).ShouldBe(CaseErrors.DeliveredBeforeDecided);
        made.Deliver(DateOnly.Parse("2024-01-10")).Failed(out _).ShouldBeFalse();
    }

    [Fact]
    public void The_same_history_twice_changes_nothing()
    {
        var held = Received("2024-01-02");
        held.TakeHistory(Received("2024-01-02")).ShouldBeFalse();
        var later = Received("2024-01-02");
        later.Recall(new Outcome("granted", [], DateOnly.Parse("2024-01-20")), null, null);
        held.TakeHistory(later).ShouldBeTrue();
        held.Version.ShouldBe(2);
        held.TakeHistory(later).ShouldBeFalse();
    }

    private static Receipt Receipt(string day) => new("counter", DateOnly.Parse(day), "naturalPerson", "宅基地审批结果", null);

    private static Case Received(string day) => Case.Register(Town, "1", Receipt(day), WorkingCalendar.National).Value;

    private static Error? Refusal(Result result)
    {
        result.Failed(out var error);
        return error;
    }
}
