namespace GovPortal.Publication.Domain.Freshness;

/// <summary>How often a column must be updated, by which the inspection of government sites counts it (国办秘函〔2019〕19号).</summary>
/// <param name="Code">The column.</param>
/// <param name="Kind">Which of the inspection's counts it belongs to.</param>
/// <param name="Days">Longest time without an update; null where updates follow changes, not the calendar.</param>
public sealed record ColumnClock(string Code, ColumnKind Kind, int? Days)
{
    /// <summary>动态、要闻 two weeks, 通知公告、政策文件 six months; the rest are to be looked through each quarter, or must merely not be blank.</summary>
    /// <remarks>The annual report has its own clock, in Reporting. 其他 and 数据 are columns that a town may do without.</remarks>
    public static IReadOnlyList<ColumnClock> Defaults { get; } =
    [
        new("news", ColumnKind.News, 14),
        new("notice", ColumnKind.Documents, 180),
        new("policy", ColumnKind.Documents, 180),
        new("guide", ColumnKind.Statutory, null),
        new("rules", ColumnKind.Statutory, null),
        new("disclosure", ColumnKind.Updated, 90),
        new("organisation", ColumnKind.Updated, 365),
        new("leaders", ColumnKind.Updated, 365),
        new("interpretation", ColumnKind.Updated, 365),
    ];

    /// <summary>The clock of a column that a town has of its own, by its kind.</summary>
    public static ColumnClock Of(string code, ColumnKind kind) => new(code, kind, kind switch
    {
        ColumnKind.News => 14,
        ColumnKind.Documents => 180,
        ColumnKind.Updated => 365,
        ColumnKind.Statutory => null,
    });
}

public enum ColumnKind
{
    /// <summary>动态、要闻类: counts towards V4a after two weeks.</summary>
    News,

    /// <summary>通知公告、政策文件类: counts towards V4a after six months.</summary>
    Documents,

    /// <summary>Should be updated from time to time: counts towards V4b.</summary>
    Updated,

    /// <summary>Must be there: counts towards V4c while blank.</summary>
    Statutory,
}
