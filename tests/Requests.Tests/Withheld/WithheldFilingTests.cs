using GovPortal.Kernel;
using GovPortal.Requests.Domain.Withheld;

namespace GovPortal.Requests.Tests.Withheld;

public sealed class WithheldFilingTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Fact]
    public void A_filing_is_kept_until_it_can_be_released()
    {
        var filing = Filed();
        Done(filing.Keep(new(2025, 3, 1), new(2026, 3, 1), "仍涉及第三方商业秘密", Today));
        (filing.ReviewOn, filing.Details.ReviewOn, filing.State).ShouldBe((new DateOnly(2026, 3, 1), new DateOnly(2026, 3, 1), WithheldFiling.Filed));
        Done(filing.Release(new(2026, 3, 2), "第三方已同意公开", "370481-2026-0007", Today));
        (filing.State, filing.ReviewOn, filing.ReleasedAs, filing.EndedOn).ShouldBe((WithheldFiling.Released, null, "370481-2026-0007", new DateOnly(2026, 3, 2)));
        filing.Reviews.Select(r => (r.On, r.Released, r.NextOn)).ShouldBe([(new(2025, 3, 1), false, new(2026, 3, 1)), (new(2026, 3, 2), true, null)]);
        filing.Version.ShouldBe(3);
        Refusal(filing.Keep(new(2026, 4, 1), new(2027, 4, 1), "x", Today)).ShouldBe(WithheldErrors.Over);
        Refusal(filing.End(new(2026, 4, 1), "x", Today)).ShouldBe(WithheldErrors.Over);
    }

    [Fact]
    public void Looks_come_in_order()
    {
        var filing = Filed();
        Refusal(filing.Keep(new(2024, 2, 29), new(2025, 3, 1), "x", Today)).ShouldBe(WithheldErrors.ReviewedBeforeDecided);
        Refusal(filing.Keep(new(2025, 3, 1), new(2025, 3, 1), "x", Today)).ShouldBe(WithheldErrors.NextReviewNotLater);
        Refusal(filing.Keep(Today.AddDays(1), new(2027, 3, 1), "x", Today)).ShouldBe(WithheldErrors.DateInFuture);
        Done(filing.Keep(new(2025, 3, 1), new(2026, 3, 1), "x", Today));
        Refusal(filing.Release(new(2025, 2, 28), "x", null, Today)).ShouldBe(WithheldErrors.ReviewedBeforeDecided);
    }

    [Fact]
    public void What_was_deleted_is_no_longer_due_and_can_be_entered_again()
    {
        var filing = Filed();
        Done(filing.Delete("entered twice"));
        filing.ReviewOn.ShouldBeNull();
        Refusal(filing.Delete("again")).ShouldBe(WithheldErrors.NotFound);
        filing.EnterAgain(filing.Details with { ReviewOn = new(2027, 1, 1) }, null);
        (filing.Deleted, filing.ReviewOn, filing.Version).ShouldBe((false, new DateOnly(2027, 1, 1), 3L));
    }

    [Fact]
    public void The_same_history_twice_changes_nothing()
    {
        var filing = Filed();
        filing.TakeHistory(filing.Details).ShouldBeFalse();
        filing.TakeHistory(filing.Details with { Title = "other" }).ShouldBeTrue();
        filing.Version.ShouldBe(2);
    }

    [Fact]
    public void A_file_names_the_next_look_until_somebody_has_looked()
    {
        var filing = Filed();
        filing.TakeHistory(filing.Details with { ReviewOn = null }).ShouldBeFalse();
        filing.TakeHistory(filing.Details with { ReviewOn = new(2025, 6, 1) }).ShouldBeTrue();
        var file = filing.Details;
        Done(filing.Keep(new(2026, 1, 5), new(2027, 1, 5), "仍涉及第三方商业秘密", Today));
        filing.TakeHistory(file).ShouldBeFalse();
        filing.TakeHistory(file with { Title = "other" }).ShouldBeTrue();
        (filing.ReviewOn, filing.Details.ReviewOn, filing.Details.Title).ShouldBe((new DateOnly(2027, 1, 5), new DateOnly(2027, 1, 5), "other"));
    }

    [Fact]
    public void The_first_look_follows_the_interval_of_the_county()
    {
        new WithheldOptions().FirstLook(new(2024, 2, 29)).ShouldBe(new DateOnly(2025, 2, 28));
        new WithheldOptions { ReviewMonths = 0 }.FirstLook(new(2024, 2, 29)).ShouldBeNull();
    }

    private static WithheldFiling Filed() =>
        new(TownId.New(), "2024-1", new WithheldDetails("某企业投标文件", "thirdParty", new(2024, 3, 1), "党政办", new(2025, 3, 1)), null);

    private static void Done(Result result) => result.Failed(out var error).ShouldBeFalse(error?.Message);

    private static Error Refusal(Result result)
    {
        result.Failed(out var error).ShouldBeTrue();
        return error!;
    }
}
