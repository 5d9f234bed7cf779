using GovPortal.Kernel;
using Microsoft.EntityFrameworkCore;

namespace GovPortal.Publication.Data;

/// <summary>What the county has loaded in Requests, as its facts tell it: one row a year and one an order, the last version of each.</summary>
/// <remarks>County data, also where an order is about one town: anybody may read it, it holds nothing of a person, and the duties of all towns are counted by it. So no policy.</remarks>
internal static class CalendarTables
{
    public static void Map(ModelBuilder model)
    {
        model.Entity<CalendarYearCopy>(row =>
        {
            row.ToTable("calendar_years").HasKey(r => r.Year);
            row.Property(r => r.Year).ValueGeneratedNever();
        });
        model.Entity<LocalOrderCopy>(row => row.ToTable("calendar_overlays").HasKey(r => r.Key));
    }

    /// <summary>Keeps what is held when it is as new.</summary>
    public static Task<int> KeepAsync(this PublicationDb db, CalendarYearCopy y, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         insert into calendar_years as held (year, version, holidays, workdays, notice_number, source)
         values ({y.Year}, {y.Version}, {y.Holidays.ToArray()}, {y.Workdays.ToArray()}, {y.NoticeNumber}, {y.Source})
         on conflict (year) do update set version = excluded.version, holidays = excluded.holidays, workdays = excluded.workdays,
           notice_number = excluded.notice_number, source = excluded.source
         where excluded.version > held.version
         """, ct);

    /// <inheritdoc cref="KeepAsync(PublicationDb, CalendarYearCopy, CancellationToken)"/>
    public static Task<int> KeepAsync(this PublicationDb db, LocalOrderCopy o, CancellationToken ct) => db.Database.ExecuteSqlAsync(
        $"""
         insert into calendar_overlays as held (key, version, for_town, jurisdiction, basis_document, off, worked, withdrawn, loaded_at)
         values ({o.Key}, {o.Version}, {o.ForTown?.Value}, {o.Jurisdiction}, {o.BasisDocument}, {o.Off.ToArray()}, {o.Worked.ToArray()}, {o.Withdrawn}, {o.LoadedAt})
         on conflict (key) do update set version = excluded.version, for_town = excluded.for_town, jurisdiction = excluded.jurisdiction,
           basis_document = excluded.basis_document, off = excluded.off, worked = excluded.worked, withdrawn = excluded.withdrawn, loaded_at = excluded.loaded_at
         where excluded.version > held.version
         """, ct);
}

/// <summary>A year's holiday notice as the county has loaded it last.</summary>
public sealed class CalendarYearCopy : ILoadedYear
{
    public required int Year { get; init; }

    public required long Version { get; init; }

    int ILoadedYear.Version => checked((int)Version);

    public required IReadOnlyList<DateOnly> Holidays { get; init; }

    public required IReadOnlyList<DateOnly> Workdays { get; init; }

    public required string NoticeNumber { get; init; }

    public required string Source { get; init; }
}

/// <summary>A local order (放假办法 art. 4) as the county has entered it last; a withdrawn one too, so that an older version does not bring it back.</summary>
public sealed class LocalOrderCopy : ILocalOrder
{
    public required string Key { get; init; }

    public required long Version { get; init; }

    int ILocalOrder.Version => checked((int)Version);

    /// <summary>The one town that it binds; null for the whole county.</summary>
    public required TownId? ForTown { get; init; }

    public required string Jurisdiction { get; init; }

    public required string BasisDocument { get; init; }

    public required IReadOnlyList<DateOnly> Off { get; init; }

    public required IReadOnlyList<DateOnly> Worked { get; init; }

    public required bool Withdrawn { get; init; }

    public required DateTimeOffset LoadedAt { get; init; }
}
