using System.Buffers;
using System.Text;
using System.Xml.Linq;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Leaks;

/// <summary>The last look at a masked package: each masked value as a bare run of characters, over all parts, texts and attributes, whatever a reader makes of them.</summary>
internal static class RawTrace
{
    public static bool IsIn(OfficePackage package, IEnumerable<Detection> masked)
    {
        var values = masked.Where(Occurrences.MustGo).Select(d => d.Value).Distinct(StringComparer.Ordinal).ToList();
        if (values.Count == 0) return false;
        var any = SearchValues.Create([.. values], StringComparison.OrdinalIgnoreCase);
        foreach (var name in package.Names)
        {
            var text = package.IsXml(name) ? Bare(package.Xml(name).Root!) : Encoding.Latin1.GetString(package.Bytes(name));
            if (text.AsSpan().ContainsAny(any)) return true;
        }

        return false;
    }

    private static string Bare(XElement root)
    {
        var text = new StringBuilder();
        foreach (var node in root.DescendantNodes().OfType<XText>()) text.Append(node.Value);
        foreach (var attribute in root.DescendantsAndSelf().Attributes()) text.Append('\n').Append(attribute.Value);
        return string.Concat(FoldedText.Of(text.ToString()).Text.Where(c => c is not (' ' or '-')));
    }
}
