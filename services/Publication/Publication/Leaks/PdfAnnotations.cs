using System.Text.RegularExpressions;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig.Annotations;
using UglyToad.PdfPig.Content;
using UglyToad.PdfPig.Tokens;

namespace GovPortal.Publication.Leaks;

/// <summary>Reads what lies on a page: comments and who made them, links, and what stamps and fields look like.</summary>
internal static partial class PdfAnnotations
{
    private const int MostStates = 64;

    public static IEnumerable<ReadPart> Of(PdfFile file, Page page)
    {
        foreach (var (annotation, number) in page.GetAnnotations().Select((a, i) => (a, i + 1)))
        {
            var place = $"pdf page {page.Number} annotation {number}";
            var entries = annotation.AnnotationDictionary;
            if (!string.IsNullOrWhiteSpace(annotation.Content)) yield return file.Placed(place, annotation.Content, HiddenTrace.Comment);
            if (annotation.Action is UglyToad.PdfPig.Actions.UriAction link) yield return file.Placed($"pdf page {page.Number} link {number}", link.Uri);
            // The T of a field is its name, that of a comment names who made it.
            if (annotation.Type != AnnotationType.Widget && Text(file, entries, "T") is { Length: > 0 } author) yield return file.Placed($"{place} author", author, HiddenTrace.Author);
            if (Text(file, entries, "RC") is { Length: > 0 } rich)
            {
                file.Seen.Add(rich);
                var plain = Tag().Replace(rich, "").Trim();
                if (file.Seen.IsNew(plain)) yield return file.Placed($"{place} rich text", plain, HiddenTrace.Comment);
            }

            foreach (var look in Looks(file, entries)) yield return file.Placed($"{place} appearance", look);
        }
    }

    private static IEnumerable<string> Looks(PdfFile file, DictionaryToken annotation)
    {
        if (file.Dictionary(annotation, "AP") is not { } appearances) yield break;
        foreach (var look in appearances.Data.Values.Take(MostStates).SelectMany(v => States(file, v)))
        {
            if (!file.Read.Add(look.Data) || file.Resolve(look) is not StreamToken stream) continue;
            // What cannot be followed is left to the net.
            if (file.Drawn(look, stream.StreamDictionary.Data.GetValueOrDefault("Resources")) is not { } text) file.Read.Remove(look.Data);
            else if (file.Seen.IsNewDrawing(text)) yield return text;
        }
    }

    /// <summary>One stream, or one for each state of a field.</summary>
    private static IEnumerable<IndirectReferenceToken> States(PdfFile file, IToken appearance) => (appearance, file.Resolve(appearance)) switch
    {
        (IndirectReferenceToken reference, StreamToken) => [reference],
        (_, DictionaryToken states) => states.Data.Values.OfType<IndirectReferenceToken>().Take(MostStates),
        _ => [],
    };

    private static string Text(PdfFile file, DictionaryToken entries, string key) => file.Value(entries, key) switch
    {
        StreamToken stream => file.Unpack(stream) is { } content ? PdfStrings.Decode(content.Span) : "",
        { } token => PdfStrings.Of(token),
        null => "",
    };

    [GeneratedRegex("<[^>]*>", RegexOptions.CultureInvariant)]
    private static partial Regex Tag();
}
