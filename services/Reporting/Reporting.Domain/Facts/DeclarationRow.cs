using System.Globalization;
using GovPortal.Reporting.Domain.Checks;

namespace GovPortal.Reporting.Domain.Facts;

/// <summary>What a town declares for a year because no event can give it.</summary>
public record DeclarationRow
{
    public required int Year { get; init; }

    public required string DeclaredBy { get; init; }

    public required DateOnly DeclaredOn { get; init; }

    /// <summary>Table 2, as far as declared; see <see cref="ReportTables"/> for its rows.</summary>
    public CellTable? Table2 { get; init; }

    /// <summary>Rows of the 统计表 by number or name.</summary>
    public IReadOnlyDictionary<string, decimal> Statistics { get; init; } = new Dictionary<string, decimal>(StringComparer.Ordinal);

    /// <summary>Figures declared to be nil: each a signed statement.</summary>
    public IReadOnlyList<string> Nil { get; init; } = [];

    /// <summary>Text by part (1 or 一), taken verbatim; <c>7.note</c> is an editor's note on part seven.</summary>
    public IReadOnlyDictionary<string, string> Narrative { get; init; } = new Dictionary<string, string>(StringComparer.Ordinal);

    /// <summary>The narrative of a part, however its number is written.</summary>
    public string? NarrativeOf(int part) => Find(part, string.Empty);

    public string? NoteOf(int part) => Find(part, ".note");

    private string? Find(int part, string suffix) =>
        Narrative.GetValueOrDefault(part.ToString(CultureInfo.InvariantCulture) + suffix) ?? Narrative.GetValueOrDefault(ChineseNumeral(part) + suffix);

    private static string ChineseNumeral(int part) => "零一二三四五六七八九".Substring(part, 1);
}
