using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;

namespace GovPortal.Publication.Pages;

/// <summary>Where links stand in a text whose addresses are not yet known. The marks are code points that no text has.</summary>
internal static partial class LinkMarks
{
    private const char LinkStart = '\uFDD2';
    private const char Of = '\uFDD3';
    private const char LinkEnd = '\uFDD4';
    private const char ImageStart = '\uFDD5';
    private const char ImageEnd = '\uFDD6';

    public static string Link(int number, string text) => string.Create(CultureInfo.InvariantCulture, $"{LinkStart}{number}{Of}{text}{LinkEnd}");

    public static string Image(int number, string text) => string.Create(CultureInfo.InvariantCulture, $"{ImageStart}{number}{Of}{text}{ImageEnd}");

    /// <summary>Without anything that could be taken for a mark, or that is no text at all.</summary>
    public static string Without(string text) => string.Concat(text.Where(c => c is '\n' or '\t' || !(char.IsControl(c) || c is (>= '\uFDD0' and <= '\uFDEF') or '\uFFFE' or '\uFFFF')));

    /// <summary>The text with its addresses; a link without one is its text alone, an image without one is left out.</summary>
    public static string Fill(string text, Func<int, string?> addressOf)
    {
        var images = Image().Replace(text, m => addressOf(Number(m)) is { } address ? $"![{m.Groups["text"].Value}]({Written(address)})" : "");
        return Link().Replace(images, m => addressOf(Number(m)) is { } address ? $"[{m.Groups["text"].Value}]({Written(address)})" : m.Groups["text"].Value);
    }

    private static int Number(Match match) => int.Parse(match.Groups["number"].ValueSpan, CultureInfo.InvariantCulture);

    /// <summary>Nothing in an address ends the link that holds it.</summary>
    private static string Written(string address)
    {
        var written = new StringBuilder(address.Length);
        foreach (var c in address)
        {
            if (c is '(' or ')' or '<' or '>' or '\\' or '|' or '"' || char.IsWhiteSpace(c)) written.Append(Uri.HexEscape(c <= '\u00FF' ? c : ' '));
            else written.Append(c);
        }

        return written.ToString();
    }

    [GeneratedRegex("\uFDD2(?<number>[0-9]+)\uFDD3(?<text>[^\uFDD2\uFDD4]*)\uFDD4", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Link();

    [GeneratedRegex("\uFDD5(?<number>[0-9]+)\uFDD3(?<text>[^\uFDD5\uFDD6]*)\uFDD6", RegexOptions.ExplicitCapture, 5000)]
    private static partial Regex Image();
}
