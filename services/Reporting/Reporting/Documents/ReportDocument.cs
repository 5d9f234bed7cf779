using System.Text;
using System.Xml;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Wordprocessing;
using GovPortal.Reporting.Composing;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Documents;

/// <summary>Writes a report as a Word document: title, parts, the tables of the form and the signed nil statements.</summary>
internal static class ReportDocument
{
    private const string Numerals = "零一二三四五六七八九";

    public static byte[] Of(ReportView report, ReportForm form)
    {
        using var stream = new MemoryStream();
        using (var document = WordprocessingDocument.Create(stream, WordprocessingDocumentType.Document))
        {
            var body = new Body();
            document.AddMainDocumentPart().Document = new Document(body);
            body.Append(Text($"{report.TownName}{report.Year}年政府信息公开工作年度报告", 36, bold: true, centred: true));
            foreach (var part in report.Parts)
            {
                body.Append(Text($"{Numerals[part.Number]}、{part.Title}", 32, bold: true));
                body.Append(part.Text.Split('\n').Select(paragraph => Text(paragraph, 28)));
                if (part.Note is { Length: > 0 } note) body.Append(Text($"（编者注：{note}）", 24));
                if (form.HasTables) body.Append(ReportTables.OfPart(report, form, part.Number));
            }

            body.Append(ReportTables.Statistics(report));
            body.Append(ReportTables.Corrections(report));
            body.Append(Closing(report));
            body.Append(new SectionProperties(
                new PageSize { Width = 11906, Height = 16838 }, new PageMargin { Top = 1440, Bottom = 1440, Left = 1080, Right = 1080, Header = 720, Footer = 720, Gutter = 0 }));
        }

        return stream.ToArray();
    }

    public static Paragraph Text(string text, int halfPoints, bool bold = false, bool centred = false)
    {
        var look = new RunProperties(new RunFonts { Ascii = "Times New Roman", HighAnsi = "Times New Roman", EastAsia = "FangSong" });
        if (bold) look.Append(new Bold());
        look.Append(new FontSize { Val = $"{halfPoints}" });
        var paragraph = new Paragraph(new Run(look, new Text(Clean(text)) { Space = SpaceProcessingModeValues.Preserve }));
        if (centred) paragraph.PrependChild(new ParagraphProperties(new Justification { Val = JustificationValues.Center }));
        return paragraph;
    }

    private static IEnumerable<OpenXmlElement> Closing(ReportView report)
    {
        foreach (var nil in report.Nil)
            yield return Text($"零报告声明：{FigureLabels.Of(nil.Figure)}为零，由{nil.DeclaredBy}于{nil.DeclaredOn.Year}年{nil.DeclaredOn.Month}月{nil.DeclaredOn.Day}日签署。", 24);
        if (report.Signature is { } signature) yield return Text($"签发：{signature.SignedBy}　校验值（SHA-256）：{signature.Hash}", 20);
        else yield return Text("（草稿，未签发）", 20);
    }

    /// <summary>Without the control characters and lone surrogates that XML has no place for. Names of people and places have characters beyond the first plane.</summary>
    private static string Clean(string text) =>
        string.Concat(text.EnumerateRunes().Where(rune => !rune.IsBmp || (rune != Rune.ReplacementChar && XmlConvert.IsXmlChar((char)rune.Value))));
}
