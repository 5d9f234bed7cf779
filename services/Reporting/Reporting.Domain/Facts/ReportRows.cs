namespace GovPortal.Reporting.Domain.Facts;

/// <summary>The rows of one town that its reports are folded from: database queries, or lists in memory.</summary>
public sealed record ReportRows(
    IQueryable<CaseRow> Cases,
    IQueryable<ItemRow> Items,
    IQueryable<AppealRow> Appeals,
    IQueryable<WithheldRow> Withheld,
    IQueryable<SessionRow> Sessions,
    IQueryable<OfficerRow> Officers,
    IQueryable<ReadingPointRow> ReadingPoints,
    IQueryable<ReceptionPlaceRow> ReceptionPlaces,
    IQueryable<GuideRow> Guides,
    IQueryable<LeadingGroupRow> LeadingGroups)
{
    /// <summary>No rows at all; use <c>with</c> to give some.</summary>
    public static ReportRows None { get; } = new(
        Empty<CaseRow>(), Empty<ItemRow>(), Empty<AppealRow>(), Empty<WithheldRow>(), Empty<SessionRow>(), Empty<OfficerRow>(),
        Empty<ReadingPointRow>(), Empty<ReceptionPlaceRow>(), Empty<GuideRow>(), Empty<LeadingGroupRow>());

    private static IQueryable<T> Empty<T>() => Array.Empty<T>().AsQueryable();
}

/// <summary>Runs a query over the rows: against the database in the service, in memory in tests.</summary>
public interface IRowReader
{
    Task<IReadOnlyList<T>> ListAsync<T>(IQueryable<T> query, CancellationToken ct);

    Task<int> CountAsync<T>(IQueryable<T> query, CancellationToken ct);
}
