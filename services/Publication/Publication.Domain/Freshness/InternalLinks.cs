using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Freshness;

/// <summary>Links of a text to items of the same site: a dead one is found by the next inspection, so it is found here first.</summary>
public static partial class InternalLinks
{
    private const int MaxOfAnItem = 200;

    /// <summary>The town's slug and the index number of every item that the text links to, each once.</summary>
    public static IReadOnlyList<(string Town, string IndexNumber)> In(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return
        [
            .. Link().Matches(text).Take(MaxOfAnItem)
                .Select(m => (m.Groups["town"].Value, Uri.UnescapeDataString(m.Groups["number"].Value))).Distinct(),
        ];
    }

    /// <summary>The town's slug and the attachment of every file of the site that the text links to, each once.</summary>
    public static IReadOnlyList<(string Town, Guid Attachment)> FilesIn(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return [.. File().Matches(text).Take(MaxOfAnItem).Select(m => (m.Groups["town"].Value, Guid.Parse(m.Groups["file"].Value))).Distinct()];
    }

    [GeneratedRegex(@"/(?<town>[a-z][a-z0-9-]{1,62})/attachments/(?<file>[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();

    [GeneratedRegex(@"/(?<town>[a-z][a-z0-9-]{1,62})/items/(?<number>[0-9A-Za-z_%.-]+(?:/[0-9A-Za-z_%.-]+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
