using System.Globalization;
using System.Text.RegularExpressions;
using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>A figure that a part quotes, and the cells whose sum it names.</summary>
internal sealed record QuotedFigure(string Words, Cell Figure, int Table, IReadOnlyList<string> Rows)
{
    public string? Row => Rows.Count == 1 ? Rows[0] : null;

    public const string Column = Table3Form.Total;

    public Cell CellOf(ReportTables tables)
    {
        var table = Table == 3 ? tables.Table3 : tables.Table4;
        return table is null ? Cell.Unknown : Cell.Sum(Rows.Where(row => Table == 4 || Counts(table, row)).Select(row => table[row, Column]));
    }

    /// <summary>Of 3.6 and 3.6.1–3.6.3 only those that the table has, so that neither form is counted twice.</summary>
    private static bool Counts(CellTable table, string row) => !row.StartsWith("3.6", StringComparison.Ordinal) || table.HasRow(row);
}

/// <summary>Finds figures in the words that the form itself uses. Freer wording is not judged: a wrong alarm on a hard rule would stop a good report.</summary>
internal static partial class QuotedFigures
{
    private static readonly (Regex Pattern, int Table, string[] Rows)[] Phrases =
    [
        (Received(), 3, [Table3Form.Received]),
        (CarriedIn(), 3, [Table3Form.CarriedIn]),
        (CarriedOut(), 3, [Table3Form.CarriedOut]),
        (Granted(), 3, ["3.1"]),
        (Partial(), 3, ["3.2"]),
        (Reconsiderations(), 4, [Table4Form.Reconsideration]),
        (Litigations(), 4, [Table4Form.LitigationDirect, Table4Form.LitigationAfterReconsideration]),
    ];

    public static IEnumerable<QuotedFigure> In(string text) =>
        from phrase in Phrases
        from Match match in phrase.Pattern.Matches(text)
        let digits = match.Groups["n"].Value
        where decimal.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out _)
        select new QuotedFigure(match.Value, Cell.Of(decimal.Parse(digits, CultureInfo.InvariantCulture)), phrase.Table, phrase.Rows);

    [GeneratedRegex("本年(?:度)?新收政府信息公开申请(?:数量)?(?:共)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Received();

    [GeneratedRegex("上年结转政府信息公开申请(?:数量)?(?:共)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CarriedIn();

    [GeneratedRegex("结转下年度继续办理(?:的)?(?:共)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CarriedOut();

    [GeneratedRegex("(?<!不)予以公开(?:的)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Granted();

    [GeneratedRegex("部分公开(?:的)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Partial();

    [GeneratedRegex("政府信息公开行政复议(?:案件)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reconsiderations();

    [GeneratedRegex("政府信息公开行政诉讼(?:案件)?(?<n>[0-9]{1,12})件", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Litigations();
}
