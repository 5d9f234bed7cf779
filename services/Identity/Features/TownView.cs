using System.Linq.Expressions;
using GovPortal.Kernel;
using GovPortal.Platform.Tenancy;

namespace GovPortal.Identity.Features;

/// <summary>A town as anybody may see it.</summary>
/// <param name="Version">Grows with each change of the entry.</param>
/// <param name="Kind">town, subdistrict or department.</param>
/// <param name="AdminCode">行政区划代码.</param>
/// <param name="SiteIdCode">网站标识码, where the town has one of its own.</param>
public sealed record TownView(TownId Id, long Version, string Slug, string Name, string Kind, string? AdminCode, string? SiteIdCode)
{
    internal static Expression<Func<KnownTown, TownView>> Of { get; } =
        town => new TownView(town.Id, town.Version, town.Slug, town.Name, town.Kind, town.AdminCode, town.SiteIdCode);
}
