using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>X-1 and X-2: what the parts say agrees with the tables.</summary>
internal static class TextChecks
{
    private const string FeeWord = "信息处理费";

    /// <summary>Part one (总体情况), five (问题及改进) and six (其他事项) may quote figures.</summary>
    private static readonly int[] QuotingParts = [1, 5, 6];

    public static IEnumerable<BrokenCheck> Of(ReportTables tables, IReadOnlyDictionary<int, string> parts)
    {
        foreach (var part in QuotingParts)
        {
            foreach (var check in parts.TryGetValue(part, out var text) ? Quotes(tables, part, text) : [])
            {
                yield return check;
            }
        }

        var unpaid = tables.Table3?["3.6.2", Table3Form.Total] ?? Cell.Unknown;
        if (unpaid.Value > 0 && !(parts.GetValueOrDefault(6)?.Contains(FeeWord, StringComparison.Ordinal) ?? false))
        {
            yield return new BrokenCheck("X-2", Severity.Soft, "3.6.2", Table3Form.Total, unpaid, Cell.Zero,
                $"表三有{unpaid}件因逾期未缴费不再处理，第六部分没有写明{FeeWord}的收取情况。");
        }
    }

    private static IEnumerable<BrokenCheck> Quotes(ReportTables tables, int part, string text) =>
        from quote in QuotedFigures.In(text)
        let cell = quote.CellOf(tables)
        where cell.IsKnown && cell != quote.Figure
        select new BrokenCheck("X-1", Severity.Hard, quote.Row, QuotedFigure.Column, quote.Figure, cell,
            $"第{part}部分写“{quote.Words}”，与表中的{cell}不一致。");
}
