using GovPortal.Kernel;

namespace GovPortal.Publication.Domain.Duties;

/// <summary>How long an agency has to make information public, and by which law.</summary>
/// <param name="Code">Stable code of the rule.</param>
/// <param name="Basis">The article.</param>
/// <param name="Days">Working days, or calendar days where the law counts those.</param>
/// <param name="Counting">Grows when the suite counts this limit in another way than before: what was counted before is counted anew, once.</param>
public sealed record DutyRule(string Code, string Basis, int Days, bool CountsWorkingDays, short Counting = 1)
{
    /// <summary>Twenty working days from 形成或者变更 (2007 art. 18).</summary>
    public static readonly DutyRule Of2007 = new("general-2007", "《政府信息公开条例》（2007）第十八条", 20, CountsWorkingDays: true);

    /// <summary>Twenty working days from 形成或者变更 (2019 art. 26).</summary>
    public static readonly DutyRule Of2019 = new("general-2019", "《政府信息公开条例》（2019）第二十六条", 20, CountsWorkingDays: true);

    /// <summary>Budgets and final accounts: twenty days after they were approved (预算法 2018 art. 14, in force from 2015 in the form that sets the limit).</summary>
    /// <remarks>Its first counting did not go over to the next working day.</remarks>
    public static readonly DutyRule Budget = new("budget", "《预算法》第十四条", 20, CountsWorkingDays: false, Counting: 2);

    /// <summary>A penalty decision that was overturned: three working days to withdraw it (行政处罚法 2021 art. 48; working days are defined in art. 85).</summary>
    public static readonly DutyRule OverturnedPenalty = new("penalty-overturned", "《行政处罚法》第四十八条", 3, CountsWorkingDays: true);

    public static IReadOnlyList<DutyRule> All { get; } = [Of2007, Of2019, Budget, OverturnedPenalty];

    private static readonly DateOnly BudgetLawInForce = new(2015, 1, 1);
    private static readonly DateOnly RegulationOf2019 = new(2019, 5, 15);
    private static readonly HashSet<string> Budgets = new(StringComparer.Ordinal) { "B20-7", "A10-4" };

    /// <summary>The rule for information that arose on that day.</summary>
    public static DutyRule For(string? catalogueItem, DateOnly arisenOn) =>
        catalogueItem is not null && Budgets.Contains(catalogueItem) && arisenOn >= BudgetLawInForce ? Budget
        : arisenOn >= RegulationOf2019 ? Of2019
        : Of2007;

    /// <summary>The last day in time, and whether a year on the way has no calendar yet; null for what arose before the Regulation was in force.</summary>
    /// <remarks>Calendar days that end on a day off end on the next working day (民法典 art. 203); of those on the way the kind says nothing.</remarks>
    public (DateOnly On, bool Provisional)? DueAfter(DateOnly arisenOn, WorkingCalendar calendar)
    {
        ArgumentNullException.ThrowIfNull(calendar);
        if (!CountsWorkingDays)
        {
            if (arisenOn.Year > Deadline.MaxYear) return null;
            var due = calendar.AddCalendarDays(arisenOn, Days);
            return (due, calendar.IsProvisional(arisenOn.AddDays(Days)) || calendar.IsProvisional(due));
        }

        return Deadline.Calculate(calendar, arisenOn, Days).Failed(out _, out var deadline) ? null : (deadline.Due, deadline.Provisional);
    }
}
