using GovPortal.Requests.Domain.Cases;
using GovPortal.Requests.Features;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

public sealed class ReopeningTests
{
    [Theory]
    [InlineData(Case.JudgmentOutcome)]
    [InlineData(Case.SelfCorrectionOutcome)]
    public void What_continues_a_case_is_told_as_counted_already_and_so_is_what_continues_that(string why)
    {
        var closed = Received("2025-03-03").Done(c => c.Withdraw(On("2025-03-10"), null));
        closed.ToFact().ReopenedByJudgment.ShouldBeFalse();
        var next = closed.Reopen(On("2026-02-02"), "1-R", why, null).Value;
        next.ToFact().ReopenedByJudgment.ShouldBeTrue();
        closed.ToFact().ReopenedByJudgment.ShouldBeFalse();
        next.Done(c => c.Withdraw(On("2026-02-03"), null)).Reopen(On("2026-03-02"), "1-R-R", Case.SelfCorrectionOutcome, null).Value
            .ToFact().ReopenedByJudgment.ShouldBeTrue();
    }
}
