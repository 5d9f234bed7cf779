namespace GovPortal.Kernel;

/// <summary>The last day of a limit in working days, with the derivation that adds up to it.</summary>
/// <param name="From">The day of the event, which is not counted.</param>
/// <param name="WorkingDays">The length of the limit.</param>
/// <param name="Due">In time until the end of this day.</param>
/// <param name="Provisional">Whether a day on the way belongs to a year whose holidays are not loaded.</param>
/// <param name="CalendarVersion">Version of the calendar that was asked.</param>
/// <param name="Steps">Every day after <paramref name="From"/> up to <paramref name="Due"/>, in runs.</param>
public sealed record Deadline(
    DateOnly From, int WorkingDays, DateOnly Due, bool Provisional, string CalendarVersion, IReadOnlyList<DeadlineStep> Steps)
{
    public const int MaxWorkingDays = 1_000;

    /// <summary>Bounds the walk: a public calculator must not be made to count centuries.</summary>
    public const int MaxYear = 2200;

    /// <summary>The derivation as lines for a person.</summary>
    public IReadOnlyList<string> Derivation =>
    [
        $"{DeadlineStep.Day(From)}：起算日，不计入（民法典第二百零一条）",
        .. Steps.Select(s => s.ToString()),
        $"{DeadlineStep.Day(Due)}：第 {WorkingDays} 个工作日，期限届满{(Provisional ? "（暂定）" : "")}；日历版本 {CalendarVersion}",
    ];

    /// <summary>Calculates the <paramref name="workingDays"/>-th working day after <paramref name="from"/> that lies in no pause.</summary>
    /// <returns>The deadline, or one of <see cref="DeadlineErrors"/>, or <see cref="RuleErrors.BeforeRegulation"/>.</returns>
    public static Result<Deadline> Calculate(WorkingCalendar calendar, DateOnly from, int workingDays, params IReadOnlyList<Pause> pauses)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        ArgumentNullException.ThrowIfNull(pauses);
        if (workingDays is < 1 or > MaxWorkingDays)
        {
            return DeadlineErrors.WorkingDaysOutOfRange;
        }

        if (from < RuleSet.FirstDay)
        {
            return RuleErrors.BeforeRegulation;
        }

        if (from.Year > MaxYear || pauses.Any(p => p.Returned.Year > MaxYear))
        {
            return DeadlineErrors.BeyondCalendar;
        }

        var steps = Walk(calendar, from, workingDays, pauses);
        return new Deadline(from, workingDays, steps[^1].Last, steps.Any(s => s.Provisional), calendar.Version, steps);
    }

    private static List<DeadlineStep> Walk(WorkingCalendar calendar, DateOnly from, int workingDays, IReadOnlyList<Pause> pauses)
    {
        var steps = new List<DeadlineStep>();
        var total = 0;
        for (var day = from; total < workingDays;)
        {
            day = day.AddDays(1);
            DayKind? kind = pauses.Any(p => p.Covers(day)) ? null : calendar.KindOf(day);
            var counts = kind is DayKind.Weekday or DayKind.MakeUpWorkday ? 1 : 0;
            total += counts;
            var provisional = calendar.IsProvisional(day);
            if (steps is [.., var last] && last.Kind == kind && last.Provisional == provisional)
            {
                steps[^1] = last with { Last = day, Counted = last.Counted + counts, Total = total };
            }
            else
            {
                steps.Add(new DeadlineStep(day, day, kind, counts, total, provisional));
            }
        }

        return steps;
    }
}
