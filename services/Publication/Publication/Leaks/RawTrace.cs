using System.Buffers;
using System.Text;
using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>The last look at a masked package: each masked text as a bare run of characters, over all parts, texts and attributes, whatever a reader makes of them.</summary>
internal static class RawTrace
{
    public static bool IsIn(OfficePackage package, IEnumerable<GoneText> masked)
    {
        var telling = masked.Where(g => g.IsTelling).ToLookup(g => g.IsOfOneText, g => g.Text);
        var (names, values) = (Any(telling[true]), Any(telling[false]));
        foreach (var name in package.Names)
        {
            var texts = package.IsXml(name) ? Texts(package.Xml(name).Root!) : [Encoding.Latin1.GetString(package.Bytes(name))];
            if (names is not null && texts.Exists(t => t.AsSpan().ContainsAny(names))) return true;
            if (values is not null && string.Concat(texts).AsSpan().ContainsAny(values)) return true;
        }

        return false;
    }

    private static SearchValues<string>? Any(IEnumerable<string> texts) => texts.ToArray() is { Length: > 0 } any ? SearchValues.Create(any, StringComparison.OrdinalIgnoreCase) : null;

    /// <summary>Characters one after the other as if no tag stood between them; attributes apart.</summary>
    private static List<string> Texts(XElement root) =>
    [
        .. root.DescendantNodes().OfType<XText>().Select(t => Bare(t.Value)),
        .. root.DescendantsAndSelf().Attributes().Select(a => "\n" + Bare(a.Value)),
    ];

    private static string Bare(string text) => string.Concat(FoldedText.Of(text).Text.Where(c => c is not (' ' or '-')));
}
