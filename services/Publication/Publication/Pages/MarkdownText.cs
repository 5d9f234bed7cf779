using System.Text;
using System.Text.RegularExpressions;

namespace GovPortal.Publication.Pages;

/// <summary>Plain text as Markdown that means just that text, with as few backslashes as do: the text is also searched and checked as it is written.</summary>
internal static partial class MarkdownText
{
    /// <summary>What would be a mark anywhere in a line.</summary>
    public static string Escape(string line)
    {
        var escaped = new StringBuilder(line.Length + 8);
        for (var at = 0; at < line.Length; at++)
        {
            if (IsMark(line, at)) escaped.Append('\\');
            escaped.Append(line[at]);
        }

        return escaped.ToString();
    }

    /// <summary>What would begin a block at the head of a line.</summary>
    public static string EscapeHead(string text)
    {
        return BlockMark().Match(text) is { Success: true, Groups: var groups } ? text.Insert(groups["mark"].Index, "\\") : text;
    }

    private static bool IsMark(string line, int at) => line[at] switch
    {
        '`' or '[' or ']' or '*' => true,
        '\\' => at + 1 < line.Length && char.IsAsciiLetterOrDigit(line[at + 1]) is false && line[at + 1] < 128 && !char.IsWhiteSpace(line[at + 1]),
        '_' or '~' => !(at > 0 && at + 1 < line.Length && char.IsLetterOrDigit(line[at - 1]) && char.IsLetterOrDigit(line[at + 1])),
        '&' => Entity().IsMatch(line, at),
        _ => false,
    };

    /// <summary>What begins a heading, a quotation, a list, a rule or a table at the head of a line.</summary>
    [GeneratedRegex(@"^(?:(?<mark>#)#{0,5}(?:\s|$)|(?<mark>>)|(?<mark>[-+])(?:\s|$)|[0-9]{1,9}(?<mark>[.)])(?:\s|$)|(?<mark>[-=])[-= ]*$|(?<mark>\|))", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex BlockMark();

    [GeneratedRegex(@"\G&(?:#[0-9]{1,7}|#[xX][0-9a-fA-F]{1,6}|[A-Za-z][A-Za-z0-9]*);", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Entity();
}
