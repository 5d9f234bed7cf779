using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>What stands behind a row of the 统计表. Rows that no record can give are declared.</summary>
public static class StatisticsSources
{
    /// <summary>The rows behind row <paramref name="row"/>; null for a row that the table does not have.</summary>
    public static CellSources? Of(ReportRows rows, string row, ReportYear year, CountingOptions options)
    {
        if (!StatisticsForm.TryFind(row, out var known))
        {
            return null;
        }

        return known.Row[0] switch
        {
            '1' or '2' => OfItems(rows.Items, known.Row, year) is { } items ? new() { Items = items } : new() { Declared = true },
            '3' => OfCases(Table3Sources.Counted(rows.Cases, options), known.Row, year) is { } cases ? new() { Cases = cases } : new() { Declared = true },
            '4' or '5' => new() { Appeals = OfAppeals(rows.Appeals, known.Row, year) },
            _ => OfOthers(rows, known.Row, year, options),
        };
    }

    private static IQueryable<ItemRow>? OfItems(IQueryable<ItemRow> items, string row, ReportYear year) => row switch
    {
        "1.1" => ItemSources.GovernmentInformation(items, year),
        "1.1.1" => ItemSources.Normative(items, year),
        "1.2" => ItemSources.NormativeMade(items, year),
        "1.3.1" => Through(items, year, "gazette"),
        "1.3.2" => Through(items, year, "website"),
        "1.3.3" => Through(items, year, "weibo"),
        "1.3.4" => Through(items, year, "wechat"),
        "1.3.5" => ItemSources.GovernmentInformation(items, year).Where(one =>
            Enumerable.Contains(one.Channels, "readingPoint") || Enumerable.Contains(one.Channels, "board") || Enumerable.Contains(one.Channels, "other")),
        "2.2.3" => ItemSources.Published(items, year).Where(one => one.Column == "interpretation"),
        _ => null,
    };

    private static IQueryable<ItemRow> Through(IQueryable<ItemRow> items, ReportYear year, string channel) =>
        ItemSources.GovernmentInformation(items, year).Where(one => Enumerable.Contains(one.Channels, channel));

    /// <summary>Closed on time or after an extension: delivery decides, and the decision while no delivery is recorded. What came late went beyond the ordinary limit too.</summary>
    private static IQueryable<CaseRow>? OfCases(IQueryable<CaseRow> cases, string row, ReportYear year) => row switch
    {
        "3.1" => Table3Sources.Received(cases, year),
        "3.1.1" => Table3Sources.Received(cases, year).Where(one => one.Channel == "counter" || one.Channel == "oral"),
        "3.1.2" => Table3Sources.Received(cases, year).Where(one => one.Channel == "fax"),
        "3.1.3" => Table3Sources.Received(cases, year).Where(one => one.Channel == "web" || one.Channel == "email"),
        "3.1.4" => Table3Sources.Received(cases, year).Where(one => one.Channel == "registeredMail" || one.Channel == "ordinaryMail"),
        "3.2" => Table3Sources.Decided(cases, year),
        "3.2.1" => Table3Sources.Decided(cases, year).Where(one => one.ExtendedWorkingDays <= 0 && (one.DueOn == null || (one.DeliveredOn ?? one.DecidedOn) <= one.DueOn)),
        "3.2.2" => Table3Sources.Decided(cases, year).Where(one => one.ExtendedWorkingDays > 0 || (one.DueOn != null && (one.DeliveredOn ?? one.DecidedOn) > one.DueOn)),
        "3.3" => Table3Sources.Decided(cases, year).Where(one => one.AnswerRow != null),
        "3.3.4" => Table3Sources.Decided(cases, year).Where(one => one.AnswerRow != null && one.AnswerRow.StartsWith("3.3.4")),
        _ when row.StartsWith("3.3.", StringComparison.Ordinal) => Table3Sources.Decided(cases, year).Where(one => one.AnswerRow == row),
        _ => null,
    };

    /// <summary>Decided in the year, or pending at its end; the table has no row for pending, so that is 其他情形.</summary>
    private static IQueryable<AppealRow> OfAppeals(IQueryable<AppealRow> appeals, string row, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        var kind = row[0] == '4'
            ? appeals.Where(one => !one.Deleted && one.Kind == Table4Form.Reconsideration)
            : appeals.Where(one => !one.Deleted && one.Kind != Table4Form.Reconsideration);
        var due = kind.Where(one => one.DecidedOn == null || one.DecidedOn > last ? one.FiledOn <= last : one.DecidedOn >= first);
        return row[1..] switch
        {
            ".1" => due.Where(one => one.DecidedOn <= last && one.Result == "upheld"),
            ".2" => due.Where(one => one.DecidedOn <= last && one.Result == "corrected"),
            ".3" => due.Where(one => one.DecidedOn == null || one.DecidedOn > last || (one.Result != "upheld" && one.Result != "corrected")),
            _ => due,
        };
    }

    private static CellSources OfOthers(ReportRows rows, string row, ReportYear year, CountingOptions options) => row switch
    {
        "7" => FigureSources.Of(rows, FigureNames.FeesYuan, year, options)!,
        "8.2" => FigureSources.Of(rows, FigureNames.ReadingPoints, year, options)!,
        "8.3" => new() { Officers = FigureSources.InPost(rows.Officers, year) },
        "8.3.1" => FigureSources.Of(rows, FigureNames.FullTimeStaff, year, options)!,
        "8.3.2" => FigureSources.Of(rows, FigureNames.PartTimeStaff, year, options)!,
        "9.1" => new() { Sessions = FigureSources.Sessions(rows.Sessions, year, "meeting") },
        "9.2" or "9.3" => FigureSources.Of(rows, FigureNames.TrainingSessions, year, options)!,
        _ => new() { Declared = true },
    };
}
