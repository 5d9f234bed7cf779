using System.Security.Cryptography;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>A PDF while it is read: its objects, and what of them has been read.</summary>
internal sealed class PdfFile(PdfDocument document, int depth)
{
    private const int LongestChain = 8;

    private readonly HashSet<string> _embedded = new(StringComparer.Ordinal);
    private PdfForm? _first;
    private PdfFonts? _fonts;

    public PdfDocument Document { get; } = document;

    public PdfSeen Seen { get; } = new();

    public PdfFonts Fonts => _fonts ??= new PdfFonts(this);

    /// <summary>Streams that were read at a better place than that of an object.</summary>
    public HashSet<IndirectReference> Read { get; } = [];

    /// <summary>The object that a reference leads to; null where it leads nowhere.</summary>
    public IToken? Resolve(IToken? token)
    {
        for (var i = 0; i < LongestChain && token is IndirectReferenceToken reference; i++) token = Object(reference.Data);
        return token is IndirectReferenceToken ? null : token;
    }

    public IToken? Object(IndirectReference reference)
    {
        try
        {
            return Document.Structure.TokenScanner.Get(reference)?.Data;
        }
#pragma warning disable CA1031 // The reader of damaged files throws whatever the damage leads to.
        catch (Exception damage) when (damage is not RefusedFileException and not OutOfMemoryException)
#pragma warning restore CA1031 // The reader of damaged files throws whatever the damage leads to.
        {
            return null;
        }
    }

    public DictionaryToken? Dictionary(DictionaryToken holder, string name) => Value(holder, name) switch
    {
        DictionaryToken dictionary => dictionary,
        StreamToken stream => stream.StreamDictionary,
        _ => null,
    };

    public IToken? Value(DictionaryToken holder, string name) => holder.Data.TryGetValue(name, out var token) ? Resolve(token) : null;

    public string Name(DictionaryToken holder, string name) => Value(holder, name) is NameToken value ? value.Data : "";

    /// <returns>Null where the stream cannot be unpacked.</returns>
    public ReadOnlyMemory<byte>? Unpack(StreamToken stream)
    {
        try
        {
            return stream.Decode(First().Reader.FilterProvider, Document.Structure.TokenScanner);
        }
#pragma warning disable CA1031 // The reader of damaged streams throws whatever the damage leads to.
        catch (Exception damage) when (damage is not RefusedFileException and not OutOfMemoryException)
#pragma warning restore CA1031 // The reader of damaged streams throws whatever the damage leads to.
        {
            return null;
        }
    }

    /// <summary>What a stream draws, by the resources that it names or those that it is drawn with.</summary>
    public string? Drawn(IToken contents, IToken? resources) => First().Reader.Text(contents, resources, First().Destinations);

    /// <summary>A text at the place where a person finds it.</summary>
    public ReadPart Placed(string place, string text, HiddenTrace trace = HiddenTrace.None)
    {
        Seen.Add(text);
        return new ReadPart(new ScannedPart(place, text) { Trace = trace }, []);
    }

    /// <summary>A file in the file: that it is there, and what it says.</summary>
    public IEnumerable<ReadPart> Embedded(string name, byte[] content)
    {
        if (!_embedded.Add(Convert.ToHexString(SHA256.HashData(content)))) yield break;
        if (_embedded.Count > PdfLimits.EmbeddedFiles) throw new RefusedFileException(LeakFileErrors.TooManyEntries);
        var place = $"pdf embedded {name}";
        yield return new ReadPart(new ScannedPart(place, PackageReader.Picture(place, content).Part.Text) { Trace = HiddenTrace.Embedded }, []);
        if (!content.AsSpan().StartsWith("PK"u8) && !content.AsSpan().StartsWith("%PDF"u8) && !TextFile.IsText(content)) yield break;
        foreach (var part in FileReader.Inside(content, depth)) yield return part with { Part = FileReader.Placed(part.Part, place), Pieces = [] };
    }

    /// <summary>Draws a page for the cost alone: the library's own reader of pages knows no bound.</summary>
    public void Probe(int page)
    {
        try
        {
            First();
            if (page > 1) Document.GetPage<PdfForm>(page);
        }
#pragma warning disable CA1031 // The reader of damaged files throws whatever the damage leads to.
        catch (Exception damage) when (damage is not RefusedFileException and not OutOfMemoryException)
#pragma warning restore CA1031 // The reader of damaged files throws whatever the damage leads to.
        {
            // Then it is not long.
        }
    }

    private PdfForm First()
    {
        if (_first is not null) return _first;
        Document.AddPageFactory<PdfForm, PdfForms>();
        return _first = Document.GetPage<PdfForm>(1);
    }
}
