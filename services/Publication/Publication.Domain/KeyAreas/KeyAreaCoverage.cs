namespace GovPortal.Publication.Domain.KeyAreas;

/// <summary>How far a town has disclosed in the key areas of a year.</summary>
/// <param name="Areas">Every area of the county's list, also those without an item: a gap is what the page is for.</param>
public sealed record KeyAreaCoverage(int Year, string Basis, IReadOnlyList<CoveredArea> Areas)
{
    public int Covered => Areas.Count(a => a.Items > 0);

    public int Items => Areas.Sum(a => a.Items);

    /// <param name="list">The county's list of the year.</param>
    /// <param name="departments">Who answers for an area, by its code.</param>
    /// <param name="items">How many public items an area has, by its code.</param>
    public static KeyAreaCoverage Of(KeyAreaList list, IReadOnlyDictionary<string, string> departments, IReadOnlyDictionary<string, int> items)
    {
        ArgumentNullException.ThrowIfNull(list);
        return new KeyAreaCoverage(
            list.Year, list.Basis, [.. list.Areas.Select(a => new CoveredArea(a.Code, a.Name, departments.GetValueOrDefault(a.Code), items.GetValueOrDefault(a.Code)))]);
    }
}

/// <param name="Department">Null while the town has named none.</param>
public sealed record CoveredArea(string Code, string Name, string? Department, int Items);
