using GovPortal.Kernel;
using GovPortal.Publication.Domain.Coordinating;

namespace GovPortal.Publication.Tests.Coordinating;

public sealed class CoordinatingTests
{
    private static readonly DateOnly Today = new(2026, 3, 9);

    [Fact]
    public void One_agency_that_was_named_and_has_not_confirmed_blocks()
    {
        var (first, second) = (Asked("县应急管理局"), Asked("县水利局"));
        Coordination.Blocks([], "text").ShouldBeFalse();
        Coordination.Blocks([first, second], "text").ShouldBeTrue();
        first.Record(Answer(Coordination.Confirmed, 3), Today).Failed(out _).ShouldBeFalse();
        Coordination.Blocks([first, second], "text").ShouldBeTrue();
        second.Record(Answer(Coordination.Confirmed, 4), Today).Failed(out _).ShouldBeFalse();
        Coordination.Blocks([first, second], "text").ShouldBeFalse();
    }

    [Fact]
    public void An_objection_blocks_until_it_is_settled_and_both_answers_stay()
    {
        var asked = Asked("县水利局");
        asked.Record(Answer(Coordination.Objected, 3), Today).Failed(out _).ShouldBeFalse();
        Coordination.Blocks([asked], "text").ShouldBeTrue();
        asked.Record(Answer(Coordination.Confirmed, 5), Today).Failed(out _).ShouldBeFalse();
        (Coordination.Blocks([asked], "text"), asked.Answers.Count).ShouldBe((false, 2));
        asked.Record(Answer(Coordination.Objected, 6), Today).Failed(out _).ShouldBeFalse();
        Coordination.Blocks([asked], "text").ShouldBeTrue();
    }

    [Fact]
    public void No_time_that_passes_confirms()
    {
        var asked = new Coordination(TownId.New(), Guid.CreateVersion7(), "县水利局", "水位", new DateOnly(2010, 1, 1), "writer", "text");
        Coordination.Blocks([asked], "text").ShouldBeTrue();
    }

    [Theory]
    [InlineData("maybe", 3, "publication.coordination-outcome-unknown")]
    [InlineData("confirmed", 1, "publication.coordination-answered-before-asked")]
    [InlineData("confirmed", 10, "publication.coordination-in-future")]
    [InlineData("confirmed", 2, null)]
    [InlineData("confirmed", 9, null)]
    public void An_answer_comes_after_the_question_and_not_tomorrow(string outcome, int day, string? code)
    {
        Asked("县水利局").Record(Answer(outcome, day), Today).Failed(out var error);
        error?.Code.ShouldBe(code);
        (error is null).ShouldBe(code is null);
    }

    [Fact]
    public void Who_need_not_be_asked_any_more_blocks_nothing_and_answers_nothing()
    {
        var asked = Asked("县水利局");
        asked.Withdraw(" ").Failed(out _).ShouldBeTrue();
        asked.Withdraw("内容已删除").Failed(out _).ShouldBeFalse();
        Coordination.Blocks([asked], "text").ShouldBeFalse();
        asked.Record(Answer(Coordination.Objected, 3), Today).Failed(out var error).ShouldBeTrue();
        error.ShouldBe(CoordinationErrors.Withdrawn);
    }

    [Fact]
    public void An_approval_from_above_blocks_while_it_is_required_and_not_granted()
    {
        HigherApproval.Blocks(null, "text").ShouldBeFalse();
        var approval = new HigherApproval(TownId.New(), Guid.CreateVersion7(), required: false, "无规定");
        HigherApproval.Blocks(approval, "text").ShouldBeFalse();
        approval.Grant("县政批〔2026〕1号", Today, "县政府", Today, "text").Failed(out var error).ShouldBeTrue();
        error.ShouldBe(HigherApprovalErrors.NotRequired);
        approval.Demand(required: true, "农产品质量安全信息");
        HigherApproval.Blocks(approval, "text").ShouldBeTrue();
        approval.Grant("县政批〔2026〕1号", Today.AddDays(1), "县政府", Today, "text").Failed(out _).ShouldBeTrue();
        approval.Grant("县政批〔2026〕1号", Today, "县政府", Today, "text").Failed(out _).ShouldBeFalse();
        HigherApproval.Blocks(approval, "text").ShouldBeFalse();
    }

    [Fact]
    public void A_confirmation_is_of_one_text_and_the_agency_is_asked_anew_about_another()
    {
        var asked = Asked("县水利局");
        Refused(asked.AskAgain("汛情数字", new DateOnly(2026, 3, 3), "writer", "text")).ShouldBe(CoordinationErrors.AgencyAsked);
        asked.Record(Answer(Coordination.Confirmed, 4), Today);
        Coordination.Blocks([asked], "text").ShouldBeFalse();
        Coordination.Blocks([asked], "edited").ShouldBeTrue("an edit voids it");
        Refused(asked.AskAgain("汛情数字", new DateOnly(2026, 3, 3), "writer", "edited")).ShouldBe(CoordinationErrors.AskedBeforeAnswered);
        asked.AskAgain("改过的汛情数字", new DateOnly(2026, 3, 5), "writer", "edited").Failed(out _).ShouldBeFalse();
        (asked.Answer, asked.Answers.Count, asked.Version).ShouldBe((null, 1, 3));
        Coordination.Blocks([asked], "edited").ShouldBeTrue("it has not answered yet");
        Coordination.Blocks([asked], "text").ShouldBeTrue();
        asked.Record(Answer(Coordination.Confirmed, 6), Today);
        Coordination.Blocks([asked], "edited").ShouldBeFalse();
        asked.Answers.Select(a => a.Of).ShouldBe(["text", "edited"]);
    }

    [Fact]
    public void An_approval_from_above_is_of_one_text_and_every_grant_stays_on_record()
    {
        var approval = new HigherApproval(TownId.New(), Guid.CreateVersion7(), required: true, "按规定须报批");
        approval.Grant("县政批〔2026〕1号", Today, "县政府", Today, "text");
        (HigherApproval.Blocks(approval, "text"), HigherApproval.Blocks(approval, "edited")).ShouldBe((false, true));
        approval.Grant("县政批〔2026〕2号", Today, "县政府", Today, "edited").Failed(out _).ShouldBeFalse();
        HigherApproval.Blocks(approval, "edited").ShouldBeFalse();
        approval.Grants.Select(g => (g.DocumentNumber, g.For)).ShouldBe([("县政批〔2026〕1号", "text"), ("县政批〔2026〕2号", "edited")]);
    }

    private static Error? Refused(Result result)
    {
        result.Failed(out var error);
        return error;
    }

    private static Coordination Asked(string agency) => new(TownId.New(), Guid.CreateVersion7(), agency, "汛情数字", new DateOnly(2026, 3, 2), "writer", "text");

    private static CoordinationAnswer Answer(string outcome, int day) => new(outcome, "意见", new DateOnly(2026, 3, day), "办公室", "函〔2026〕1号", "writer");
}
