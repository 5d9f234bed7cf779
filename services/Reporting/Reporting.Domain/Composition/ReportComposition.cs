using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Folds;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Writes the report from its material. The same material gives the same report, byte for byte.</summary>
public static class ReportComposition
{
    public static ComposedReport Compose(ReportMaterial material)
    {
        var parts = material.Form.PartTitles.Select((title, index) => Part(material, index + 1, title)).ToList();
        return new ComposedReport(
            material.Town, material.Year.Number, material.Form, parts, material.Tables, material.DerivedTable2,
            material.Statistics, Check(material, parts), material.Figures, Nil(material));
    }

    private static ReportPart Part(ReportMaterial material, int number, string title)
    {
        var written = material.Form.HasTables ? SixPartText.Of(material, number) : LegacyText.Of(material, number);
        var text = Sentences.Paragraphs(written, material.Declaration?.NarrativeOf(number));
        return new ReportPart(number, title, text.Length > 0 ? text : "本部分尚未填写。", material.Declaration?.NoteOf(number));
    }

    private static Verdict Check(ReportMaterial material, IReadOnlyList<ReportPart> parts)
    {
        var texts = material.Form.HasTables ? parts.ToDictionary(part => part.Number, part => part.Text) : null;
        var statistics = material.Statistics?.ToDictionary(row => row.Row, row => row.Value, StringComparer.Ordinal);
        var verdict = ReportChecker.Check(new CheckedReport(material.Form, material.Year.Number, material.Tables, material.Previous, statistics, texts));
        return Verdict.Of([.. verdict.Checks, .. NilChecks.Of(material)]);
    }

    /// <summary>The signed statements that the facts bear out.</summary>
    private static List<NilStatement> Nil(ReportMaterial material) =>
        material.Declaration is not { } declaration ? [] :
        [.. FigureNames.All.Where(figure => declaration.Nil.Contains(figure) && material[figure].Value == 0)
            .Select(figure => new NilStatement(figure, declaration.DeclaredBy, declaration.DeclaredOn))];
}
