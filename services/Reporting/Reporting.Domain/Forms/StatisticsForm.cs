using System.Diagnostics.CodeAnalysis;

namespace GovPortal.Reporting.Domain.Forms;

/// <summary>A row of the 政府信息公开情况统计表.</summary>
/// <param name="Row">Its number in the table; the dots show what it is part of.</param>
/// <param name="Name">How a declaration names it.</param>
public sealed record StatisticsRow(string Row, string Name, string Label, string Unit);

/// <summary>The 政府信息公开情况统计表 that went with the reports of 2014 to 2018 (国办发〔2014〕32号).</summary>
/// <remarks>The first rows were read in a published table; the wording of the others is as commonly published and is data, not law.</remarks>
public static class StatisticsForm
{
    public const int FirstYear = 2014;
    public const int LastYear = 2018;

    public static IReadOnlyList<StatisticsRow> Rows => StatisticsRows.All;

    private static readonly Dictionary<string, StatisticsRow> ByKey =
        StatisticsRows.All.SelectMany(row => new[] { (Key: row.Row, Row: row), (Key: row.Name, Row: row) }).ToDictionary(pair => pair.Key, pair => pair.Row);

    public static bool IsInForceFor(int year) => year is >= FirstYear and <= LastYear;

    /// <summary>Finds a row by its number or its name.</summary>
    public static bool TryFind(string rowOrName, [NotNullWhen(true)] out StatisticsRow? row) => ByKey.TryGetValue(rowOrName, out row);
}
