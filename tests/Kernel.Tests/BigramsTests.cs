namespace GovPortal.Kernel.Tests;

public sealed class BigramsTests
{
    [Fact]
    public void Chinese_is_cut_into_overlapping_pairs_with_positions() =>
        Bigrams.Vector("低保公示").ShouldBe("'低':1 '保':2 '公':3 '示':4 '低保':1 '保公':2 '公示':3");

    [Fact]
    public void Pairs_do_not_reach_across_punctuation() => Bigrams.Vector("春耕，防汛").ShouldNotContain("'耕防'");

    [Fact]
    public void What_is_too_long_for_a_word_is_left_out_and_what_follows_is_found() =>
        Bigrams.Vector($"a {new string('x', 3000)} b").ShouldBe("'a':1 'b':3004");

    [Theory]
    [InlineData("低保", "('低保')")]
    [InlineData("低保公示", "('低保' <-> '保公' <-> '公示')")]
    [InlineData("水", "('水')")]
    [InlineData("2014 年度", "('2014') & ('年度')")]
    [InlineData("ＡＢ", "('ab')")]
    [InlineData("，。", null)]
    [InlineData("o'hara", "('o') & ('hara')")]
    public void A_query_is_a_phrase_of_pairs(string text, string? query) => Bigrams.Query(text).ShouldBe(query);

    [Theory]
    [InlineData("低保公示，低保 ２０１４年", "2014|低保|保公|公示|年")]
    [InlineData("水", "水")]
    [InlineData("，。", "")]
    public void A_text_is_compared_by_its_different_words(string text, string words) =>
        string.Join('|', Bigrams.Of(text).Order(StringComparer.Ordinal)).ShouldBe(words);
}
