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

    [GeneratedRegex(@"/(?<town>[a-z][a-z0-9-]{1,62})/items/(?<number>[0-9A-Za-z_%.-]+(?:/[0-9A-Za-z_%.-]+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Link();
}
