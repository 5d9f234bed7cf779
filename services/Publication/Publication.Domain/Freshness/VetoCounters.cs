namespace GovPortal.Publication.Domain.Freshness;

/// <summary>The counts by which an inspection fails a site at once (单项否决, 国办秘函〔2019〕19号), over the columns of a town or of the whole site.</summary>
/// <remarks>An inspection counts per site: what the towns leave blank or stale adds up to the county's veto.</remarks>
/// <param name="HomeUpdatedOn">V3: the newest public item.</param>
/// <param name="HomeStale">V3: nothing new for two weeks.</param>
/// <param name="NotUpdated">V4a: news columns stale after two weeks and document columns stale after six months; five are a veto.</param>
/// <param name="LongNotUpdated">V4b: columns that should be updated and are not; ten are a veto.</param>
/// <param name="Blank">V4c: blank columns; five are a veto.</param>
public sealed record VetoCounters(DateOnly? HomeUpdatedOn, bool HomeStale, int NotUpdated, int LongNotUpdated, int Blank)
{
    private const int HomeDays = 14;
    private const int MaxNotUpdated = 5;
    private const int MaxLongNotUpdated = 10;
    private const int MaxBlank = 5;

    /// <summary>Which of the rules veto the site, by their number in the standard.</summary>
    public IReadOnlyList<string> Vetoes =>
    [
        .. HomeStale ? (string[])["V3"] : [],
        .. NotUpdated >= MaxNotUpdated ? (string[])["V4a"] : [],
        .. LongNotUpdated >= MaxLongNotUpdated ? (string[])["V4b"] : [],
        .. Blank >= MaxBlank ? (string[])["V4c"] : [],
    ];

    /// <param name="newest">The last publication in any column, also one without a clock: the home page shows all of them. Null if nothing is public.</param>
    public static VetoCounters Of(IReadOnlyCollection<ColumnFreshness> columns, DateOnly? newest, DateOnly today)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return new(
            newest,
            newest is null || newest.Value.AddDays(HomeDays) < today,
            columns.Count(c => c is { Stale: true, Kind: ColumnKind.News or ColumnKind.Documents }),
            columns.Count(c => c is { Stale: true, Kind: ColumnKind.Updated }),
            columns.Count(c => c.Blank));
    }
}
