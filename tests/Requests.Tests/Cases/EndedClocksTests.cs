using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Domain.Cases.Clocks;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

/// <summary>A clock that nothing of its own ended is ended by the day on which the case was over, and by nothing that comes after it.</summary>
public sealed class EndedClocksTests
{
    private static readonly ClockName[] Waiting = [ClockName.Payment, ClockName.Supplement, ClockName.Reasons, ClockName.ThirdParty];

    public static TheoryData<string> Kinds => ["payment", "supplement", "reasons", "thirdParty"];

    [Theory]
    [MemberData(nameof(Kinds))]
    public void What_was_met_when_the_case_ended_stays_met(string kind)
    {
        var made = Asked(kind).Done(c => c.Withdraw(On("2024-10-10"), null));
        Read(made).ShouldBe((ClockState.Met, Day("2024-10-10")));
        made.Done(c => c.Archive(On("2025-03-03")));
        Read(made).ShouldBe((ClockState.Met, Day("2024-10-10")));
        made.Reopen(On("2025-03-04"), "1-R", Case.SelfCorrectionOutcome, null).Failed(out _, out _).ShouldBeFalse();
        Read(made).ShouldBe((ClockState.Met, Day("2024-10-10")));
    }

    [Fact]
    public void A_refund_after_the_end_changes_no_clock()
    {
        var made = Asked("payment").Done(c => c.RecordPayment(On("2024-10-08"), 60, "票据1")).Done(c => c.Withdraw(On("2024-10-10"), null));
        Read(made.Done(c => c.RefundFee(On("2025-02-10"), 60, "票据2", Text))).ShouldBe((ClockState.Met, Day("2024-10-10")));
    }

    /// <summary>A file that tells a closed case open again takes its end back: a later clock is ended by the end that is still to come.</summary>
    [Fact]
    public void An_end_that_was_taken_back_ends_nothing()
    {
        var import = On("2024-06-01") with { Actor = new Actor("import", "import") };
        var receipt = new Receipt("web", Day("2024-05-06"), "business", Text);
        CaseHistory Told(Outcome? outcome) => new(receipt, outcome, null, 0, null, Guid.CreateVersion7());
        var made = Case.Recall(TownId.New(), "1", Told(new Outcome("granted", [], Day("2024-05-20"))), import).Value;
        made.TakeHistory(Told(null), textsDiffer: false, import).ShouldBeTrue();
        made.Done(c => c.AskReasons(On("2024-06-03"), Day("2024-06-20"), Text));
        var reading = made.Clock(ClockName.Reasons, "2024-06-04");
        (reading.State, reading.EndedOn, made.NextClock).ShouldBe((ClockState.Running, null, ClockName.Reply));
    }

    private static Case Asked(string kind)
    {
        var made = Received("2024-09-25");
        switch (kind)
        {
            case "payment":
                return made.Done(c => c.NoticeFee(On("2024-09-25"), 100, "国办函〔2020〕109号")).Done(c => c.RecordFeeNoticeReceived(On("2024-09-25")));
            case "supplement":
                return made.Done(c => c.AskSupplement(On("2024-09-25"), Day("2024-10-25"), Text));
            case "reasons":
                return made.Done(c => c.AskReasons(On("2024-09-25"), Day("2024-10-25"), Text));
            default:
                var consultation = made.ConsultThirdParty(On("2024-09-25"), Text).Done();
                return made.Done(c => c.RecordConsultationReceived(On("2024-09-25"), consultation));
        }
    }

    private static (ClockState State, DateOnly? EndedOn) Read(Case made)
    {
        var reading = made.Clocks(WorkingCalendar.National, Day("2025-06-30")).Single(c => Waiting.Contains(c.Clock));
        return (reading.State, reading.EndedOn);
    }
}
