namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-LIST: a table whose header names two or more of name, identity, phone, account, home and amount is a list of persons, and the whole file is at stake.</summary>
internal sealed class ListDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        foreach (var table in scan.Layout.Tables)
        {
            for (var row = 0; row < Math.Min(table.Rows.Count - 1, 5); row++)
            {
                var columns = table.Rows[row].Select(c => ListHeader.Of(scan.Layout.Cell(c))).ToList();
                if (columns.Where(IsListed).Distinct().Count() < 2) continue;
                Add(scan, table, row, columns);
                break;
            }
        }
    }

    private static bool IsListed(ListColumn column) => column is not (ListColumn.Other or ListColumn.Post);

    private static void Add(PartScan scan, PartTable table, int row, List<ListColumn> columns)
    {
        var body = table.Rows.Skip(row + 1).ToList();
        var targets = body.SelectMany(cells => cells.Zip(columns).Where(c => IsSensitive(c.Second) && !IsBare(scan.Layout.Cell(c.First)))
            .Select(c => new MaskTarget(c.First, ListHeader.MaskOf(c.Second)))).ToList();
        // Nothing but names beside amounts: then masking can only take the names.
        if (!columns.Exists(IsSensitive)) targets = [.. body.SelectMany(cells => cells.Zip(columns).Where(c => c.Second == ListColumn.Name && !IsBare(scan.Layout.Cell(c.First))).Select(c => new MaskTarget(c.First, MaskKind.Name)))];
        var header = TextSpan.Between(table.Rows[row][0].Start, table.Rows[row][^1].End);
        var severity = targets.Count == 0 || IsOfOffices(scan, body, columns) ? LeakSeverity.Info : LeakSeverity.Block;
        scan.Add(new Hit(DetectorIds.List, severity, header, string.Join(' ', columns.Where(IsListed)), MaskKind.None)
        {
            Targets = targets,
            Seen = string.Join('\n', body.Select(cells => string.Join('\t', cells.Select(c => scan.Layout.Cell(c).ToString())))),
            Note = $"{body.Count} rows",
        });
    }

    private static bool IsSensitive(ListColumn column) => column is ListColumn.Identity or ListColumn.Phone or ListColumn.Account or ListColumn.Address;

    /// <summary>Empty, or masked already.</summary>
    private static bool IsBare(ReadOnlySpan<char> cell) => cell.IsWhiteSpace() || cell.IndexOfAny('*', '某', '＊') >= 0 || cell is "-" or "—" or "/" or "无"
        || (cell.Trim() is [.., '镇' or '乡'] or [.., '街', '道'] && cell.IndexOfAny('0', '1') < 0);

    /// <summary>Officials with their posts and offices with their contacts are public: their phones are landlines or allowed.</summary>
    private static bool IsOfOffices(PartScan scan, List<IReadOnlyList<TextSpan>> body, List<ListColumn> columns)
    {
        if (columns.Exists(c => c is ListColumn.Identity or ListColumn.Account or ListColumn.Address)) return false;
        var persons = columns.Contains(ListColumn.Name);
        if (persons && (columns.Contains(ListColumn.Amount) || !columns.Contains(ListColumn.Post))) return false;
        var phone = columns.IndexOf(ListColumn.Phone);
        return phone < 0 ? !persons : body.TrueForAll(cells => phone >= cells.Count || IsOfficial(scan, scan.Layout.Cell(cells[phone])));
    }

    private static bool IsOfficial(PartScan scan, ReadOnlySpan<char> cell)
    {
        var digits = string.Concat(FoldedText.Of(cell.ToString()).Text.Where(char.IsAsciiDigit));
        return digits.Length < 11 || digits[0] == '0' || digits.StartsWith("400", StringComparison.Ordinal) || scan.Policy.Allowed.Has(digits);
    }
}
