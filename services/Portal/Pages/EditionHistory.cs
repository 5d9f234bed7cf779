using System.Globalization;
using GovPortal.Kernel;
using GovPortal.Portal.Suite;

namespace GovPortal.Portal.Pages;

/// <summary>The editions of an item, newest first, and which two a reader compares.</summary>
public sealed record EditionHistory(string Path, IReadOnlyList<PublicEdition> Editions, int From, int To)
{
    public static EditionHistory Of(string town, string indexNumber, IReadOnlyList<PublicEdition> editions, int? from = null, int? to = null)
    {
        List<PublicEdition> all = [.. editions.OrderByDescending(e => e.Number)];
        var newest = all.Count == 0 ? 1 : all[0].Number;
        return new($"/{town}/editions/{indexNumber}", all, from ?? Math.Max(1, newest - 1), to ?? newest);
    }

    /// <summary>When an edition came out; imported history does not know.</summary>
    public static string Moment(PublicEdition edition)
    {
        ArgumentNullException.ThrowIfNull(edition);
        return edition.PublishedAt is { } at ? at.ToOffset(LegalDay.Offset).ToString("yyyy-MM-dd HH:mm", CultureInfo.InvariantCulture) : "历史信息";
    }
}
