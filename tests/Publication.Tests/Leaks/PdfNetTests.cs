using System.Text;
using GovPortal.Publication.Domain.Leaks;
using GovPortal.Publication.Leaks;

namespace GovPortal.Publication.Tests.Leaks;

/// <summary>A number in every corner of a PDF that is no line of a page.</summary>
public sealed class PdfNetTests
{
    private const string Number = "11010519491231002X";

    private static string Wide { get; } = $"<FEFF{Convert.ToHexString(Encoding.BigEndianUnicode.GetBytes(Number))}>";

    private static string File(string number) => PdfSample.Stream("/Type/EmbeddedFile", $"Name {number}");

    /// <summary>Kind, and the file that hides the number there.</summary>
    private static Dictionary<string, byte[]> Hidden { get; } = new(StringComparer.Ordinal)
    {
        ["attachment annotation"] = Annotated("/Subtype/FileAttachment/FS<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>", File(Number)),
        ["associated file"] = PdfSample.Raw(catalog: "/AF[6 0 R]", objects: ["<</Type/Filespec/F(a.txt)/EF<</F 7 0 R>>>>", File(Number)]),
        ["file without a type"] = PdfSample.Raw(catalog: "/AF[6 0 R]", objects: ["<</F(a.txt)/EF<</F 7 0 R>>>>", PdfSample.Stream("", $"Name {Number}")]),
        ["stamp"] = Annotated("/Subtype/Stamp/AP<</N 7 0 R>>", PdfSample.Form(Number)),
        ["field as it looks"] = Annotated("/Subtype/Widget/FT/Tx/T(a)/AP<</N<</On 7 0 R>>>>", PdfSample.Form(Number)),
        ["rich text"] = Annotated($"/Subtype/FreeText/RC(<p>{Number[..6]}<b>{Number[6..]}</b></p>)"),
        ["author of a comment"] = Annotated($"/Subtype/Square/T({Number})"),
        ["tool tip"] = Field($"/TU({Number})"),
        ["default of a field"] = Field($"/DV {Wide}"),
        ["choices of a field"] = Field($"/Opt[[(a)({Number})]]"),
        ["XFA"] = PdfSample.Raw(catalog: "/AcroForm<</Fields[]/XFA[(datasets) 6 0 R]>>", objects: PdfSample.Stream("", $"<xfa:data><id>{Number}</id></xfa:data>")),
        ["text to copy"] = PdfSample.Raw(content: $"/Span<</ActualText({Number})>> BDC BT /F1 12 Tf 80 600 Td (x) Tj ET EMC"),
        ["text to copy of an element"] = PdfSample.Raw(catalog: "/StructTreeRoot 6 0 R", objects: $"<</Type/StructTreeRoot/K<</S/Span/ActualText {Wide}>>>>"),
        ["text to listen to"] = PdfSample.Raw(catalog: "/StructTreeRoot 6 0 R", objects: $"<</Type/StructTreeRoot/K<</S/Figure/Alt({Number})>>>>"),
        ["page label"] = PdfSample.Raw(catalog: $"/PageLabels<</Nums[0<</P({Number})>>]>>"),
        ["script"] = PdfSample.Raw(catalog: $"/OpenAction<</S/JavaScript/JS(app.alert\\('{Number}'\\))>>"),
        ["script in a stream"] = PdfSample.Raw(catalog: "/OpenAction<</S/JavaScript/JS 6 0 R>>", objects: PdfSample.Stream("", $"app.alert('{Number}')")),
        ["program that made it"] = PdfSample.Raw(trailer: "/Info 6 0 R", objects: $"<</Creator({Number})>>"),
        ["property of its own"] = PdfSample.Raw(trailer: "/Info 6 0 R", objects: $"<</Applicant({Number})>>"),
        ["certificate"] = PdfSample.Raw(objects: $"<</Type/Sig/Contents<3082{Convert.ToHexString(Encoding.ASCII.GetBytes(Number))}0201>>>"),
        ["form that nothing draws"] = PdfSample.Raw(objects: PdfSample.Form(Number)),
        ["lost page"] = PdfSample.Raw(objects: ["<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 7 0 R/Resources<</Font<</F1 5 0 R>>>>>>", PdfSample.Stream("", $"BT /F1 12 Tf 80 600 Td ({Number[..9]}) Tj ({Number[9..]}) Tj ET")]),
        ["string that nothing refers to"] = PdfSample.Raw(objects: $"({Number})"),
    };

    public static TheoryData<string> Kinds => [.. Hidden.Keys];

