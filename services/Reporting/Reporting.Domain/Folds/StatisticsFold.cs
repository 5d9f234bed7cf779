using GovPortal.Reporting.Domain.Checks;
using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>A filled row of the 统计表; an amount is in 万元.</summary>
public sealed record StatisticsValue(string Row, string Label, Cell Value, string Unit);

/// <summary>The 统计表 of a year (2014–2018) from the rows, the figures and the declaration.</summary>
public static class StatisticsFold
{
    private const decimal YuanPerTenThousand = 10_000m;

    /// <summary>A declared value fills only what no record gives; a row neither derived nor declared stays unknown.</summary>
    public static async Task<IReadOnlyList<StatisticsValue>> OfAsync(
        ReportRows rows, IReadOnlyDictionary<string, Figure> figures, DeclarationRow? declaration, ReportYear year, CountingOptions options, IRowReader reader, CancellationToken ct)
    {
        List<StatisticsValue> values = [];
        foreach (var row in StatisticsForm.Rows)
        {
            var value = FromFigures(row.Row, figures);
            if (!value.IsKnown)
            {
                value = await CountAsync(StatisticsSources.Of(rows, row.Row, year, options)!, reader, ct);
            }

            values.Add(new StatisticsValue(row.Row, row.Label, value.IsKnown ? value : Declared(row, declaration), row.Unit));
        }

        return values;
    }

    private static Cell FromFigures(string row, IReadOnlyDictionary<string, Figure> figures) => row switch
    {
        "7" => Cell.Of(figures[FigureNames.FeesYuan].Value / YuanPerTenThousand),
        "8.3" => Cell.Of(figures[FigureNames.FullTimeStaff].Value + figures[FigureNames.PartTimeStaff].Value),
        "8.3.1" => Cell.Of(figures[FigureNames.FullTimeStaff].Value),
        "8.3.2" => Cell.Of(figures[FigureNames.PartTimeStaff].Value),
        "9.3" => Cell.Of(figures[FigureNames.TrainedPeople].Value),
        _ => Cell.Unknown,
    };

    private static async Task<Cell> CountAsync(CellSources sources, IRowReader reader, CancellationToken ct) => sources switch
    {
        { Cases: { } cases } => Cell.Of(await reader.CountAsync(cases, ct)),
        { Items: { } items } => Cell.Of(await reader.CountAsync(items, ct)),
        { Appeals: { } appeals } => Cell.Of(await reader.CountAsync(appeals, ct)),
        { Sessions: { } sessions } => Cell.Of(await reader.CountAsync(sessions, ct)),
        { ReadingPoints: { } points } => Cell.Of(await reader.CountAsync(points, ct)),
        _ => Cell.Unknown,
    };

    private static Cell Declared(StatisticsRow row, DeclarationRow? declaration) =>
        declaration is null ? Cell.Unknown
        : declaration.Statistics.TryGetValue(row.Name, out var byName) ? Cell.Of(byName)
        : declaration.Statistics.TryGetValue(row.Row, out var byRow) ? Cell.Of(byRow)
        : Cell.Unknown;
}
