using System.ComponentModel.DataAnnotations;
using GovPortal.Publication.Domain.KeyAreas;

namespace GovPortal.Publication.Features.KeyAreas;

/// <param name="Basis">The notice that names them.</param>
public sealed record KeyAreaListInput(
    [property: Required, StringLength(500, MinimumLength = 1)] string Basis, [property: Required, MinLength(1), MaxLength(100)] IReadOnlyList<KeyAreaInput> Areas);

public sealed record KeyAreaInput(
    [property: Required, RegularExpression("^[a-z][a-z0-9-]{0,39}$")] string Code, [property: Required, StringLength(200, MinimumLength = 1)] string Name);

/// <param name="Version">To be sent as <c>If-Match</c>.</param>
public sealed record KeyAreaListView(int Year, string Basis, IReadOnlyList<KeyArea> Areas, long Version)
{
    internal static KeyAreaListView Of(KeyAreaList list) => new(list.Year, list.Basis, list.Areas, list.Version);
}

public sealed record KeyAreaDepartmentInput([property: Required, StringLength(200, MinimumLength = 1)] string Department);

public sealed record KeyAreaDepartmentView(int Year, string Code, string Department);

/// <param name="Areas">All areas that the item belongs to; what is left out is unmarked.</param>
public sealed record KeyAreaMarksInput([property: Required, MaxLength(50)] IReadOnlyList<KeyAreaMarkInput> Areas);

public sealed record KeyAreaMarkInput([property: Range(2008, 9999)] int Year, [property: Required, StringLength(40, MinimumLength = 1)] string Code);

public sealed record KeyAreaMarksView(Guid ItemId, IReadOnlyList<KeyAreaMarkView> Areas);

public sealed record KeyAreaMarkView(int Year, string Code);

/// <summary>How far a town has disclosed in the key areas of a year.</summary>
/// <param name="Covered">How many of the areas have at least one public item.</param>
public sealed record KeyAreaCoverageView(string Town, string TownName, int Year, string Basis, int Covered, int Items, IReadOnlyList<CoveredArea> Areas)
{
    internal static KeyAreaCoverageView Of(string town, string name, KeyAreaCoverage c) => new(town, name, c.Year, c.Basis, c.Covered, c.Items, c.Areas);
}
