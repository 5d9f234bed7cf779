using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;

namespace GovPortal.Requests.Documents;

/// <summary>What every .docx of the suite's documents has: styles, fonts, page and page numbers by GB/T 9704.</summary>
internal static class DocxFrame
{
    private const string BodyHalfPoints = "32";
    private const string PageNumberHalfPoints = "28";

    /// <summary>A line of the grid in twips.</summary>
    private const int LinePitch = 580;

    public static Styles Styles(string eastAsia, string latin) => new(
        new DocDefaults(
            new RunPropertiesDefault(new RunPropertiesBaseStyle(
                new RunFonts { Ascii = latin, HighAnsi = latin, EastAsia = eastAsia, ComplexScript = latin },
                new FontSize { Val = BodyHalfPoints },
                new FontSizeComplexScript { Val = BodyHalfPoints },
                new Languages { Val = "en-US", EastAsia = "zh-CN" })),
            new ParagraphPropertiesDefault(new ParagraphPropertiesBaseStyle(
                new Kinsoku(), new OverflowPunctuation(),
                new SpacingBetweenLines { Before = "0", After = "0", Line = LinePitch.ToString(CultureInfo.InvariantCulture), LineRule = LineSpacingRuleValues.Exact }))),
        new Style(new StyleName { Val = "Normal" }) { Type = StyleValues.Paragraph, StyleId = "Normal", Default = true });

    /// <param name="fonts">Each font with the one to take where it is missing.</param>
    public static Fonts Fonts(params ReadOnlySpan<(string Name, string Substitute)> fonts)
    {
        var table = new Fonts();
        foreach (var (name, substitute) in fonts) table.Append(new Font(new AltName { Val = substitute }) { Name = name });
        return table;
    }

    /// <returns>Relationship id of a footer with — n — on the given side, one character from the edge.</returns>
    public static string PageNumber(MainDocumentPart main, JustificationValues side)
    {
        var part = main.AddNewPart<FooterPart>();
        var indent = side == JustificationValues.Right ? new Indentation { RightChars = 100, Right = "280" } : new Indentation { LeftChars = 100, Left = "280" };
        part.Footer = new Footer(new Paragraph(
            new ParagraphProperties(new SpacingBetweenLines { Line = "320", LineRule = LineSpacingRuleValues.Exact }, indent, new Justification { Val = side }),
            Run(new Text("— ") { Space = SpaceProcessingModeValues.Preserve }),
            Run(new FieldChar { FieldCharType = FieldCharValues.Begin }),
            Run(new FieldCode(" PAGE ") { Space = SpaceProcessingModeValues.Preserve }),
            Run(new FieldChar { FieldCharType = FieldCharValues.Separate }),
            Run(new Text("1")),
            Run(new FieldChar { FieldCharType = FieldCharValues.End }),
            Run(new Text(" —") { Space = SpaceProcessingModeValues.Preserve })));
        return main.GetIdOfPart(part);
    }

    /// <summary>A4; top 37 mm, left 28 mm, type area 156 × 225 mm; 22 lines of 28 characters.</summary>
    public static SectionProperties Section(string oddFooter, string evenFooter) => new(
        new FooterReference { Type = HeaderFooterValues.Default, Id = oddFooter },
        new FooterReference { Type = HeaderFooterValues.Even, Id = evenFooter },
        new PageSize { Width = 11906, Height = 16838 },
        new PageMargin { Top = 2098, Left = 1588, Right = 1474, Bottom = 1984, Header = 851, Footer = 1304, Gutter = 0 },
        new DocGrid { Type = DocGridValues.LinesAndChars, LinePitch = LinePitch, CharacterSpace = -849 });

    private static Run Run(OpenXmlElement content) => new(
        new RunProperties(
            new RunFonts { Ascii = "宋体", HighAnsi = "宋体", EastAsia = "宋体" },
            new FontSize { Val = PageNumberHalfPoints },
            new FontSizeComplexScript { Val = PageNumberHalfPoints }),
        content);
}
