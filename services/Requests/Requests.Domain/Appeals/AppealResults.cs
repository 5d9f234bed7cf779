using System.Collections.Frozen;

namespace GovPortal.Requests.Domain.Appeals;

/// <summary>How a reconsideration or a lawsuit can end, and the column of table 4 that it lands in.</summary>
/// <remarks>No text says which class a dismissal takes; what stands here is the common reading, and a county may set another.</remarks>
public static class AppealResults
{
    public const string Upheld = "upheld";
    public const string Corrected = "corrected";
    public const string Other = "other";

    /// <summary>复议法 2023 arts. 63–74.</summary>
    private static readonly FrozenDictionary<string, string> Reconsideration = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["maintained"] = Upheld, // 维持, art. 68
        ["claimRejected"] = Upheld, // 驳回复议请求, art. 69
        ["revoked"] = Corrected, // 撤销, art. 64
        ["partlyRevoked"] = Corrected, // 部分撤销, art. 64
        ["changed"] = Corrected, // 变更, art. 63
        ["declaredUnlawful"] = Corrected, // 确认违法, art. 65
        ["declaredVoid"] = Corrected, // 确认无效, art. 67
        ["performanceOrdered"] = Corrected, // 责令履行, art. 66
        ["notAccepted"] = Other, // 不予受理
        ["applicationDismissed"] = Other, // 驳回申请
        ["terminated"] = Other, // 终止
        ["withdrawn"] = Other, // 撤回
        ["settled"] = Other, // 调解、和解
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>行政诉讼法 arts. 69–78, 法释〔2025〕8号 art. 14.</summary>
    private static readonly FrozenDictionary<string, string> Litigation = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["claimRejected"] = Upheld, // 驳回诉讼请求
        ["revoked"] = Corrected, // 撤销
        ["partlyRevoked"] = Corrected, // 部分撤销
        ["performanceOrdered"] = Corrected, // 判决履行
        ["declaredUnlawful"] = Corrected, // 确认违法
        ["declaredVoid"] = Corrected, // 确认无效
        ["changed"] = Corrected, // 变更
        ["notFiled"] = Other, // 不予立案
        ["suitDismissed"] = Other, // 驳回起诉
        ["withdrawalAllowed"] = Other, // 准许撤诉
        ["terminated"] = Other, // 终结
        ["transferred"] = Other, // 移送
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Result code to class, for a kind of appeal.</summary>
    public static FrozenDictionary<string, string> Of(string kind) => kind == "reconsideration" ? Reconsideration : Litigation;
}

/// <summary>Section <c>Requests:Appeals</c>: where a county reads the class of a result otherwise.</summary>
public sealed record AppealOptions
{
    public const string Section = "Requests:Appeals";

    /// <summary>From <c>reconsideration.CODE</c> or <c>litigation.CODE</c> to upheld, corrected or other.</summary>
    public Dictionary<string, string> Classes { get; init; } = new(StringComparer.Ordinal);

    /// <summary>The class of a result, or null for a code that the kind does not know.</summary>
    public string? ClassOf(string kind, string resultKind) =>
        !AppealResults.Of(kind).TryGetValue(resultKind, out var common) ? null
        : Classes.GetValueOrDefault($"{(kind == "reconsideration" ? kind : "litigation")}.{resultKind}", common);

    /// <summary>Whether every entry names a result and a class that there are.</summary>
    public bool Holds() => Classes.All(c => c.Value is AppealResults.Upheld or AppealResults.Corrected or AppealResults.Other
        && c.Key.Split('.') is [("reconsideration" or "litigation") and var kind, var code] && AppealResults.Of(kind).ContainsKey(code));
}
