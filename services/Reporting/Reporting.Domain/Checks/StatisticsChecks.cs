using GovPortal.Reporting.Domain.Forms;

namespace GovPortal.Reporting.Domain.Checks;

/// <summary>S-1 … S-5: each total of the 统计表 equals the rows below it.</summary>
internal static class StatisticsChecks
{
    /// <summary>Total row and the rows it sums.</summary>
    private static readonly (string Rule, string Total, string[] Addends)[] Identities =
    [
        ("S-1", "3.1", ["3.1.1", "3.1.2", "3.1.3", "3.1.4"]),
        ("S-2", "3.2", ["3.2.1", "3.2.2"]),
        ("S-3", "3.3", ["3.3.1", "3.3.2", "3.3.3", "3.3.4", "3.3.5", "3.3.6", "3.3.7", "3.3.8"]),
        ("S-4", "3.3.4", ["3.3.4.1", "3.3.4.2", "3.3.4.3", "3.3.4.4", "3.3.4.5", "3.3.4.6"]),
        ("S-5", "4", ["4.1", "4.2", "4.3"]),
        ("S-5", "5", ["5.1", "5.2", "5.3"]),
    ];

    public static IEnumerable<BrokenCheck> Of(IReadOnlyDictionary<string, Cell> statistics)
    {
        foreach (var (rule, total, addends) in Identities)
        {
            var left = Find(statistics, total);
            var right = Cell.Sum(addends.Select(addend => Find(statistics, addend)));
            if (left.IsKnown && right.IsKnown && left != right && StatisticsForm.TryFind(total, out var row))
            {
                yield return new BrokenCheck(rule, Severity.Hard, total, null, left, right,
                    $"统计表「{row.Label}」为{left}{row.Unit}，所属各项之和为{right}{row.Unit}，两者应当相等。");
            }
        }
    }

    private static Cell Find(IReadOnlyDictionary<string, Cell> statistics, string row) => statistics.GetValueOrDefault(row, Cell.Unknown);
}
