using System.Collections.Frozen;

namespace GovPortal.Publication.Domain.Items;

/// <summary>The portal columns, the publication channels and the catalogue codes that an item may name.</summary>
public static class Columns
{
    public static FrozenSet<string> Codes { get; } = FrozenSet.Create(StringComparer.Ordinal,
        "guide", "rules", "disclosure", "annualReport", "onRequest", "news", "notice", "policy", "interpretation",
        "clarification", "organisation", "leaders", "data", "other");

    /// <summary>The channel by which an item is on the open web; without it nothing of it is.</summary>
    public const string Website = "website";

    public static FrozenSet<string> Channels { get; } = FrozenSet.Create(StringComparer.Ordinal,
        Website, "gazette", "weibo", "wechat", "readingPoint", "board", "other");

    public static FrozenSet<string> Validities { get; } = FrozenSet.Create(StringComparer.Ordinal, "effective", "amended", "repealed", "expired");

    /// <summary>Regulation 2019 arts. 19–21 (B…) and 2007 arts. 9–12 (A…).</summary>
    public static FrozenSet<string> CatalogueItems { get; } = FrozenSet.ToFrozenSet(
        [
            "B19",
            .. Numbered("B20", 15),
            .. Array.ConvertAll(
                ["agricultural-policy", "irrigation", "land-contract", "homestead", "land-requisition", "house-requisition", "levies", "social-assistance",
                    "municipal-works", "public-services", "public-welfare", "public-order"], name => "B21-" + name),
            .. Numbered("A9", 4),
            .. Numbered("A10", 11),
            .. Numbered("A11", 4),
            .. Numbered("A12", 8),
        ],
        StringComparer.Ordinal);

    private static IEnumerable<string> Numbered(string article, int count) => Enumerable.Range(1, count).Select(n => $"{article}-{n}");
}
