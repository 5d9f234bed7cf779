using GovPortal.Reporting.Domain.Facts;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Folds;

/// <summary>Which cases stand behind the cells of table 3: row 1 by receipt, rows 3 by decision, rows 2 and 4 by what was open at a turn of the year.
/// Delivery decides timeliness, never the cell.</summary>
public static class Table3Sources
{
    /// <summary>The cases behind one cell; null for a row or column that table 3 does not have.</summary>
    public static IQueryable<CaseRow>? Of(IQueryable<CaseRow> cases, string row, string column, ReportYear year, CountingOptions options)
    {
        if (!Table3Form.IsRow(row) || !Table3Form.IsColumn(column))
        {
            return null;
        }

        var counted = InRow(Counted(cases, options), row, year);
        return column == Table3Form.Total ? counted : counted.Where(one => one.ApplicantKind == column);
    }

    /// <summary>Cases that count at all: not entered in error, and not the second run of a reopened one unless so set.</summary>
    public static IQueryable<CaseRow> Counted(IQueryable<CaseRow> cases, CountingOptions options)
    {
        var live = cases.Where(one => !one.Deleted);
        return options.CountReopened ? live : live.Where(one => !one.ReopenedByJudgment);
    }

    public static IQueryable<CaseRow> Received(IQueryable<CaseRow> cases, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return cases.Where(one => one.ReceivedOn >= first && one.ReceivedOn <= last);
    }

    /// <summary>Open at the end of the day before the year began.</summary>
    public static IQueryable<CaseRow> CarriedIn(IQueryable<CaseRow> cases, ReportYear year)
    {
        var first = year.First;
        return cases.Where(one => one.ReceivedOn < first && (one.DecidedOn == null || one.DecidedOn >= first));
    }

    public static IQueryable<CaseRow> Decided(IQueryable<CaseRow> cases, ReportYear year)
    {
        var (first, last) = (year.First, year.Last);
        return cases.Where(one => one.DecidedOn >= first && one.DecidedOn <= last);
    }

    /// <summary>Open at the end of 31 December, whatever it waits for.</summary>
    public static IQueryable<CaseRow> CarriedOut(IQueryable<CaseRow> cases, ReportYear year)
    {
        var last = year.Last;
        return cases.Where(one => one.ReceivedOn <= last && (one.DecidedOn == null || one.DecidedOn > last));
    }

    private static IQueryable<CaseRow> InRow(IQueryable<CaseRow> cases, string row, ReportYear year) => row switch
    {
        Table3Form.Received => Received(cases, year),
        Table3Form.CarriedIn => CarriedIn(cases, year),
        Table3Form.CarriedOut => CarriedOut(cases, year),
        Table3Form.Sum => Decided(cases, year).Where(one => one.ResultRow != null),
        Table3Form.OtherRow => Decided(cases, year).Where(one => one.ResultRow == "3.6.1" || one.ResultRow == "3.6.2" || one.ResultRow == "3.6.3"),
        _ => Decided(cases, year).Where(one => one.ResultRow == row),
    };
}
