using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>A text that an object holds, with the number of the object and the key under which it stands.</summary>
internal sealed record PdfObjectText(long Object, string Key, string Text);

/// <summary>One walk over all objects of a PDF: the strings in them, and which part each stream plays.</summary>
/// <remarks>Objects are taken from the file's own list, one after another, and references in them are not followed: there is no going round in circles.</remarks>
internal sealed class PdfObjects
{
    private static readonly string[] FileNames = ["UF", "F", "Desc"];

    private readonly PdfFile _file;
    private readonly HashSet<IndirectReference> _pages;
    private long _characters;

    private PdfObjects(PdfFile file) => (_file, _pages) = (file, PagesOf(file));

    public List<PdfObjectText> Texts { get; } = [];

    public List<(IndirectReference Reference, StreamToken Stream)> Streams { get; } = [];

    /// <summary>Streams of files, by what names them.</summary>
    public Dictionary<IndirectReference, string> Files { get; } = [];

    /// <summary>Streams that a page draws where its own text does not show it, with the resources that they are drawn with.</summary>
    public Dictionary<IndirectReference, IToken?> Drawn { get; } = [];

    /// <summary>Streams that are no text of their own: contents of pages and programs of fonts.</summary>
    public HashSet<IndirectReference> NoTexts { get; } = [];

    /// <summary>Pages that stand in no list of pages.</summary>
    public List<(long Number, DictionaryToken Page)> LostPages { get; } = [];

    public static PdfObjects Of(PdfFile file)
    {
        var objects = new PdfObjects(file);
        var references = file.Document.Structure.CrossReferenceTable.ObjectOffsets.Keys;
        if (references.Count() > PdfLimits.Objects) throw new RefusedFileException(LeakFileErrors.TooManyEntries);
        foreach (var reference in references.OrderBy(r => r.ObjectNumber))
        {
            if (file.Object(reference) is not { } token) continue;
            if (token is StreamToken stream) objects.Streams.Add((reference, stream));
            objects.Visit(token, "", reference, 0);
        }

        return objects;
    }

    private void Visit(IToken token, string key, IndirectReference owner, int depth)
    {
        if (depth > PdfLimits.ObjectDepth) throw new RefusedFileException(LeakFileErrors.TooDeep);
        switch (token)
        {
            case StringToken or HexToken:
                Add(owner, key, PdfStrings.Of(token));
                break;
            case ArrayToken array:
                foreach (var value in array.Data) Visit(value, key, owner, depth + 1);
                break;
            case StreamToken stream:
                Visit(stream.StreamDictionary, key, owner, depth + 1);
                break;
            case DictionaryToken dictionary:
                Note(dictionary, owner, depth);
                foreach (var (name, value) in dictionary.Data)
                {
                    // The marks of the file itself in a list of objects: random bytes.
                    if (!(name == "ID" && dictionary.Data.ContainsKey("Root"))) Visit(value, name, owner, depth + 1);
                }

                break;
        }
    }

    private void Add(IndirectReference owner, string key, string text)
    {
        if (text.Length < 2) return;
        if (Texts.Count >= PdfLimits.Texts || (_characters += text.Length) > PdfLimits.TextCharacters) throw new RefusedFileException(LeakFileErrors.TooManyEntries);
        Texts.Add(new PdfObjectText(owner.ObjectNumber, key, text));
    }

    private void Note(DictionaryToken dictionary, IndirectReference owner, int depth)
    {
        var keys = dictionary.Data;
        if (keys.ContainsKey("EF") && _file.Dictionary(dictionary, "EF") is { } files) NoteFiles(dictionary, files);
        if (keys.TryGetValue("Contents", out var contents) && _file.Name(dictionary, "Type") == "Page")
        {
            NoTexts.UnionWith(References(contents));
            if (depth == 0 && !_pages.Contains(owner)) LostPages.Add((owner.ObjectNumber, dictionary));
        }

        foreach (var program in (ReadOnlySpan<string>)["FontFile", "FontFile2", "FontFile3", "ToUnicode", "CIDToGIDMap"])
        {
            if (keys.TryGetValue(program, out var value)) NoTexts.UnionWith(References(value));
        }

        if (keys.ContainsKey("CharProcs") && _file.Dictionary(dictionary, "CharProcs") is { } glyphs)
        {
            foreach (var glyph in glyphs.Data.Values.OfType<IndirectReferenceToken>()) Drawn.TryAdd(glyph.Data, keys.GetValueOrDefault("Resources"));
        }

        // A soft mask: what its group draws shines through.
        if (keys.TryGetValue("G", out var group) && group is IndirectReferenceToken mask && _file.Name(dictionary, "S") is "Luminosity" or "Alpha") Drawn.TryAdd(mask.Data, null);
    }

    private void NoteFiles(DictionaryToken specification, DictionaryToken files)
    {
        var name = FileNames.Select(k => _file.Value(specification, k) is { } token ? PdfStrings.Of(token) : "").FirstOrDefault(n => n.Length > 0) ?? "file";
        foreach (var file in files.Data.Values.OfType<IndirectReferenceToken>()) Files.TryAdd(file.Data, name);
    }

    private IEnumerable<IndirectReference> References(IToken token) => token switch
    {
        IndirectReferenceToken reference when _file.Resolve(token) is ArrayToken array => array.Data.OfType<IndirectReferenceToken>().Select(r => r.Data).Append(reference.Data),
        IndirectReferenceToken reference => [reference.Data],
        ArrayToken array => array.Data.OfType<IndirectReferenceToken>().Select(r => r.Data),
        _ => [],
    };

    private static HashSet<IndirectReference> PagesOf(PdfFile file)
    {
        var (pages, left) = (new HashSet<IndirectReference>(), new Stack<IToken>());
        if (file.Document.Structure.Catalog.CatalogDictionary.Data.TryGetValue("Pages", out var root)) left.Push(root);
        while (left.TryPop(out var token))
        {
            if (token is not IndirectReferenceToken reference || !pages.Add(reference.Data) || file.Resolve(token) is not DictionaryToken node) continue;
            if (file.Value(node, "Kids") is ArrayToken kids) foreach (var kid in kids.Data) left.Push(kid);
        }

        return pages;
    }
}
