using UglyToad.PdfPig;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Core;
using UglyToad.PdfPig.Filters;
using UglyToad.PdfPig.Geometry;
using UglyToad.PdfPig.Graphics.Operations;
using UglyToad.PdfPig.Outline.Destinations;
using UglyToad.PdfPig.Parser;
using UglyToad.PdfPig.Tokenization.Scanner;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>What a content stream draws, and the reader that read it.</summary>
internal sealed record PdfForm(IReadOnlyList<Letter> Letters, PdfForms Reader, NamedDestinations Destinations)
{
    public string Text { get; } = PdfPageText.Of(PdfPageText.Lines(PlacedLetter.OfPrints(Letters)), 0, 0, 0).Text;
}

/// <summary>Reads content streams that are no page: appearances of annotations, patterns, glyphs. Each is read as if it were a page of its own.</summary>
/// <remarks>The library makes this reader for a document with what it needs; nothing else gives it out.</remarks>
internal sealed class PdfForms(
    IPdfTokenScanner pdfScanner, IResourceStore resourceStore, ILookupFilterProvider filterProvider, IPageContentParser pageContentParser, ParsingOptions parsingOptions)
    : BasePageFactory<PdfForm>(pdfScanner, resourceStore, filterProvider, pageContentParser, parsingOptions)
{
    private static readonly ArrayToken Sheet = new([new NumericToken(0), new NumericToken(0), new NumericToken(1000), new NumericToken(1000)]);

    /// <returns>Null where the stream cannot be read as one that draws.</returns>
    public string? Text(IToken contents, IToken? resources, NamedDestinations destinations)
    {
        var page = new Dictionary<NameToken, IToken> { [NameToken.Type] = NameToken.Page, [NameToken.MediaBox] = Sheet, [NameToken.Contents] = contents };
        if (resources is not null) page[NameToken.Resources] = resources;
        try
        {
            return Create(1, new DictionaryToken(page), new PageTreeMembers(), destinations).Text;
        }
#pragma warning disable CA1031 // The reader of damaged streams throws whatever the damage leads to.
        catch (Exception damage) when (damage is not RefusedFileException and not OutOfMemoryException)
#pragma warning restore CA1031 // The reader of damaged streams throws whatever the damage leads to.
        {
            return null;
        }
    }

    protected override PdfForm ProcessPage(
        int pageNumber, DictionaryToken dictionary, NamedDestinations namedDestinations, MediaBox mediaBox, CropBox cropBox, UserSpaceUnit userSpaceUnit,
        PageRotationDegrees rotation, TransformationMatrix initialMatrix, IReadOnlyList<IGraphicsStateOperation> operations)
    {
        var pen = new PdfPen(pageNumber, ResourceStore, PdfScanner, PageContentParser, FilterProvider, cropBox, userSpaceUnit, rotation, initialMatrix, ParsingOptions);
        return new PdfForm(pen.Process(pageNumber, operations), this, namedDestinations);
    }
}
