using GovPortal.Kernel;
using GovPortal.Publication.Domain.Guides;
using GovPortal.Publication.Tests.Items;

namespace GovPortal.Publication.Tests.Guides;

public sealed class GuideTests
{
    internal static GuideContent Complete { get; } = new(
        "按主题和体裁分类", "按索引号编排", "网站检索、查阅点查阅",
        new GuideOffice("党政办公室", "示例路1号", "工作日 8:30—17:30", "0000-0000001", "0000-0000002", "office@example.org"),
        "党政办公室", [new("counter", "示例路1号", "携带身份证明"), new("mail", "示例路1号", "信封注明政府信息公开申请")], "向县政府办公室投诉、举报", "收到后登记、核查、答复");

    [Fact]
    public void A_complete_guide_lacks_nothing() => Complete.Missing(Today).ShouldBeEmpty();

    [Fact]
    public void Every_field_of_the_article_is_asked_for_and_all_that_is_missing_is_told_at_once()
    {
        var missing = new GuideContent(null, "", " ", null, null, null, null, null).Missing(Today);
        missing.Select(f => f.Field["content.".Length..]).ShouldBe(
        [
            "classification", "arrangement", "waysOfObtaining", "office.name", "office.address", "office.hours", "office.phone", "office.fax", "office.internetContact",
            "acceptingBody", "supervisionWay", "supervisionProcedure", "applications", "applications",
        ]);
    }

    [Fact]
    public void Applications_in_person_and_by_mail_are_always_open_and_every_opened_channel_says_how_it_is_used()
    {
        var guide = Complete with { Applications = [new("mail", "示例路1号", null), new("pigeon", "屋顶", "说明")] };
        guide.Missing(Today).Select(f => (f.Field, f.Code)).ShouldBe(
        [
            ("content.applications", "publication.guide-basic-channel-missing"),
            ("content.applications[0].notes", "publication.guide-channel-notes-missing"),
            ("content.applications[1].channel", "publication.guide-unknown-channel"),
        ]);
    }

    [Theory]
    [InlineData("2014-03-24", null)]
    [InlineData("2014-03-25", "2014.1")]
    [InlineData("2014-09-15", "2014.1")]
    [InlineData("2014-09-16", "2014.2")]
    [InlineData("2026-01-01", "2014.2")]
    public void One_version_is_in_force_the_last_that_was_published(string on, string? number)
    {
        GuideVersion[] versions = [Version("2014.2", new(2014, 9, 16)), Version("2014.1", new(2014, 3, 25)), Version("c", new(2014, 12, 1), GuideVersion.Catalogue)];
        GuideVersion.InForce(versions, GuideVersion.Guide, DateOnly.Parse(on))?.Number.ShouldBe(number);
        (GuideVersion.InForce(versions, GuideVersion.Guide, DateOnly.Parse(on)) is null).ShouldBe(number is null);
    }

    [Fact]
    public void A_comparison_names_what_changed_and_nothing_else()
    {
        var (before, after) = (Version("1", new(2020, 1, 1), content: Complete), Version("2", new(2021, 1, 1), content: Complete with
        {
            Office = Complete.Office! with { Phone = "0000-0000009" },
            Applications = [.. Complete.Applications!, new("web", "示例网址", "实名")],
        }));
        GuideComparison.Between(before, after).ShouldBe(
            [new FieldChange("office.phone", "0000-0000001", "0000-0000009"), new FieldChange("applications.web", null, "示例网址 实名")]);
        GuideComparison.Between(before, before).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("2019-05-14", 9)]
    [InlineData("2019-05-15", 14)]
    public void What_a_guide_must_say_goes_by_the_text_of_its_day(string on, int missing) =>
        new GuideText("guide", "1", "摘要", "", new GuideContent(null, null, null, null, null, null, null, null), null, null).Faults(DateOnly.Parse(on)).Count.ShouldBe(missing);

    [Theory]
    [InlineData("2019-05-14", 0)]
    [InlineData("2019-05-15", 14)]
    public void A_text_without_fields_is_history_of_before_2019(string on, int missing) =>
        new GuideText("guide", "1", "摘要", "", null, null, null).Faults(DateOnly.Parse(on)).Count.ShouldBe(missing);

    [Theory]
    [InlineData(null, false, null)]
    [InlineData("2026-11-25", false, null)]
    [InlineData("2026-11-24", false, "publication.guide-back-dated")]
    [InlineData("2026-11-26", false, "publication.date-in-future")]
    [InlineData(null, true, "publication.guide-day-missing")]
    [InlineData("2014-03-25", true, null)]
    [InlineData("2026-11-26", true, "publication.date-in-future")]
    public void Only_history_has_another_day_than_that_of_its_approval(string? on, bool isHistory, string? code) =>
        GuideText.FaultsOfDay(on is null ? null : DateOnly.Parse(on), Today, isHistory).Select(f => f.Code).SingleOrDefault().ShouldBe(code);

    [Fact]
    public void Of_two_versions_of_one_day_the_one_that_was_approved_last_is_in_force()
    {
        var (early, late) = (Draft("1"), Draft("2"));
        late.Approve(A.Person("approver"), A.Now, [], []).Failed(out _).ShouldBeFalse();
        early.Approve(A.Person("approver"), A.Now.AddMinutes(1), [], []).Failed(out _).ShouldBeFalse();
        GuideVersion.InForce([early, late], GuideVersion.Guide, LegalDay.Of(A.Now)).ShouldBe(early);
    }

    private static readonly DateOnly Today = new(2026, 11, 25);

    private static GuideVersion Draft(string number) => GuideVersion.Write(TownId.New(), Text(number, GuideVersion.Guide, Complete), A.Person("writer"), A.Now);

    private static GuideVersion Version(string number, DateOnly on, string kind = GuideVersion.Guide, GuideContent? content = null) =>
        GuideVersion.History(TownId.New(), Text(number, kind, content), on, A.Person("countyIt"), A.Now);

    private static GuideText Text(string number, string kind, GuideContent? content) => new(kind, number, "摘要", "", content, "党政办", null);
}
