using GovPortal.Publication.Domain.Freshness;

namespace GovPortal.Publication.Tests.Freshness;

public sealed class FreshnessTests
{
    private static readonly DateOnly Today = new(2026, 3, 16);

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void A_news_column_is_stale_when_two_weeks_have_passed(int daysAgo, bool stale) =>
        ColumnFreshness.Of(new ColumnClock("news", ColumnKind.News, 14), 3, Today.AddDays(-daysAgo), Today).Stale.ShouldBe(stale);

    [Fact]
    public void A_blank_column_counts_from_the_first_day_and_is_not_stale_beside()
    {
        var blank = ColumnFreshness.Of(new ColumnClock("policy", ColumnKind.Documents, 180), 0, null, Today);
        (blank.Blank, blank.Stale, blank.StaleOn).ShouldBe((true, false, null));
    }

    [Fact]
    public void What_the_towns_leave_blank_or_stale_adds_up_to_the_veto_of_the_countys_site()
    {
        var town = new[]
        {
            ColumnFreshness.Of(new ColumnClock("news", ColumnKind.News, 14), 1, Today.AddDays(-30), Today),
            ColumnFreshness.Of(new ColumnClock("policy", ColumnKind.Documents, 180), 1, Today.AddDays(-10), Today),
            ColumnFreshness.Of(new ColumnClock("guide", ColumnKind.Statutory, null), 0, null, Today),
        };
        VetoCounters.Of(town, Today.AddDays(-10), Today).Vetoes.ShouldBeEmpty();
        var county = VetoCounters.Of([.. Enumerable.Repeat(town, 5).SelectMany(t => t)], Today.AddDays(-10), Today);
        (county.NotUpdated, county.Blank, county.HomeStale).ShouldBe((5, 5, false));
        county.Vetoes.ShouldBe(["V4a", "V4c"]);
        VetoCounters.Of([.. town.Take(1)], Today.AddDays(-30), Today).Vetoes.ShouldBe(["V3"]);
    }

    [Theory]
    [InlineData(14, false)]
    [InlineData(15, true)]
    public void The_home_page_is_as_new_as_the_last_publication_whatever_its_column(int daysAgo, bool stale)
    {
        var news = ColumnFreshness.Of(new ColumnClock("news", ColumnKind.News, 14), 1, Today.AddDays(-30), Today);
        var counters = VetoCounters.Of([news], Today.AddDays(-daysAgo), Today);
        (counters.HomeStale, counters.HomeUpdatedOn).ShouldBe((stale, Today.AddDays(-daysAgo)));
        VetoCounters.Of([news], null, Today).HomeStale.ShouldBeTrue();
    }

    [Fact]
    public void What_changes_only_when_its_subject_does_is_looked_through_each_quarter_and_fails_nobody()
    {
        var clock = ColumnClock.Defaults.Single(c => c.Code == "leaders");
        ColumnFreshness.Of(clock, 1, Today.AddDays(-90), Today).Stale.ShouldBeFalse();
        var stale = ColumnFreshness.Of(clock, 1, Today.AddDays(-91), Today);
        stale.Stale.ShouldBeTrue();
        VetoCounters.Of([.. Enumerable.Repeat(stale, 12)], Today, Today).LongNotUpdated.ShouldBe(0);
    }

    [Fact]
    public void Links_to_files_are_found_with_and_without_their_names()
    {
        const string file = "0199d1c2-0000-7000-8000-00000000000a";
        var text = $"见[表](/api/publication/towns/kanzhuang/attachments/{file}/%E8%A1%A8.xlsx)和 https://www.example.gov.cn/api/publication/towns/kanzhuang/attachments/{file.ToUpperInvariant()}。";
        InternalLinks.FilesIn(text, "www.example.gov.cn").ShouldBe([("kanzhuang", Guid.Parse(file))]);
    }

    [Fact]
    public void Links_to_items_are_found_in_any_form()
    {
        var text = "见[通知](/kanzhuang/items/990000101/2014-00007)和 http://www.example.gov.cn/zhangzhuang/items/990000102%2F2015-00001。另见 /kanzhuang/items/990000101/2014-00007";
        InternalLinks.In(text, "www.example.gov.cn").ShouldBe([("kanzhuang", "990000101/2014-00007"), ("zhangzhuang", "990000102/2015-00001")]);
    }

    [Theory]
    [InlineData("见 https://www.other.gov.cn/kanzhuang/items/990000101/2014-00007", "")]
    [InlineData("见 //www.other.gov.cn/kanzhuang/items/990000101/2014-00007 和 https://www.other.gov.cn/kanzhuang/nothing", "")]
    [InlineData("见 https://www.other.gov.cn/a/kanzhuang/items/990000101/2014-00007", "")]
    [InlineData("见 https://WWW.example.gov.cn/kanzhuang/items/990000101/2014-00007?from=1", "kanzhuang 990000101/2014-00007")]
    [InlineData("见/kanzhuang/items/990000101/2014-00007。", "kanzhuang 990000101/2014-00007")]
    [InlineData("See /kanzhuang/items/990000101/2014-00007.", "kanzhuang 990000101/2014-00007")]
    [InlineData("See /kanzhuang/items/yishuixfbgs/2022-0002135, then go on.", "kanzhuang yishuixfbgs/2022-0002135")]
    [InlineData("[没有的页](/kanzhuang/nothing)和[指南](/kanzhuang/guide/9)", "kanzhuang /nothing, kanzhuang /guide/9")]
    [InlineData("[镇](/kanzhuang)、[镇](/kanzhuang/)、[指南](/kanzhuang/guide)、[年报](/kanzhuang/reports/2024)、[领域](/kanzhuang/key-areas/2024/edu)、[查询](/kanzhuang/request/follow#x)", "")]
    [InlineData("搜索 /search?q=a 或 3/4 或 和/或 或 2024/05/06", "")]
    public void A_link_is_this_sites_by_its_host_and_dead_where_no_page_answers(string text, string found) =>
        string.Join(", ", InternalLinks.In(text, "www.example.gov.cn").Select(l => $"{l.Town} {l.Target}")).ShouldBe(found);

    [Fact]
    public void Without_its_own_address_the_site_takes_no_absolute_one_for_its_own() => InternalLinks.In("https://www.example.gov.cn/kanzhuang/nothing").ShouldBeEmpty();
}
