using System.Globalization;
using System.Text;

namespace GovPortal.Requests.Domain.WorkLists;

/// <summary>The words of a digest.</summary>
public sealed record DigestText(string Subject, string Body, int Amber, int Red, int Overdue)
{
    private const int MaxLines = 200;

    /// <param name="entries">The work list of one post.</param>
    /// <returns>Null if nothing is amber, red or overdue.</returns>
    public static DigestText? Of(string townName, string post, DateOnly day, IEnumerable<WorkEntry> entries)
    {
        var urgent = entries.Where(e => e.Colour != Colour.None).OrderBy(e => e.Order, StringComparer.Ordinal).ToList();
        if (urgent.Count == 0) return null;
        var (amber, red, overdue) = (Count(urgent, Colour.Amber), Count(urgent, Colour.Red), Count(urgent, Colour.Overdue));
        var subject = $"{townName}依申请公开办理提醒（{Posts.NameOf(post)}）{Day(day)}：逾期 {overdue}、红色 {red}、黄色 {amber}";
        var body = new StringBuilder($"{townName} {Posts.NameOf(post)}岗位，{Day(day)}，共 {urgent.Count} 项：\n\n");
        foreach (var entry in urgent.Take(MaxLines)) body.Append(LineOf(entry)).Append('\n');
        if (urgent.Count > MaxLines) body.Append(CultureInfo.InvariantCulture, $"另有 {urgent.Count - MaxLines} 项，见工作清单。\n");
        body.Append("\n本消息由政府信息公开平台自动生成，不含申请人信息；详情请登录平台查看。\n");
        return new DigestText(subject, body.ToString(), amber, red, overdue);
    }

    private static string LineOf(WorkEntry entry) =>
        $"[{NameOf(entry.Colour)}] {entry.Number}　{WorkTaskText.Of(entry.Task)}　届满日 {(entry.DueOn is { } due ? Day(due) : "—")}"
        + $"{(entry.Provisional ? "（暂定）" : "")}　{(entry.WorkingDaysLeft < 0 ? $"已逾期 {-entry.WorkingDaysLeft} 个工作日" : $"剩余 {entry.WorkingDaysLeft} 个工作日")}";

    private static int Count(List<WorkEntry> entries, Colour colour) => entries.Count(e => e.Colour == colour);

    private static string NameOf(Colour colour) => colour switch
    {
        Colour.Overdue => "逾期",
        Colour.Red => "红色",
        Colour.Amber => "黄色",
        Colour.None => "",
    };

    private static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
