using System.IO.Compression;
using System.Xml;
using System.Xml.Linq;

namespace GovPortal.Publication.Leaks;

/// <summary>An Office file taken apart: every entry unpacked within the limits, XML parsed on demand.</summary>
internal sealed class OfficePackage
{
    public const string ContentTypesName = "[Content_Types].xml";

    private readonly Dictionary<string, byte[]> _entries;
    private readonly Dictionary<string, XDocument> _documents = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _types = new(StringComparer.OrdinalIgnoreCase);
    private readonly Dictionary<string, string> _defaults = new(StringComparer.OrdinalIgnoreCase);

    private OfficePackage(Dictionary<string, byte[]> entries)
    {
        _entries = entries;
        if (!entries.ContainsKey(ContentTypesName)) throw new RefusedFileException(LeakFileErrors.Unreadable);
        foreach (var type in Xml(ContentTypesName).Root!.Elements())
        {
            var value = (string?)type.Attribute("ContentType") ?? "";
            if (type.Name.LocalName == "Override") _types[((string?)type.Attribute("PartName") ?? "").TrimStart('/')] = value;
            else _defaults[(string?)type.Attribute("Extension") ?? ""] = value;
        }
    }

    public IEnumerable<string> Names => _entries.Keys;

    /// <exception cref="RefusedFileException">Damaged, or over a limit.</exception>
    public static OfficePackage Open(byte[] file)
    {
        try
        {
            using var archive = new ZipArchive(new MemoryStream(file, writable: false), ZipArchiveMode.Read);
            if (archive.Entries.Count > LeakLimits.Entries) throw new RefusedFileException(LeakFileErrors.TooManyEntries);
            var entries = new Dictionary<string, byte[]>(StringComparer.OrdinalIgnoreCase);
            var left = LeakLimits.UnpackedBytes;
            foreach (var entry in archive.Entries.Where(e => !e.FullName.EndsWith('/')))
            {
                var bytes = Unpack(entry, left);
                left -= bytes.Length;
                entries[entry.FullName.Replace('\\', '/').TrimStart('/')] = bytes;
            }

            return new OfficePackage(entries);
        }
        catch (Exception damage) when (damage is InvalidDataException or XmlException or IOException or NotSupportedException)
        {
            throw new RefusedFileException(LeakFileErrors.Unreadable);
        }
    }

    public static IReadOnlyList<string> NamesOf(Stream stream)
    {
        try
        {
            using var archive = new ZipArchive(stream, ZipArchiveMode.Read);
            return archive.Entries.Count > LeakLimits.Entries ? throw new RefusedFileException(LeakFileErrors.TooManyEntries) : [.. archive.Entries.Select(e => e.FullName.Replace('\\', '/'))];
        }
        catch (InvalidDataException)
        {
            throw new RefusedFileException(LeakFileErrors.Unreadable);
        }
    }

    public byte[] Bytes(string name) => _entries[name];

    /// <summary>The content type of a part. A default for all XML is often that of the main part: then the root tells whether it is that.</summary>
    public string TypeOf(string name)
    {
        if (_types.TryGetValue(name, out var type)) return type;
        if (name == ContentTypesName) return "";
        type = _defaults.GetValueOrDefault(Path.GetExtension(name).TrimStart('.'), "");
        return !type.EndsWith(".main+xml", StringComparison.Ordinal) || Xml(name).Root!.Name is { LocalName: "document" or "workbook", NamespaceName: var ns } && (ns.Contains("wordprocessingml", StringComparison.Ordinal) || ns.Contains("spreadsheetml", StringComparison.Ordinal)) ? type : "application/xml";
    }

    public bool IsPicture(string name) => !IsXml(name) && (("/" + name).Contains("/media/", StringComparison.OrdinalIgnoreCase) || TypeOf(name).StartsWith("image/", StringComparison.Ordinal));

    public bool IsXml(string name) => name.EndsWith(".xml", StringComparison.OrdinalIgnoreCase) || name.EndsWith(".rels", StringComparison.OrdinalIgnoreCase)
        || name.EndsWith(".vml", StringComparison.OrdinalIgnoreCase) || TypeOf(name).EndsWith("+xml", StringComparison.Ordinal);

    /// <summary>The parsed part; changes to it are written by <see cref="Pack"/>.</summary>
    public XDocument Xml(string name) => _documents.TryGetValue(name, out var document) ? document : _documents[name] = BoundedXml.Parse(_entries[name]);

    public IEnumerable<string> OfType(string ending) => _entries.Keys.Where(n => TypeOf(n).EndsWith(ending, StringComparison.Ordinal)).Order(StringComparer.Ordinal);

    /// <summary>Relationship id to the part (or the outside address) that it names.</summary>
    public IReadOnlyDictionary<string, (string Target, bool Outside)> Relations(string name)
    {
        var file = RelationsFile(name);
        if (!_entries.ContainsKey(file)) return new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        var relations = new Dictionary<string, (string, bool)>(StringComparer.Ordinal);
        foreach (var relation in Xml(file).Root!.Elements())
        {
            var (target, outside) = ((string?)relation.Attribute("Target") ?? "", (string?)relation.Attribute("TargetMode") == "External");
            relations[(string?)relation.Attribute("Id") ?? ""] = (outside ? target : Resolve(name, target), outside);
        }

        return relations;
    }

    public static string RelationsFile(string name) => name.LastIndexOf('/') is >= 0 and var at ? $"{name[..at]}/_rels/{name[(at + 1)..]}.rels" : $"_rels/{name}.rels";

    /// <summary>The part that a file of relationships belongs to.</summary>
    public static string OwnerOf(string relationsFile) => relationsFile.Replace("_rels/", "", StringComparison.OrdinalIgnoreCase)[..^".rels".Length];

    public static string Resolve(string from, string target)
    {
        if (target.StartsWith('/')) return target[1..];
        var parts = from.Split('/')[..^1].ToList();
        foreach (var step in target.Split('/'))
        {
            if (step == ".." && parts.Count > 0) parts.RemoveAt(parts.Count - 1);
            else if (step is not ("." or "..")) parts.Add(step);
        }

        return string.Join('/', parts);
    }

    public void Remove(string name)
    {
        _entries.Remove(name);
        _documents.Remove(name);
    }

    public void Replace(string name, byte[] bytes)
    {
        _entries[name] = bytes;
        _documents.Remove(name);
    }

    /// <summary>A new file, without the dates, comments and gaps of the old archive.</summary>
    public byte[] Pack()
    {
        using var stream = new MemoryStream();
        using (var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var name in _entries.Keys.OrderByDescending(n => n == ContentTypesName).ThenBy(n => n, StringComparer.Ordinal))
            {
                var entry = archive.CreateEntry(name, CompressionLevel.Optimal);
                entry.LastWriteTime = new DateTimeOffset(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);
                using var writer = entry.Open();
                if (_documents.TryGetValue(name, out var document)) document.Save(writer, SaveOptions.DisableFormatting);
                else writer.Write(_entries[name]);
            }
        }

        return stream.ToArray();
    }

    /// <summary>The length that an archive states may be a lie: what counts is what comes out.</summary>
    private static byte[] Unpack(ZipArchiveEntry entry, long left)
    {
        using var stream = entry.Open();
        using var unpacked = new MemoryStream();
        var piece = new byte[81920];
        int length;
        while ((length = stream.Read(piece)) > 0)
        {
            if (unpacked.Length + length > left) throw new RefusedFileException(LeakFileErrors.UnpacksTooLarge);
            unpacked.Write(piece, 0, length);
        }

        return unpacked.ToArray();
    }
}
