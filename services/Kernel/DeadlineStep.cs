using System.Globalization;

namespace GovPortal.Kernel;

/// <summary>A run of neighbouring days that a deadline treats alike.</summary>
/// <param name="Kind">What the days are; null while a pause covers them.</param>
/// <param name="Counted">Working days that the run adds.</param>
/// <param name="Total">Working days counted at the end of the run.</param>
/// <param name="Provisional">Whether the notice of that year is not loaded.</param>
public sealed record DeadlineStep(DateOnly First, DateOnly Last, DayKind? Kind, int Counted, int Total, bool Provisional)
{
    /// <summary>One line for a person: the days, what they are, what they add and the sum so far.</summary>
    public override string ToString()
    {
        var days = First == Last ? Day(First) : $"{Day(First)} 至 {Day(Last)}";
        return $"{days}：{Name}{(Provisional ? "（当年放假安排未载入，暂按周一至周五）" : "")}，计 {Counted} 个，累计 {Total} 个";
    }

    private string Name => Kind is not { } kind ? "不计入期限（征求意见）" : kind switch
    {
        DayKind.Weekday => "工作日",
        DayKind.Weekend => "周末",
        DayKind.Holiday => "法定休假",
        DayKind.MakeUpWorkday => "调休上班",
    };

    internal static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
