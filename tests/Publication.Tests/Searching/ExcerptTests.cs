using GovPortal.Publication.Domain.Searching;

namespace GovPortal.Publication.Tests.Searching;

public sealed class ExcerptTests
{
    [Theory]
    [InlineData("GDP增长5%", "gdp", "GDP")]
    [InlineData("ＧＤＰ增长", "gdp", "ＧＤＰ")]
    [InlineData("低保低保公示", "低保", "低保低保")]
    [InlineData("低保公示", "低保,保公", "低保公")]
    [InlineData("低保公示", "防汛", "")]
    public void Marks_stand_where_the_terms_do_in_the_original(string text, string terms, string marked)
    {
        var excerpt = Excerpt.Of(text, terms.Split(','));
        string.Concat(excerpt.Marks.Select(m => text.Substring(m.Start, m.Length))).ShouldBe(marked);
    }

    [Fact]
    public void A_snippet_begins_before_the_first_term_and_shows_it()
    {
        var excerpt = Excerpt.Around(new string('前', 500) + "低保公示" + new string('后', 500), ["公示"]);
        excerpt.Text.Length.ShouldBe(120);
        excerpt.Marks.ShouldBe([new Mark(30, 2)]);
    }

    [Fact]
    public void A_snippet_halves_no_character()
    {
        var faces = string.Concat(Enumerable.Repeat("🙂", 300));
        for (var before = 0; before < 4; before++)
        {
            var text = Excerpt.Around(new string('x', before) + faces + "低保" + faces, ["低保"]).Text;
            char.IsLowSurrogate(text[0]).ShouldBeFalse();
            char.IsHighSurrogate(text[^1]).ShouldBeFalse();
        }
    }

    [Theory]
    [InlineData("看政发[2014]12号", "看政发〔2014〕12号")]
    [InlineData("看政发（2014） 12 号", "看政发〔2014〕12号")]
    [InlineData("看政发〔２０１４〕１２号", "看政发〔2014〕12号")]
    public void A_document_number_is_the_same_in_any_brackets(string written, string key) => DocKey.Of(written).ShouldBe(key);

    [Theory]
    [InlineData("看政发[2014]12号")]
    [InlineData("看政发（2014）12号")]
    [InlineData("【2014】")]
    public void A_document_number_is_marked_whatever_brackets_were_asked_for(string query)
    {
        const string Text = "根据看政发〔2014〕12号";
        var mark = Excerpt.Of(Text, SearchTerms.Of(query).All).Marks.ShouldHaveSingleItem();
        Text.Substring(mark.Start, mark.Length).ShouldBe(DocKey.Of(query));
    }

    [Theory]
    [InlineData("低保", 1, true)]
    [InlineData("低保 公示", 2, true)]
    [InlineData("低保公示", 3, false)]
    [InlineData("低", 1, true)]
    [InlineData("  ", 0, true)]
    public void A_pair_is_exact_and_more_must_be_read(string query, int grams, bool exact)
    {
        var terms = SearchTerms.Of(query);
        terms.Grams.Count.ShouldBe(grams);
        terms.IsExact.ShouldBe(exact);
    }
}
