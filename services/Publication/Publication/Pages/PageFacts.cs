using AngleSharp.Dom;

namespace GovPortal.Publication.Pages;

/// <summary>What the table of facts above a document says (索引号, 文号, 成文日期 …), label by label.</summary>
/// <param name="Table">The element in which they stand, if it is one.</param>
internal sealed record PageFacts(IReadOnlyDictionary<string, string> Values, IElement? Table)
{
    public const string IndexNumber = "索引号";
    public const string DocNumber = "文号";
    public const string ProducedOn = "成文日期";
    public const string Source = "发布机构";
    public const string Validity = "有效性";
    public const string Subject = "主题分类";

    private const int MaxValue = 500;

    private static readonly Dictionary<string, string> Labels = new(StringComparer.Ordinal)
    {
        [IndexNumber] = IndexNumber,
        [DocNumber] = DocNumber,
        ["发文字号"] = DocNumber,
        [ProducedOn] = ProducedOn,
        ["生成日期"] = ProducedOn,
        [Source] = Source,
        [Validity] = Validity,
        [Subject] = Subject,
    };

    public string? this[string label] => Values.GetValueOrDefault(label);

    public static PageFacts Of(IDocument page)
    {
        var values = new Dictionary<string, string>(StringComparer.Ordinal);
        var holders = new List<IElement>();
        foreach (var element in page.QuerySelectorAll("td,th,dt,li,span,strong,b,label,em,p,div"))
        {
            if (element.ChildElementCount > 1 || Read(element) is not var (label, value)) continue;
            if (values.TryAdd(label, value) && element.Closest("table,dl,ul") is { } holder) holders.Add(holder);
        }

        // Two labels in one place make a table of facts; a single one may be a word of the text.
        var table = holders.GroupBy(h => h).Where(g => g.Count() > 1).MaxBy(g => g.Count())?.Key;
        return new PageFacts(values, table);
    }

    /// <summary>The label in one element and its value in the next, or both in one: 文号：镇政发〔2014〕1号.</summary>
    private static (string Label, string Value)? Read(IElement element)
    {
        var text = Plain(element.TextContent);
        if (text.Length is 0 or > MaxValue) return null;
        var colon = text.IndexOfAny(['：', ':']);
        if (Labels.TryGetValue(Bare(colon < 0 ? text : text[..colon]), out var label) is false) return null;
        var own = colon < 0 ? "" : text[(colon + 1)..].Trim();
        if (own.Length > 0) return (label, own);
        if (Following(element) is not { } value) return null;
        return value.Length is 0 or > MaxValue || Labels.ContainsKey(Bare(value)) ? null : (label, value);
    }

    private static string? Following(IElement element)
    {
        if (element.NextElementSibling is { } next) return Plain(next.TextContent);
        // <td><b>索引号</b></td><td>…</td>, or <li><b>索引号：</b>…</li>
        if (element.Parent is not IElement parent) return null;
        var rest = Plain(parent.TextContent)[Math.Min(Plain(element.TextContent).Length, Plain(parent.TextContent).Length)..].Trim();
        return rest.Length > 0 ? rest : parent.NextElementSibling is { } cell && parent.LocalName is "td" or "th" or "dt" ? Plain(parent.NextElementSibling!.TextContent) : null;
    }

    private static string Bare(string label) => string.Concat(label.Where(c => !char.IsWhiteSpace(c) && c is not ('：' or ':' or '【' or '】' or '[' or ']')));

    private static string Plain(string text) => string.Join(' ', LinkMarks.Without(text).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
