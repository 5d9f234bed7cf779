using System.Text.RegularExpressions;

namespace GovPortal.Publication.Domain.Freshness;

/// <summary>Links of a text to the same site: a dead one is found by the next inspection, so it is found here first.</summary>
public static partial class InternalLinks
{
    private const int MaxOfAnItem = 200;

    /// <summary>The town's slug and the index number of every item that the text links to, each once; or the path, which begins with a slash, of what no page of the portal answers.</summary>
    /// <param name="ownHost">The host, with its port if it has one, by which the public reaches the site. What names another is no link of this site; without it nobody knows which do.</param>
    public static IReadOnlyList<(string Town, string Target)> In(string text, string? ownHost = null) =>
        [.. PathsIn(text, ownHost).Select(TargetOf).OfType<(string, string)>().Distinct().Take(MaxOfAnItem)];

    /// <summary>The town's slug and the attachment of every file of the site that the text links to, each once.</summary>
    /// <inheritdoc cref="In" path="/param"/>
    public static IReadOnlyList<(string Town, Guid Attachment)> FilesIn(string text, string? ownHost = null) =>
    [
        .. PathsIn(text, ownHost).Select(path => File().Match(path)).Where(m => m.Success)
            .Select(m => (m.Groups["town"].Value, Guid.Parse(m.Groups["file"].Value))).Distinct().Take(MaxOfAnItem),
    ];

    /// <summary>A stop or a comma behind an address belongs to the sentence.</summary>
    private static IEnumerable<string> PathsIn(string text, string? ownHost)
    {
        ArgumentNullException.ThrowIfNull(text);
        return Address().Matches(text)
            .Where(m => !m.Groups["host"].Success || string.Equals(m.Groups["host"].Value, ownHost, StringComparison.OrdinalIgnoreCase))
            .Select(m => m.Groups["path"].Value.TrimEnd('.', ',', ';', ':', '!'));
    }

    private static (string Town, string Target)? TargetOf(string path)
    {
        if (Item().Match(path) is { Success: true } item) return (item.Groups["town"].Value, Uri.UnescapeDataString(item.Groups["number"].Value));
        return InTown().Match(path) is { Success: true } page && !Answered().IsMatch(page.Groups["rest"].Value) ? (page.Groups["town"].Value, page.Groups["rest"].Value) : null;
    }

    /// <summary>An address of the site begins anew: what stands behind a letter or a slash is the middle of another one.</summary>
    [GeneratedRegex(
        @"(?<![0-9A-Za-z_%.~/:-])(?:(?:https?:)?//(?<host>[0-9A-Za-z.:\[\]_-]+))?(?<path>/[0-9A-Za-z_%.,;:!~/+@=-]*)", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Address();

    [GeneratedRegex(@"/(?<town>[a-z][a-z0-9-]{1,62})/attachments/(?<file>[0-9A-Fa-f]{8}(?:-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex File();

    [GeneratedRegex(@"^/(?<town>[a-z][a-z0-9-]{1,62})/items/(?<number>[0-9A-Za-z_%.-]+(?:/[0-9A-Za-z_%.-]+)?)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Item();

    [GeneratedRegex("^/(?<town>[a-z][a-z0-9-]{1,62})(?<rest>/.+)$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex InTown();

    /// <summary>What a page of the portal, or a feed, answers below a town.</summary>
    [GeneratedRegex(
        @"^/(?:items/.+|editions/.+|catalogue|clarifications|standard|request(?:/follow)?|guide|rules|reading-points|key-areas(?:/\d+(?:/[^/]+)?)?|reports/\d{4}|feed\.atom)?/?$",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Answered();
}
