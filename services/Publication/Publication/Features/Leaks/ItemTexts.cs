using GovPortal.Publication.Domain.Items;
using GovPortal.Publication.Domain.Leaks;

namespace GovPortal.Publication.Features.Leaks;

/// <summary>Every text of an item that readers get to see beside its files: title, body and what stands around it, the note on the change, the names of the files.</summary>
internal static class ItemTexts
{
    private const string NameAdvice =
        "It stands in the name of a file, which masking does not change: settle it with a reason, or detach the file and attach it under another name.";

    /// <param name="changeNote">What readers are told of the change that this content brings.</param>
    public static ScannedDocument Of(ItemContent content, string? changeNote)
    {
        var around = string.Join('\n', ((string?[])[content.Summary, content.Source, content.DocNumber]).OfType<string>());
        var parts = new List<ScannedPart> { new("title", content.Title), new("body", around.Length == 0 ? content.Body : $"{content.Body}\n{around}") };
        if (!string.IsNullOrWhiteSpace(changeNote)) parts.Add(new ScannedPart("change note", changeNote));
        // All at one place: taking one file off must not lose what was settled of the others.
        parts.AddRange(content.Attachments.Select(a => new ScannedPart("attachment name", a.Name) { Advice = NameAdvice }));
        return new ScannedDocument(parts);
    }
}
