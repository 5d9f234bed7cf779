using GovPortal.Kernel;
using GovPortal.Training.Domain;

namespace GovPortal.Training.Tests;

public sealed class RegisterTests
{
    private static readonly OfficerDetails Details = new(
        "示例甲", "党政办", "informationOfficer", "project", FullTime: true, new DateOnly(2014, 2, 1), new DateOnly(2015, 1, 31), null, null);

    [Fact]
    public void Sending_an_officer_twice_changes_nothing()
    {
        var officer = new Officer(TownId.New(), "p1", Details, null);
        officer.Change(Details with { }).ShouldBeFalse();
        officer.Version.ShouldBe(1);
        officer.Change(Details with { Department = "宣委办" }).ShouldBeTrue();
        officer.Version.ShouldBe(2);
    }

    [Fact]
    public void Nobody_is_relieved_before_the_appointment()
    {
        var officer = new Officer(TownId.New(), "p1", Details, null);
        officer.Relieve(new DateOnly(2014, 1, 31)).Failed(out var error).ShouldBeTrue();
        error.ShouldBe(Officer.RelievedBeforeAppointed);
        officer.Relieve(new DateOnly(2014, 2, 1)).Failed(out _).ShouldBeFalse();
        officer.Details.RelievedOn.ShouldBe(new DateOnly(2014, 2, 1));
    }

    [Theory]
    [InlineData(null, 2)]
    [InlineData(40, 40)]
    [InlineData(0, 0)]
    public void A_stated_count_wins_over_the_number_listed(int? stated, int people) => Session(stated).People.ShouldBe(people);

    [Fact]
    public void Sending_a_session_twice_changes_nothing()
    {
        var session = new TrainingSession(TownId.New(), "s1", Session(null), null);
        session.Change(Session(null)).ShouldBeFalse();
        session.Change(Session(null) with { Topics = ["保密审查"] }).ShouldBeTrue();
        session.Version.ShouldBe(2);
    }

    private static SessionDetails Session(int? stated) =>
        new("重点领域信息公开培训", new DateOnly(2014, 5, 20), "training", "town", 3, ["重点领域"], ["p1", "p2"], stated);
}
