using GovPortal.Publication.Domain.Leaks.Detectors;

namespace GovPortal.Publication.Domain.Leaks;

/// <summary>The rows of a table that name its columns: a sheet may hold several lists, each under a header of its own.</summary>
internal sealed class TableHeaders
{
    /// <summary>Titles and units may stand above the header, but not more than these.</summary>
    private const int HighestPlainHeader = 5;

    /// <summary>Entries have numbers, headers years at most.</summary>
    private const int LongestNumber = 4;

    private readonly List<int> _rows;

    private enum Labels
    {
        None,
        Some,
        Sure,
    }

    private TableHeaders(List<int> rows, bool lists) => (_rows, Lists) = (rows, lists ? rows : []);

    /// <summary>The headers that name two or more columns of a list of persons.</summary>
    public IReadOnlyList<int> Lists { get; }

    /// <summary>The header is every row that names columns of a list; where none does, the first with a column and two filled cells, else the first with two.</summary>
    public static TableHeaders Of(TextLayout layout, PartTable table)
    {
        var lists = ListsIn(layout, table.Rows);
        if (lists.Count > 0) return new TableHeaders(lists, lists: true);
        var top = table.Rows.Take(HighestPlainHeader).ToList();
        var header = top.FindIndex(row => Filled(row) > 1 && row.Any(c => ListHeader.IsListed(ListHeader.Of(layout.Cell(c)))));
        if (header < 0) header = top.FindIndex(row => Filled(row) > 1);
        return new TableHeaders([Math.Max(header, 0)], lists: false);
    }

    /// <returns>The header that a row stands under, or -1.</returns>
    public int Above(int row)
    {
        var at = _rows.BinarySearch(row);
        return at < 0 && ~at > 0 ? _rows[~at - 1] : -1;
    }

    /// <summary>The rows that a header, or what stands above the first one, speaks for.</summary>
    public (int From, int To) Section(int row, int rows)
    {
        var header = _rows.FirstOrDefault(h => h >= row, row);
        var next = _rows.FirstOrDefault(h => h > header, rows);
        return (header + 1, next);
    }

    /// <summary>A row of data may name a column too, as 户主 does and 高龄补贴: below the first header only labels make another, and only one that has rows unless nothing else is in it.</summary>
    private static List<int> ListsIn(TextLayout layout, IReadOnlyList<IReadOnlyList<TextSpan>> rows)
    {
        var named = Enumerable.Range(0, rows.Count).Where(row => NamesList(layout, rows[row])).ToList();
        if (named.Count < 2) return named;
        var (lists, next) = (new List<int>(), rows.Count);
        for (var i = named.Count - 1; i > 0; i--)
        {
            var labels = LabelsIn(layout, rows[named[i]]);
            if (labels == Labels.None || (labels == Labels.Some && named[i] + 1 == next)) continue;
            lists.Add(next = named[i]);
        }

        lists.Add(named[0]);
        lists.Reverse();
        return lists;
    }

    private static Labels LabelsIn(TextLayout layout, IReadOnlyList<TextSpan> row)
    {
        var (columns, sure, onlyLabels) = (ListHeader.ColumnsOf(layout, row), new HashSet<ListColumn>(), true);
        for (var i = 0; i < row.Count; i++)
        {
            var cell = layout.Cell(row[i]).Trim().TrimEnd("：: ");
            if (IsNumber(cell)) return Labels.None;
            if (cell.IsEmpty) continue;
            if (!ListHeader.IsListed(columns[i])) onlyLabels &= columns[i] == ListColumn.Post || cell is "序号" or "编号" or "备注";
            else if (cell.IndexOfAny('：', ':') >= 0 || HasDigit(cell)) return Labels.None;
            else if (ListHeader.IsLabel(cell)) sure.Add(columns[i]);
        }

        if (sure.Count > 1) return Labels.Sure;
        return sure.Count == 1 || onlyLabels ? Labels.Some : Labels.None;
    }

    private static bool IsNumber(ReadOnlySpan<char> cell)
    {
        var bare = cell.Trim("0123456789０１２３４５６７８９.,．，%元万￥¥ ");
        return bare.IsEmpty && HasDigit(cell);
    }

    private static bool HasDigit(ReadOnlySpan<char> cell)
    {
        foreach (var c in cell)
        {
            if (char.IsDigit(c)) return true;
        }

        return false;
    }

    private static bool NamesList(TextLayout layout, IReadOnlyList<TextSpan> row)
    {
        foreach (var cell in row)
        {
            if (HasNumber(layout.Cell(cell))) return false;
        }

        return ListHeader.ColumnsOf(layout, row).Where(ListHeader.IsListed).Distinct().Count() > 1 && !row.Any(c => NameFinder.IsName(layout.Cell(c)));
    }

    private static int Filled(IReadOnlyList<TextSpan> row) => row.Count(c => c.Length > 0);

    private static bool HasNumber(ReadOnlySpan<char> cell)
    {
        var digits = 0;
        foreach (var c in cell)
        {
            digits = char.IsDigit(c) ? digits + 1 : 0;
            if (digits > LongestNumber) return true;
        }

        return false;
    }
}