    [Theory]
    [MemberData(nameof(Kinds))]
    public async Task A_number_that_is_hidden_in_a_pdf_is_found_once_and_gone_afterwards(string kind)
    {
        var file = Hidden[kind];
        var findings = await LeakFiles.ScanAsync(file);
        findings.Count(f => f.Detector == "P-ID18" && f.Severity == LeakSeverity.Block).ShouldBe(1, string.Join('\n', findings));
        var masked = (await LeakFiles.MaskAsync(file)).Content;
        PdfSample.Everything(masked).ShouldNotContain(Number);
        PdfSample.Everything(masked).ShouldNotContain(Convert.ToHexString(Encoding.ASCII.GetBytes(Number)));
        (await LeakFiles.ScanAsync(masked)).ShouldNotContain(f => f.Detector == "P-ID18");
    }

    /// <summary>A pattern is drawn with the page, and nothing says where: painting cannot reach it.</summary>
    [Fact]
    public async Task A_number_in_a_pattern_is_found_and_no_masked_file_is_given_out()
    {
        var file = PdfSample.Raw(
            page: "/Pattern<</P1 6 0 R>>", content: "/Pattern cs /P1 scn 80 400 300 60 re f",
            objects: PdfSample.Form(Number, "/Type/Pattern/PatternType 1/PaintType 1/TilingType 1/XStep 400/YStep 40"));
        (await LeakFiles.ScanAsync(file)).Count(f => f.Detector == "P-ID18" && f.Place == "pdf pattern 6").ShouldBe(1);
        (await LeakFiles.Check.MaskAsync("kanzhuang", new LeakAttachment("", null, file), new MaskingRules(), _ => true, TestContext.Current.CancellationToken)).Failed(out var error).ShouldBeTrue();
        error!.Code.ShouldBe("publication.masking-incomplete");
    }

    [Fact]
    public async Task What_a_page_shows_is_not_reported_again_for_its_objects()
    {
        var file = PdfSample.Raw(
            catalog: "/StructTreeRoot 7 0 R", page: "/XObject<</X1 6 0 R>>", content: "q 1 0 0 1 80 500 cm /X1 Do Q", trailer: "/Info 8 0 R",
            objects: [PdfSample.Form(Number), $"<</Type/StructTreeRoot/K<</S/P/ActualText({Number})>>>>", "<</Title(13800138000)/ModDate(D:20260302101500+08'00')>>"]);
        var findings = await LeakFiles.ScanAsync(file);
        findings.Select(f => (f.Detector, f.Place)).ShouldBe([("P-ID18", "pdf page 1"), ("P-MOB", "property title")], string.Join('\n', findings));
    }

    [Fact]
    public async Task A_file_in_the_file_is_read_as_one()
    {
        var inner = Encoding.Latin1.GetString(PdfLeakTests.Pdf((1, $"ID {Number}")));
        var findings = await LeakFiles.ScanAsync(Annotated("/Subtype/FileAttachment/FS<</F(list.pdf)/EF<</F 7 0 R>>>>", PdfSample.Stream("/Type/EmbeddedFile", inner)));
        findings.ShouldContain(f => f.Detector == "P-ID18" && f.Place == "pdf embedded list.pdf › pdf page 1", string.Join('\n', findings));
        findings.ShouldContain(f => f.Detector == "P-META" && f.Note == "embedded file" && f.Severity == LeakSeverity.Block);
    }

    [Fact]
    public async Task Objects_that_lead_to_themselves_end()
    {
        var file = PdfSample.Raw(
            catalog: "/AF[6 0 R]/Names 7 0 R", page: "/Annots[9 0 R]",
            objects: ["7 0 R", "<</EF 7 0 R/F 8 0 R/G 7 0 R/S/Alpha/CharProcs 7 0 R>>", "[8 0 R 7 0 R]", "<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 9 0 R/D<</A 8 0 R>>>>/Parent 9 0 R>>", $"({Number})"]);
        (await LeakFiles.ScanAsync(file)).ShouldContain(f => f.Detector == "P-ID18");
    }

    /// <summary>The library follows them until the stack ends, and the service with it.</summary>
    [Theory]
    [InlineData("6 0 R", "null")]
    [InlineData("[ 6 0 R ]", "null")]
    [InlineData("7 0 R", "[6 0 R]")]
    public async Task A_reference_to_itself_is_refused(string first, string second) =>
        (await LeakFiles.RefusalAsync(PdfSample.Raw(catalog: "/Names 6 0 R", page: "/Annots 7 0 R", objects: [first, second]))).Code.ShouldBe("publication.file-too-deep");

