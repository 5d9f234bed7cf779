using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using Paper = GovPortal.Requests.Domain.Documents.Paper;

namespace GovPortal.Requests.Documents;

/// <summary>Writes a paper as .docx by GB/T 9704: the fonts are named, so that it looks right where they are installed, and their usual substitutes stand behind them.</summary>
internal static class DocxPaper
{
    private const string TitleFont = "方正小标宋简体";
    private const string BodyFont = "仿宋_GB2312";
    private const string Latin = "Times New Roman";
    private const string Red = "E60012";

    public static byte[] Write(Paper paper)
    {
        using var stream = new MemoryStream();
        using (var file = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            file.PackageProperties.Title = paper.Title;
            file.PackageProperties.Creator = paper.Agency;
            var main = file.AddMainDocumentPart();
            main.AddNewPart<StyleDefinitionsPart>().Styles = DocxFrame.Styles(BodyFont, Latin);
            main.AddNewPart<FontTablePart>().Fonts = DocxFrame.Fonts((TitleFont, "华文中宋"), (BodyFont, "仿宋"));
            main.AddNewPart<DocumentSettingsPart>().Settings = new Settings(new EvenAndOddHeaders());
            var (odd, even) = (DocxFrame.PageNumber(main, JustificationValues.Right), DocxFrame.PageNumber(main, JustificationValues.Left));
            main.Document = new Document(new Body([.. Paragraphs(paper), DocxFrame.Section(odd, even)]));
        }

        return stream.ToArray();
    }

    private static IEnumerable<OpenXmlElement> Paragraphs(Paper paper)
    {
        var headSize = (int)(PageGeometry.HeadSize(paper.Agency) * 2);
        yield return Centred(paper.Agency, TitleFont, headSize, new SpacingBetweenLines { Before = "1984", Line = "240", LineRule = LineSpacingRuleValues.Auto }, red: true);
        yield return Rule(paper.Number ?? (paper.IssuedOn is null ? "（草稿，未签发）" : ""));
        yield return Centred(paper.Title, TitleFont, 44, new SpacingBetweenLines { Before = "1160", After = "580", Line = "640", LineRule = LineSpacingRuleValues.Exact }, red: false);
        yield return Plain(paper.Addressee + "：", new Justification { Val = JustificationValues.Left });
        foreach (var text in paper.Paragraphs)
            yield return Plain(text, new Indentation { FirstLineChars = 200, FirstLine = "632" }, new Justification { Val = JustificationValues.Both });
        foreach (var closing in Closing(paper)) yield return closing;
    }

    /// <summary>Signature and date, kept with the text before them; the seal goes over both.</summary>
    private static IEnumerable<Paragraph> Closing(Paper paper)
    {
        yield return Plain("", new KeepNext());
        yield return Plain("", new KeepNext());
        var date = paper.IssuedOn is { } day ? Paper.Date(day) : "";
        var (agency, when) = PageGeometry.Closing(paper.Agency, date);
        yield return Plain(paper.Agency, new KeepNext(), FromRight(agency), new Justification { Val = JustificationValues.Right });
        if (date.Length > 0) yield return Plain(date, FromRight(when), new Justification { Val = JustificationValues.Right });
        if (paper.Note is { } note) yield return Plain($"（{note}）", new Indentation { FirstLineChars = 200, FirstLine = "632" });
    }

    private static Indentation FromRight(float characters) =>
        new() { RightChars = (int)(characters * 100), Right = ((int)(characters * PageGeometry.Cell * 20)).ToString(System.Globalization.CultureInfo.InvariantCulture) };

    private static Paragraph Centred(string text, string font, int halfPoints, SpacingBetweenLines spacing, bool red)
    {
        var properties = new RunProperties(new RunFonts { EastAsia = font, Ascii = font, HighAnsi = font });
        if (red) properties.Append(new Color { Val = Red });
        var size = halfPoints.ToString(System.Globalization.CultureInfo.InvariantCulture);
        properties.Append(new FontSize { Val = size }, new FontSizeComplexScript { Val = size });
        return new Paragraph(
            new ParagraphProperties(new SnapToGrid { Val = false }, spacing, new Justification { Val = JustificationValues.Center }),
            new Run(properties, Text(text)));
    }

    /// <summary>The number two lines below the head, and the red rule 4 mm below the number.</summary>
    private static Paragraph Rule(string number) => new(
        new ParagraphProperties(
            new ParagraphBorders(new BottomBorder { Val = BorderValues.Single, Color = Red, Size = 12, Space = 11 }),
            new SnapToGrid { Val = false },
            new SpacingBetweenLines { Before = "1160", Line = "320", LineRule = LineSpacingRuleValues.Exact },
            new Justification { Val = JustificationValues.Center }),
        new Run(Text(number)));

    private static Paragraph Plain(string text, params OpenXmlElement[] properties) =>
        text.Length == 0 ? new Paragraph(new ParagraphProperties(properties)) : new Paragraph(new ParagraphProperties(properties), new Run(Text(text)));

    private static Text Text(string text) => new(text) { Space = SpaceProcessingModeValues.Preserve };
}
