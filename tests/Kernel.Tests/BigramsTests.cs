namespace GovPortal.Kernel.Tests;

public sealed class BigramsTests
{
    [Theory]
    [InlineData("低保公示，低保 ２０１４年", "2014|低保|保公|公示|年")]
    [InlineData("水", "水")]
    [InlineData("，。", "")]
    public void A_text_is_compared_by_its_different_words(string text, string words) =>
        string.Join('|', Bigrams.Of(text).Order(StringComparer.Ordinal)).ShouldBe(words);
}
