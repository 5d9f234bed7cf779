using System.Collections.Frozen;
using GovPortal.Kernel;

namespace GovPortal.Requests.Data;

/// <summary>The words by which a question and a title are held against each other.</summary>
internal static class TitleWords
{
    private const int MostWords = 300;

    /// <summary>Words of nearly every title and every request: they make anything look like anything.</summary>
    private static readonly FrozenSet<string> Common = FrozenSet.Create(
        StringComparer.Ordinal, "关于", "通知", "公告", "印发", "的通", "的公", "政府", "人民", "民政", "信息", "府信", "公开", "息公", "申请", "请公", "有关", "情况", "相关", "我镇", "本镇", "希望", "想要", "请问",
        "获取", "提供", "查询", "资料", "文件", "内容", "一份", "年度", "的", "和", "与", "及", "年", "月", "日", "度", "号");

    public static string[] Of(string text) => [.. Bigrams.Of(text).Where(w => !Common.Contains(w)).Order(StringComparer.Ordinal).Take(MostWords)];
}
