namespace GovPortal.Publication.Domain.Freshness;

/// <summary>How often a column must be updated, by which the inspection of government sites counts it (国办秘函〔2019〕19号).</summary>
/// <param name="Code">The column.</param>
/// <param name="Kind">Which of the inspection's counts it belongs to.</param>
/// <param name="Days">Longest time without an update; null where updates follow changes, not the calendar.</param>
public sealed record ColumnClock(string Code, ColumnKind Kind, int? Days)
{
    /// <summary>Whether a new edition of what is there is an update too. Of news and documents only what is new is: the day of publication of the old stays what it was.</summary>
    public bool CountsEditions => Kind is ColumnKind.Updated or ColumnKind.ChangeDriven;

    /// <summary>动态、要闻 two weeks, 通知公告、政策文件 six months; the rest are to be updated or looked through from time to time, or must merely not be blank.</summary>
    /// <remarks>The annual report has its own clock, in Reporting. 其他 and 数据 are columns that a town may do without.</remarks>
    public static IReadOnlyList<ColumnClock> Defaults { get; } =
    [
        new("news", ColumnKind.News, 14),
        new("notice", ColumnKind.Documents, 180),
        new("policy", ColumnKind.Documents, 180),
        new("guide", ColumnKind.Statutory, null),
        new("rules", ColumnKind.Statutory, null),
        new("disclosure", ColumnKind.Updated, 90),
        new("organisation", ColumnKind.ChangeDriven, ReviewDays),
        new("leaders", ColumnKind.ChangeDriven, ReviewDays),
        new("interpretation", ColumnKind.Updated, 365),
    ];

    /// <summary>概况、机构、负责人 tell what is so until it changes: each quarter somebody looks whether it still is.</summary>
    private const int ReviewDays = 90;

    /// <summary>The clock of a column that a town has of its own, by its kind.</summary>
    public static ColumnClock Of(string code, ColumnKind kind) => new(code, kind, kind switch
    {
        ColumnKind.News => 14,
        ColumnKind.Documents => 180,
        ColumnKind.Updated => 365,
        ColumnKind.ChangeDriven => ReviewDays,
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

    /// <summary>Updated when what it tells of changes (概况、机构、负责人): stale means that it is to be looked through; an inspection fails nobody for what has not changed.</summary>
    ChangeDriven,

    /// <summary>Must be there: counts towards V4c while blank.</summary>
    Statutory,
}
