namespace GovPortal.Portal.Suite;

public sealed record KeyAreaYear(int Year, string Basis, int Areas);

/// <summary>How far every town has covered the key areas (重点领域) of a year.</summary>
public sealed record KeyAreaOverview(int Year, string Basis, int Areas, IReadOnlyList<KeyAreaTown> Towns);

public sealed record KeyAreaTown(string Town, string TownName, int Covered, int Items);

/// <summary>The key areas of a year in one town.</summary>
public sealed record KeyAreasCovered(int Year, string Basis, int Covered, int Items, IReadOnlyList<KeyAreaCovered> Areas);

public sealed record KeyAreaCovered(string Code, string Name, string? Department, int Items);

public sealed record KeyAreaItems(int Year, string Code, string Name, IReadOnlyList<KeyAreaItem> Items, bool More);

public sealed record KeyAreaItem(string IndexNumber, string Title, string Column, string? DocNumber, DateOnly PublishedOn, string Validity);
