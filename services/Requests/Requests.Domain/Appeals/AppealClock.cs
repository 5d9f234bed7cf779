using System.Globalization;
using GovPortal.Kernel;

namespace GovPortal.Requests.Domain.Appeals;

/// <summary>A day that an appeal sets the agency, with the lines that lead to it.</summary>
/// <param name="Clock"><see cref="Answer"/> or <see cref="Compliance"/>.</param>
/// <param name="DoneOn">When it was done; null while open.</param>
public sealed record AppealClock(string Clock, DateOnly From, DateOnly DueOn, bool Provisional, DateOnly? DoneOn, IReadOnlyList<string> Derivation)
{
    public const string Answer = "answer";
    public const string Compliance = "compliance";

    /// <summary>法释〔2025〕8号 art. 11: disclosure within 20 working days from the judgment's effect.</summary>
    public const int ComplianceWorkingDays = 20;

    public bool Late => DoneOn > DueOn;

    internal static IEnumerable<AppealClock> Of(Appeal appeal, WorkingCalendar calendar)
    {
        if (appeal is { CopyReceivedOn: { } copy, Procedure: { } procedure } && !AnswerLimit.Of(appeal.Kind, procedure, copy).Failed(out _, out var limit))
            yield return Counted(Answer, copy, limit, appeal.AnsweredOn, calendar);
        if (appeal.EffectiveOn is not { } effective) yield break;
        if (appeal.OrderedDueOn is { } ordered)
        {
            yield return new AppealClock(
                Compliance, effective, ordered, false, appeal.CompliedOn, [$"{Day(effective)} 生效；按裁判或者决定指定的期限，至 {Day(ordered)}"]);
            yield break;
        }

        var article = appeal.IsLitigation ? "法释〔2025〕8号第十一条" : "参照法释〔2025〕8号第十一条";
        yield return Counted(Compliance, effective, new AnswerLimit(ComplianceWorkingDays, true, article), appeal.CompliedOn, calendar);
    }

    private static AppealClock Counted(string clock, DateOnly from, AnswerLimit limit, DateOnly? done, WorkingCalendar calendar)
    {
        if (limit.Working)
        {
            var deadline = Deadline.Calculate(calendar, from, limit.Days).Value;
            return new AppealClock(clock, from, deadline.Due, deadline.Provisional, done, [$"{limit.Article}：{limit.Days} 个工作日", .. deadline.Derivation]);
        }

        var last = from.AddDays(limit.Days);
        var due = calendar.AddCalendarDays(from, limit.Days);
        List<string> lines = [$"{limit.Article}：{limit.Days} 日，自 {Day(from)} 的次日起算，第 {limit.Days} 日为 {Day(last)}"];
        if (due != last) lines.Add($"{Day(last)} 为休息日，顺延至 {Day(due)}（民事诉讼法第八十五条）");
        return new AppealClock(clock, from, due, calendar.IsProvisional(due), done, lines);
    }

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
