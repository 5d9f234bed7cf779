using GovPortal.Publication.Search;

namespace GovPortal.Publication.Tests;

public sealed class BigramsTests
{
    [Fact]
    public void Chinese_is_cut_into_overlapping_pairs_with_positions() =>
        Bigrams.Vector("低保公示").ShouldBe("'低':1 '保':2 '公':3 '示':4 '低保':1 '保公':2 '公示':3");

    [Fact]
    public void Pairs_do_not_reach_across_punctuation() => Bigrams.Vector("春耕，防汛").ShouldNotContain("'耕防'");

    [Theory]
    [InlineData("低保", "('低保')")]
    [InlineData("低保公示", "('低保' <-> '保公' <-> '公示')")]
    [InlineData("水", "('水')")]
    [InlineData("2014 年度", "('2014') & ('年度')")]
    [InlineData("ＡＢ", "('ab')")]
    [InlineData("，。", null)]
    [InlineData("o'hara", "('o') & ('hara')")]
    public void A_query_is_a_phrase_of_pairs(string text, string? query) => Bigrams.Query(text).ShouldBe(query);
}
