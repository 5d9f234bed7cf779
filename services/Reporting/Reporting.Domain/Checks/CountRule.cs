namespace GovPortal.Reporting.Domain.Checks;

/// <summary>T3-5 in words: a cell that should hold a count holds something else, or nothing.</summary>
internal static class CountRule
{
    public static BrokenCheck Broken(string table, string row, string rowLabel, string column, string columnLabel, Cell cell)
    {
        var wrong = cell.Value switch
        {
            null => "为空，没有的应当填0",
            < 0 => $"为{cell}，不能是负数",
            _ => $"为{cell}，应当是整数",
        };
        return new BrokenCheck("T3-5", Severity.Hard, row, column, cell, Cell.Unknown, $"{table}「{rowLabel}」行「{columnLabel}」列{wrong}。");
    }
}