    [Fact]
    public async Task Lists_in_lists_without_end_are_refused_or_read()
    {
        var file = PdfSample.Raw(objects: [new string('[', 200_000), $"({Number})"]);
        if ((await LeakFiles.Check.ScanAsync("kanzhuang", new LeakAttachment("", null, file), TestContext.Current.CancellationToken)).Failed(out var error, out var findings)) error.Code.ShouldStartWith("publication.file-");
        else findings.ShouldContain(f => f.Detector == "P-ID18");
    }

    /// <summary>Each form draws the next twice: 2 to the power of 40.</summary>
    [Theory]
    [InlineData("/XObject<</X1 6 0 R>>", "/X1 Do")]
    [InlineData("/Annots[<</Type/Annot/Subtype/Stamp/Rect[0 0 9 9]/AP<</N 6 0 R>>>>]", "")]
    public async Task Forms_that_draw_forms_without_end_are_refused(string page, string content)
    {
        var forms = Enumerable.Range(0, 36).Select(i => PdfSample.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X1 {i + 7} 0 R>>>>", "/X1 Do /X1 Do"));
        (await LeakFiles.RefusalAsync(PdfSample.Raw(page: page, content: content, objects: [.. forms, PdfSample.Form(Number)]))).Code.ShouldBe("publication.file-too-deep");
    }

    [Fact]
    public async Task Two_forms_that_draw_each_other_are_refused()
    {
        string[] forms = [.. new[] { 7, 6 }.Select(n => PdfSample.Stream($"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X{n} {n} 0 R>>>>", $"/X{n} Do"))];
        (await LeakFiles.RefusalAsync(PdfSample.Raw(page: "/XObject<</X1 6 0 R>>", content: "/X1 Do", objects: forms))).Code.ShouldBe("publication.file-too-deep");
    }

    private static byte[] Annotated(string annotation, string second = "null") => PdfSample.Raw(page: "/Annots[6 0 R]", objects: [$"<</Type/Annot/Rect[80 500 480 540]{annotation}>>", second]);

    private static byte[] Field(string entries) => PdfSample.Raw(catalog: "/AcroForm<</Fields[6 0 R]>>", objects: $"<</FT/Ch/T(a){entries}>>");

    [Fact]
    public async Task A_page_of_outlines_is_for_a_person()
    {
        var outlined = PdfSample.Outlined("100 100 m 200 150 250 180 300 300 c f");
        (await LeakFiles.ScanAsync(outlined)).ShouldContain(f => f.Detector == "P-META" && f.Place == "pdf page 1 text" && f.Severity == LeakSeverity.Review);
        (await LeakFiles.ScanAsync(PdfSample.Outlined("100 100 m 200 150 l n"))).ShouldBeEmpty("nothing is painted");
    }

    [Theory]
    [InlineData("", "Identity", true)]
    [InlineData("/ToUnicode 8 0 R", "Identity", false)]
    [InlineData("", "GB1", false)]
    public async Task A_font_without_a_map_to_characters_leaves_its_page_to_a_person(string map, string ordering, bool unreadable)
    {
        var file = PdfSample.Raw(page: "/XObject<</X 6 0 R>>", content: "/X Do", objects:
        [
            PdfSample.Stream("/Type/XObject/Subtype/Form/BBox[0 0 400 40]/Resources<</Font<</F2 7 0 R>>>>", "BT /F2 12 Tf 2 5 Td <00010002> Tj ET"),
            $"<</Type/Font/Subtype/Type0/BaseFont/SimSun/Encoding/Identity-H/DescendantFonts[<</Type/Font/Subtype/CIDFontType2/BaseFont/SimSun/CIDSystemInfo<</Registry(Adobe)/Ordering({ordering})/Supplement 0>>/FontDescriptor 9 0 R>>]{map}>>",
            PdfSample.Stream("", "/CIDInit /ProcSet findresource begin 12 dict begin begincmap 1 begincodespacerange <0000> <FFFF> endcodespacerange 2 beginbfchar <0001> <0041> <0002> <0042> endbfchar endcmap end end"),
            "<</Type/FontDescriptor/FontName/SimSun/Flags 4/FontBBox[0 0 1000 1000]/ItalicAngle 0/Ascent 800/Descent 0/CapHeight 800/StemV 80>>",
        ]);
        (await LeakFiles.ScanAsync(file)).Any(f => f.Note == "text that no program can read").ShouldBe(unreadable);
    }
}
