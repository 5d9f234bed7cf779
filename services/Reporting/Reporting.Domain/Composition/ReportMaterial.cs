using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Folds;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Composition;

/// <summary>Everything a report is written from: the figures and tables already folded, and the few rows that its sentences name.</summary>
public sealed record ReportMaterial(
    string Town,
    string TownName,
    ReportForm Form,
    ReportYear Year,
    IReadOnlyDictionary<string, Figure> Figures,
    ReportTables Tables,
    CellTable? DerivedTable2,
    IReadOnlyList<StatisticsValue>? Statistics,
    DeclarationRow? Declaration)
{
    public ReportTables? Previous { get; init; }

    public LeadingGroupRow? LeadingGroup { get; init; }

    /// <summary>Titles of the working rules (制度) published in the year.</summary>
    public IReadOnlyList<string> RuleTitles { get; init; } = [];

    public IReadOnlyList<GuideRow> Guides { get; init; } = [];

    public IReadOnlyList<SessionRow> Trainings { get; init; } = [];

    public IReadOnlyList<ReadingPointRow> ReadingPoints { get; init; } = [];

    public IReadOnlyList<ReceptionPlaceRow> ReceptionPlaces { get; init; } = [];

    public Figure this[string figure] => Figures.GetValueOrDefault(figure);

    public bool IsDeclaredNil(string figure) => Declaration?.Nil.Contains(figure) ?? false;
}
