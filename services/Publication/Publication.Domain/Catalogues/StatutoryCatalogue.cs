using System.Collections.Frozen;
using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Catalogues;

/// <summary>The statutory catalogue of both texts of the Regulation, as reference data with its days in force.</summary>
public static class StatutoryCatalogue
{
    public const string Town = "town";
    public const string County = "county";

    private const string Digits = "一二三四五六七八九";
    private static readonly DateOnly LastDayOf2007 = RuleSet.Of2019.InForceFrom.AddDays(-1);

    /// <summary>Every item there has been, in the order of the articles.</summary>
    public static IReadOnlyList<StatutoryItem> All { get; } =
    [
        .. Numbered("A9", "第九条", Items2007.Article9, Town, County),
        .. Numbered("A10", "第十条", Items2007.Article10, County),
        .. Numbered("A11", "第十一条", Items2007.Article11, County),
        .. Numbered("A12", "第十二条", Items2007.Article12, Town),
        Of2019("B19", "第十九条", Items2019.Article19, Town, County),
        .. Items2019.Article20.Select((text, at) => Of2019($"B20-{at + 1}", $"第二十条第（{Chinese(at + 1)}）项", text, Town, County)),
        .. Items2019.Article21.Select(i => Of2019($"B21-{i.Name}", "第二十一条", i.Text, [.. Levels(i.Town, i.County)])),
    ];

    private static readonly FrozenDictionary<string, StatutoryItem> ByCode = All.ToFrozenDictionary(i => i.Code, StringComparer.Ordinal);

    /// <summary>An item by its code; null if there never was one.</summary>
    public static StatutoryItem? Find(string code) => ByCode.GetValueOrDefault(code);

    /// <summary>What binds an agency of a level on a day; nothing before the first Regulation.</summary>
    /// <param name="level">town or county.</param>
    /// <param name="on">The day of publication: what was published before 2019-05-15 keeps its A code.</param>
    public static IReadOnlyList<StatutoryItem> Applying(string level, DateOnly on) => [.. All.Where(i => i.AppliesOn(on) && i.Levels.Contains(level, StringComparer.Ordinal))];

    /// <summary>The level of a town of that kind: a department of the county is bound as the county is.</summary>
    public static string LevelOf(string kind) => kind == "department" ? County : Town;

    /// <summary>Whether an item that is published on a day may name that code. An unknown code is another matter.</summary>
    public static bool Applies(string code, string level, DateOnly on) => Find(code) is { } item && item.AppliesOn(on) && item.Levels.Contains(level, StringComparer.Ordinal);

    private static IEnumerable<StatutoryItem> Numbered(string code, string article, IReadOnlyList<string> texts, params string[] levels) => texts.Select((text, at) =>
        new StatutoryItem($"{code}-{at + 1}", RuleSet.Of2007.Regime, $"{article}第（{Chinese(at + 1)}）项", text, levels, RuleSet.Of2007.InForceFrom, LastDayOf2007));

    private static StatutoryItem Of2019(string code, string article, string text, params string[] levels) =>
        new(code, RuleSet.Of2019.Regime, article, text, levels, RuleSet.Of2019.InForceFrom, null);

    private static IEnumerable<string> Levels(bool town, bool county)
    {
        if (town) yield return Town;
        if (county) yield return County;
    }

    private static string Chinese(int number) => number switch
    {
        < 10 => Digits[number - 1].ToString(),
        10 => "十",
        _ => $"十{Digits[number - 11]}",
    };
}
