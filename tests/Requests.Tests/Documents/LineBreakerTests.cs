using CsCheck;
using GovPortal.Requests.Documents;

namespace GovPortal.Requests.Tests.Documents;

public sealed class LineBreakerTests
{
    private const string Closing = "，。）》”";
    private const string Opening = "（《“";

    [Theory]
    [InlineData("一二三四五六七八九十", 4, "一二三四|五六七八|九十")]
    [InlineData("一二三四，五六", 4, "一二三|四，五六")]
    [InlineData("一二三四）。五六", 4, "一二三|四）。五|六")]
    [InlineData("一二三（四五）六", 4, "一二三|（四五）|六")]
    [InlineData("一二《四五》六", 3, "一二|《四|五》六")]
    [InlineData("一二三2026年", 4, "一二三|2026年")]
    [InlineData("一二三——四", 4, "一二三|——四")]
    [InlineData("，，，，，，", 4, "，，，，|，，")]
    [InlineData("一二三四 abc", 4, "一二三四|abc")]
    public void No_closing_mark_begins_a_line_and_no_opening_one_ends_it(string text, int width, string lines) =>
        string.Join('|', Lines(text, width)).ShouldBe(lines);

    [Fact]
    public void Every_character_is_kept_and_no_line_is_too_wide() =>
        Gen.OneOf(Gen.Char["一二三四五六，。（）《》“”"], Gen.Char['0', '9'], Gen.Char['a', 'z']).Array[0, 120].Select(Gen.Int[8, 28]).Sample((characters, width) =>
        {
            var text = new string(characters);
            var lines = Lines(text, width).ToList();
            string.Concat(lines).ShouldBe(text);
            lines.ShouldAllBe(line => PageGeometry.Characters(line) <= width);
            // Between two plain characters there is always a lawful break, so a mark stands wrong only where a whole line offers none.
            for (var i = 1; i < lines.Count; i++)
            {
                if (lines[i - 1].Zip(lines[i - 1].Skip(1)).Any(pair => Plain(pair.First) && Plain(pair.Second)))
                    (Closing.Contains(lines[i][0]) || Opening.Contains(lines[i - 1][^1])).ShouldBeFalse(string.Join('|', lines));
            }
        });

    [Fact]
    public void A_long_address_begins_on_the_line_where_it_stands() =>
        Lines("网址：https://www.example.gov.cn/zwgk/t20251231.html", 20).First().ShouldBe("网址：https://www.example.gov.cn/zwgk/t2");

    private static bool Plain(char c) => "一二三四五六".Contains(c);

    private static IEnumerable<string> Lines(string text, int width) =>
        LineBreaker.Break(text, width, 0, PageGeometry.Characters).Select(line => string.Concat(line.Pieces));
}
