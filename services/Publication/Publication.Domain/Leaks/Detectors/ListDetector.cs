namespace GovPortal.Publication.Domain.Leaks.Detectors;

/// <summary>P-LIST: a table whose header names two or more of name, identity, phone, account, home and amount is a list of persons, and the whole file is at stake.</summary>
internal sealed class ListDetector : ILeakDetector
{
    public void Look(PartScan scan)
    {
        for (var table = 0; table < scan.Layout.Tables.Count; table++)
        {
            var rows = scan.Layout.Tables[table].Rows;
            foreach (var header in scan.Layout.HeadersOf(table).Lists)
            {
                var (from, to) = scan.Layout.HeadersOf(table).Section(header, rows.Count);
                if (from == to) continue;
                // 户主：张三 is a label and an entry at once.
                if (rows[header].Any(c => ValueOf(scan.Layout, c) is var value && value != c && !IsBare(scan.Layout.Cell(value)))) from = header;
                Add(scan, rows[header], [.. rows.Skip(from).Take(to - from)]);
            }
        }
    }

    private static void Add(PartScan scan, IReadOnlyList<TextSpan> header, List<IReadOnlyList<TextSpan>> body)
    {
        var columns = ListHeader.ColumnsOf(scan.Layout, header);
        var targets = Targets(IsSensitive);
        // Nothing but names beside amounts: then masking can only take the names.
        if (!columns.Any(IsSensitive)) targets = Targets(c => c == ListColumn.Name);
        var severity = targets.Count == 0 || IsOfOffices(scan, body, [.. columns]) ? LeakSeverity.Info : LeakSeverity.Block;
        scan.Add(new Hit(DetectorIds.List, severity, TextSpan.Between(header[0].Start, header[^1].End), string.Join(' ', columns.Where(ListHeader.IsListed)), MaskKind.None)
        {
            Targets = targets,
            Seen = string.Join('\n', body.Select(cells => string.Join('\t', cells.Select(c => scan.Layout.Cell(c).ToString())))),
            Note = $"{body.Count} rows",
        });

        List<MaskTarget> Targets(Func<ListColumn, bool> masked) =>
            [.. body.SelectMany(cells => cells.Zip(columns)).Where(c => masked(c.Second)).Select(c => new MaskTarget(ValueOf(scan.Layout, c.First), ListHeader.MaskOf(c.Second))).Where(t => !IsBare(scan.Layout.Cell(t.Span)))];
    }

    /// <summary>What a cell says after a label of its own: 李四 of 户主：李四; else all of it.</summary>
    private static TextSpan ValueOf(TextLayout layout, TextSpan span)
    {
        var cell = layout.Cell(span);
        var colon = cell.IndexOfAny('：', ':');
        return colon > 0 && ListHeader.IsListed(ListHeader.Of(cell[..colon])) ? TextSpan.Between(span.Start + colon + 1, span.End) : span;
    }

    private static bool IsSensitive(ListColumn column) => column is ListColumn.Identity or ListColumn.Phone or ListColumn.Account or ListColumn.Address;

    /// <summary>Empty, masked already, or one more label.</summary>
    private static bool IsBare(ReadOnlySpan<char> cell) => cell.Trim(" _＿\u3000").IsWhiteSpace() || ListHeader.IsLabel(cell) || cell.IndexOfAny('*', '某', '＊') >= 0 || cell is "-" or "—" or "/" or "无"
        || (cell.Trim() is [.., '镇' or '乡'] or [.., '街', '道'] && cell.IndexOfAny('0', '1') < 0);

    /// <summary>Officials with their posts and offices with their contacts are public: their phones are landlines or allowed.</summary>
    private static bool IsOfOffices(PartScan scan, List<IReadOnlyList<TextSpan>> body, List<ListColumn> columns)
    {
        if (columns.TrueForAll(c => c is ListColumn.Name or ListColumn.Account or ListColumn.Other or ListColumn.Post or ListColumn.Amount) && HoldersAreUnits(scan, body, columns)) return true;
        if (columns.Exists(c => c is ListColumn.Identity or ListColumn.Account or ListColumn.Address)) return false;
        var persons = columns.Contains(ListColumn.Name);
        if (persons && (columns.Contains(ListColumn.Amount) || !columns.Contains(ListColumn.Post))) return false;
        var phone = columns.IndexOf(ListColumn.Phone);
        return phone < 0 ? !persons : body.TrueForAll(cells => phone >= cells.Count || IsOfficial(scan, scan.Layout.Cell(cells[phone])));
    }

    /// <summary>Accounts that others pay into: each holder is a unit.</summary>
    private static bool HoldersAreUnits(PartScan scan, List<IReadOnlyList<TextSpan>> body, List<ListColumn> columns) =>
        columns.IndexOf(ListColumn.Name) is >= 0 and var name && body.TrueForAll(cells => name < cells.Count && AccountHolder.IsUnit(scan.Layout.Cell(cells[name]).ToString()));

    private static bool IsOfficial(PartScan scan, ReadOnlySpan<char> cell)
    {
        var digits = string.Concat(FoldedText.Of(cell.ToString()).Text.Where(char.IsAsciiDigit));
        return digits.Length < 11 || digits[0] == '0' || digits.StartsWith("400", StringComparison.Ordinal) || scan.Policy.Allowed.Has(digits);
    }
}
