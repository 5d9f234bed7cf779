using GovPortal.Kernel;
using GovPortal.Publication.Domain.Withheld;

namespace GovPortal.Publication.Tests.Withheld;

public sealed class WithheldItemTests
{
    private static readonly DateOnly Today = new(2026, 3, 2);

    [Theory]
    [InlineData("2026-03-01", "ND14-1", null)]
    [InlineData("2026-03-01", "ND16-3", null)]
    [InlineData("2026-03-01", "stateSecret", "publication.withheld-ground-unknown")]
    [InlineData("2019-05-15", "ND15", null)]
    [InlineData("2019-05-14", "ND15", "publication.withheld-ground-unknown")]
    [InlineData("2019-05-14", "privacy", null)]
    [InlineData("2008-05-01", "otherLaw", null)]
    [InlineData("2008-04-30", "otherLaw", "rules.before-regulation")]
    public void The_ground_is_one_of_the_regulation_of_the_day(string decidedOn, string ground, string? code) =>
        Decision(DateOnly.Parse(decidedOn), ground).Faults(Today).Select(f => f.Code).FirstOrDefault().ShouldBe(code is "rules.before-regulation" ? RuleErrors.BeforeRegulation.Code : code);

    [Fact]
    public void All_that_is_wrong_with_a_decision_is_told_at_once() =>
        new WithheldDecision("", "secret", null, " ", new DateOnly(2026, 3, 3), "", new DateOnly(2026, 3, 3)).Faults(Today).Select(f => f.Field)
            .ShouldBe(["attribute", "title", "reason", "decidedBy", "decidedOn", "reviewOn"]);

    [Fact]
    public void What_is_withheld_needs_a_ground_and_what_is_given_on_request_a_reason_only()
    {
        Decision(Today, null).Faults(Today).Select(f => f.Code).ShouldBe(["publication.withheld-ground-missing"]);
        (Decision(Today, null) with { Attribute = WithheldItem.OnRequest }).Faults(Today).ShouldBeEmpty();
    }

    [Fact]
    public void A_look_keeps_it_until_the_next_day_that_is_named()
    {
        var item = Held();
        item.IsDue(new DateOnly(2021, 3, 1)).ShouldBeFalse();
        item.IsDue(new DateOnly(2021, 3, 2)).ShouldBeTrue();
        Refusal(item.Keep(Look(2021, 3, 2), new DateOnly(2021, 3, 2))).ShouldBe(WithheldErrors.NextNotLater);
        Refusal(item.Keep(Look(2020, 3, 1), new DateOnly(2022, 3, 2))).ShouldBe(WithheldErrors.TooEarly);
        Refusal(item.Keep(Look(2026, 3, 3), new DateOnly(2027, 3, 2))).ShouldBe(WithheldErrors.InFuture);
        Refusal(item.Keep(Look(2021, 3, 2), new DateOnly(2022, 3, 2))).ShouldBeNull();
        Refusal(item.Keep(Look(2021, 3, 1), new DateOnly(2022, 3, 2))).ShouldBe(WithheldErrors.TooEarly);
        (item.ReviewOn, item.Version, item.Reviews.Count).ShouldBe((new DateOnly(2022, 3, 2), 2L, 1));
    }

    [Fact]
    public void What_may_be_disclosed_names_its_draft_and_is_looked_at_no_more()
    {
        var (item, draft) = (Held(), Guid.CreateVersion7());
        Refusal(item.Release(Look(2021, 3, 2), draft)).ShouldBeNull();
        (item.State, item.ReviewOn, item.Reviews[0].DraftId).ShouldBe((WithheldItem.MayBeDisclosed, null, draft));
        Refusal(item.Keep(Look(2022, 3, 2), new DateOnly(2023, 3, 2))).ShouldBe(WithheldErrors.Over);
        Refusal(item.End(Look(2022, 3, 2))).ShouldBe(WithheldErrors.Over);
    }

    [Fact]
    public void The_review_of_an_item_enters_it_with_the_item_or_says_what_is_wrong()
    {
        var (town, draft) = (TownId.New(), Guid.CreateVersion7());
        WithheldItem.FromReview(town, draft, Decision(Today, "ND16-2"), Today).Value.ItemId.ShouldBe(draft);
        WithheldItem.FromReview(town, draft, Decision(Today, "none"), Today).Failed(out var error).ShouldBeTrue();
        error!.Code.ShouldBe("publication.withheld-item-faulty");
    }

    private static WithheldDecision Decision(DateOnly on, string? ground) =>
        new("某方案", WithheldItem.Withheld, ground, "公开后可能影响社会稳定", on, "镇长", on.AddYears(1));

    private static WithheldItem Held() => WithheldItem.Enter(TownId.New(), Decision(new DateOnly(2020, 3, 2), "ND14-3"));

    private static WithheldReview Look(int year, int month, int day) => new(new DateOnly(year, month, day), "保密员", "理由仍在", Today);

    private static Error? Refusal(Result result)
    {
        result.Failed(out var error);
        return error;
    }
}
