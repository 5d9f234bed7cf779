using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Calendars;

/// <summary>A year's holiday notice (放假安排) as an administrator loaded it. Never changed: a correction is the next version.</summary>
/// <remarks>County data, not a town's: the State Council's notice binds every town alike.</remarks>
public sealed class LoadedYear : IInsertOnly, ILoadedYear
{
    private LoadedYear()
    {
    }

    private LoadedYear(CalendarYear days, int version, Notice notice, Loading loading)
    {
        (Id, Year, Version) = (Guid.CreateVersion7(), days.Year, version);
        (Holidays, Workdays) = ([.. days.Holidays], [.. days.Workdays]);
        (NoticeNumber, Source) = (notice.Number, notice.Source);
        (LoadedAt, LoadedBy) = (loading.At, loading.By);
    }

    public Guid Id { get; private set; }

    public int Year { get; private set; }

    /// <summary>Counts from 1 within the year.</summary>
    public int Version { get; private set; }

    public IReadOnlyList<DateOnly> Holidays { get; private set; } = [];

    public IReadOnlyList<DateOnly> Workdays { get; private set; } = [];

    public string NoticeNumber { get; private set; } = "";

    public string Source { get; private set; } = "";

    public DateTimeOffset LoadedAt { get; private set; }

    public string LoadedBy { get; private set; } = "";

    /// <summary>The version of the year that follows <paramref name="current"/>, or <paramref name="current"/> itself when nothing differs.</summary>
    public static LoadedYear After(LoadedYear? current, CalendarYear days, Notice notice, Loading loading)
    {
        ArgumentNullException.ThrowIfNull(days);
        ArgumentNullException.ThrowIfNull(notice);
        ArgumentNullException.ThrowIfNull(loading);
        if (current is not null && current.Days().SameDays(days) && (current.NoticeNumber, current.Source) == (notice.Number, notice.Source)) return current;
        return new LoadedYear(days, (current?.Version ?? 0) + 1, notice, loading);
    }
}

/// <param name="Number">As the notice is numbered, for example 国办发明电〔2025〕7号.</param>
/// <param name="Source">Where its text was read.</param>
public sealed record Notice(string Number, string Source);

/// <param name="At">When it was loaded.</param>
/// <param name="By">The subject of the administrator's token.</param>
public sealed record Loading(DateTimeOffset At, string By);
