using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>Takes an Office file down to what a reader sees: parts of known types stay, everything else goes, with what points to it.</summary>
internal static class OfficeCleaner
{
    private static readonly string[] KeptTypes =
    [
        "wordprocessingml.document.main+xml", "document.macroEnabled.main+xml", "wordprocessingml.header+xml", "wordprocessingml.footer+xml", "wordprocessingml.footnotes+xml",
        "wordprocessingml.endnotes+xml", "wordprocessingml.styles+xml", "wordprocessingml.numbering+xml", "wordprocessingml.settings+xml", "wordprocessingml.fontTable+xml",
        "officedocument.theme+xml", "sheet.main+xml", "sheet.macroEnabled.main+xml", "worksheet+xml", "sharedStrings+xml", "spreadsheetml.styles+xml", "officedocument.drawing+xml",
    ];

    private static readonly string[] RemovedAround = ["drawing", "object", "pict", "control", "altChunk", "subDoc", "twoCellAnchor", "oneCellAnchor", "absoluteAnchor"];

    /// <param name="removed">Parts that go although their type stays: hidden sheets.</param>
    public static void Clean(OfficePackage package, IReadOnlySet<string> removed)
    {
        var kept = package.Names.Where(n => !removed.Contains(n) && IsKept(package, n)).ToHashSet(StringComparer.OrdinalIgnoreCase);
        foreach (var name in package.Names.Where(n => !kept.Contains(n)).ToList())
        {
            if (name != OfficePackage.ContentTypesName && !name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)) package.Remove(name);
        }

        foreach (var file in package.Names.Where(n => n.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)).ToList()) CleanRelations(package, file, kept);
        var types = package.Xml(OfficePackage.ContentTypesName).Root!;
        types.Elements().Where(e => e.Name.LocalName == "Override" && !kept.Contains(((string?)e.Attribute("PartName") ?? "").TrimStart('/'))).Remove();
        foreach (var type in types.Elements().Select(e => e.Attribute("ContentType")).OfType<XAttribute>())
        {
            type.Value = type.Value
                .Replace("application/vnd.ms-word.document.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml", StringComparison.Ordinal)
                .Replace("application/vnd.ms-excel.sheet.macroEnabled.main+xml", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml", StringComparison.Ordinal);
        }
    }

    private static bool IsKept(OfficePackage package, string name) =>
        Array.Exists(KeptTypes, t => package.TypeOf(name).EndsWith(t, StringComparison.Ordinal)) || (package.IsPicture(name) && !name.StartsWith("docProps/", StringComparison.OrdinalIgnoreCase));

    private static void CleanRelations(OfficePackage package, string file, HashSet<string> kept)
    {
        var owner = OfficePackage.OwnerOf(file);
        if (owner.Length > 0 && !kept.Contains(owner))
        {
            package.Remove(file);
            return;
        }

        var lost = new HashSet<string>(StringComparer.Ordinal);
        foreach (var relation in package.Xml(file).Root!.Elements().ToList())
        {
            var outside = (string?)relation.Attribute("TargetMode") == "External";
            if (!outside && kept.Contains(OfficePackage.Resolve(owner, (string?)relation.Attribute("Target") ?? ""))) continue;
            lost.Add((string?)relation.Attribute("Id") ?? "");
            relation.Remove();
        }

        if (owner.Length > 0 && lost.Count > 0) RemovePointers(package.Xml(owner).Root!, lost);
    }

    /// <summary>What pointed to a removed part goes; a link keeps its words.</summary>
    private static void RemovePointers(XElement root, HashSet<string> lost)
    {
        var pointers = root.Descendants().Where(e => e.Attributes().Any(a => a.Name.NamespaceName.EndsWith("/relationships", StringComparison.Ordinal) && lost.Contains(a.Value))).ToList();
        foreach (var pointer in pointers)
        {
            if (pointer.Name.LocalName == "hyperlink") pointer.ReplaceWith(pointer.Nodes());
            else (pointer.AncestorsAndSelf().FirstOrDefault(a => RemovedAround.Contains(a.Name.LocalName)) ?? pointer).RemoveIfThere();
        }
    }

    /// <summary>Removes an element that an earlier removal may have taken along.</summary>
    internal static void RemoveIfThere(this XElement element)
    {
        if (element.Parent is not null) element.Remove();
    }
}
