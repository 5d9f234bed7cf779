namespace GovPortal.Publication.Tests.Leaks;

/// <summary>The walk to the fonts of a page, through the resources of the forms that it names.</summary>
public sealed class PdfFontTests
{
    private const string Font = "<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering(Identity)/Supplement 0>>/FontDescriptor 7 0 R>>]>>";
    private const string Descriptor = "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent 0/CapHeight 800/StemV 80>>";

    /// <summary>Each way through them would be one of 40 to the power of the depth.</summary>
    [Fact]
    public async Task Forms_that_all_name_the_same_resources_are_read_once()
    {
        var names = string.Concat(Enumerable.Range(9, 40).Select(n => $"/X{n} {n} 0 R"));
        (await IsUnreadableAsync([$"<</Font<</F1 5 0 R>>/XObject<<{names}>>>>", .. Enumerable.Repeat(Form("8 0 R"), 40)])).ShouldBeFalse();
        (await IsUnreadableAsync([$"<</Font<</F1 5 0 R>>/XObject<<{names}/Y 49 0 R>>>>", .. Enumerable.Repeat(Form("8 0 R"), 40), Form("<</Font<</F2 6 0 R>>>>")])).ShouldBeTrue();
    }

    [Fact]
    public async Task A_font_is_found_in_the_twelfth_form_of_a_chain() =>
        (await IsUnreadableAsync(["null", .. Enumerable.Range(10, 12).Select(next => Form($"<</XObject<</X {next} 0 R>>>>")), Form("<</Font<</F2 6 0 R>>>>")])).ShouldBeTrue();

    [Fact]
    public async Task A_font_is_found_though_the_fonts_and_the_forms_are_one_dictionary() =>
        (await IsUnreadableAsync(["<</F1 5 0 R/X 10 0 R>>", Form("<</XObject<</X 11 0 R>>>>"), Form("<</Font<</F2 6 0 R>>>>"), Form("<</Font 8 0 R/XObject 8 0 R>>")])).ShouldBeTrue();

    private static string Form(string resources) => PdfSample.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources {resources}", "0 0 9 9 re f");

    /// <param name="objects">From number 8 on; the page draws the form of number 9.</param>
    private static async Task<bool> IsUnreadableAsync(IReadOnlyList<string> objects) =>
        (await LeakFiles.ScanAsync(PdfSample.Raw(page: "/XObject<</X 9 0 R>>", content: "/X Do", objects: [Font, Descriptor, .. objects]))).Any(f => f.Note == "text that no program can read");
}
