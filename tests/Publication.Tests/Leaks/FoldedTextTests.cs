using CsCheck;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

public sealed class FoldedTextTests
{
    private static readonly Gen<string> Texts = One("1", "9", "X", "１", "９", "Ｘ", "看", "庄", "\u200B", "\uFEFF", "\u3000", "&#49;", "&#x32;", "&nbsp;", "&", ";", "𝟏", "\n", " ", "-", "－", "٣").Array[0, 40].Select(string.Concat);

    [Fact]
    public void Every_stretch_of_the_folded_text_stands_where_it_says_in_the_original() => Texts.Sample(original =>
    {
        var folded = FoldedText.Of(original);
        for (var i = 0; i < folded.Text.Length; i++)
        {
            var span = folded.ToOriginal(i, 1);
            // Folding what stands there, and nothing else, gives the same character.
            if (span.Length < 1 || FoldedText.Of(original.Substring(span.Start, span.Length)).Text != folded.Text[i].ToString()) return false;
        }

        return folded.Text.Length == 0 || folded.ToOriginal(0, folded.Text.Length).End <= original.Length;
    });

    [Fact]
    public void Places_grow_with_the_text() => Texts.Sample(original =>
    {
        var folded = FoldedText.Of(original);
        return Enumerable.Range(1, Math.Max(0, folded.Text.Length - 1)).All(i => folded.ToOriginal(i, 1).Start >= folded.ToOriginal(i - 1, 1).End);
    });

    /// <summary>However an identity number is broken and dressed, it is found exactly where it stands.</summary>
    [Fact]
    public void A_number_is_found_under_every_dress() =>
        Gen.Select(One("", " ", "-", "\u200B", "\u3000", "－", "**", "</b>").Array[17], Gen.Bool.Array[18], One("", "身份证号", "张三，", "\n", "共计 ")).Sample((gaps, wide, before) =>
        {
            const string number = "11010519491231002X";
            var dressed = string.Concat(number.Select((c, i) => (wide[i] ? (char)(c + 0xFEE0) : c) + (i < 17 ? gaps[i] : "")));
            var body = before + dressed + "。";
            return LeakRows.Check(body).Any(f => f.Detector == "P-ID18" && f.Place == "body" && f.Start == before.Length && f.Length == dressed.Length);
        });

    private static Gen<string> One(params string[] values) => Gen.Int[0, values.Length - 1].Select(i => values[i]);
}
