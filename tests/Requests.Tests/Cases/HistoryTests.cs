using GovPortal.Kernel;
using GovPortal.Requests.Domain.Cases;
using static GovPortal.Requests.Tests.Cases.Work;
using Case = GovPortal.Requests.Domain.Cases.Case;

namespace GovPortal.Requests.Tests.Cases;

public sealed class HistoryTests
{
    private static readonly Occasion Import = On("2024-06-01") with { Actor = new Actor("import", "import") };

    [Fact]
    public void The_same_history_twice_changes_nothing_and_other_history_is_a_new_version()
    {
        var held = Case.Recall(TownId.New(), "1", Told(null), Import).Value;
        (held.State, held.Version).ShouldBe((CaseState.Registered, 1));
        held.TakeHistory(Told(null), textsDiffer: false, Import).ShouldBeFalse();
        var later = Told(new Outcome("granted", [], Day("2024-01-20")));
        held.TakeHistory(later, textsDiffer: false, Import).ShouldBeTrue();
        (held.State, held.Decision, held.Version).ShouldBe((CaseState.Closed, "granted", 2));
        held.TakeHistory(later, textsDiffer: false, Import).ShouldBeFalse();
        held.TakeHistory(later, textsDiffer: true, Import).ShouldBeTrue();
    }

    [Fact]
    public void A_file_does_not_override_what_was_done_here()
    {
        var held = Case.Recall(TownId.New(), "1", Told(null), Import).Value.Done(c => c.Begin(On("2024-06-02")));
        held.TakeHistory(Told(new Outcome("granted", [], Day("2024-01-20"))), textsDiffer: true, Import).ShouldBeFalse();
        held.Decision.ShouldBeNull();
    }

    [Fact]
    public void A_case_before_the_Regulation_is_refused()
    {
        Case.Register(TownId.New(), "1", new Receipt("counter", Day("2008-04-30"), "business", Text), On("2008-04-30")).Failed(out var error).ShouldBeTrue();
        error!.Kind.ShouldBe(ErrorKind.Unprocessable);
    }

    private static CaseHistory Told(Outcome? outcome) =>
        new(new Receipt("web", Day("2024-01-02"), "business", Text), outcome, null, 0, null, Guid.CreateVersion7());
}
