using System.Text.RegularExpressions;
using GovPortal.Publication.Domain.Leaks;
using UglyToad.PdfPig.Content;

namespace GovPortal.Publication.Leaks;

/// <summary>Looks for numbers that a page's lines tear apart: broken inside a narrow cell beside another column, or printed in an order of their own.</summary>
/// <remarks>
/// The page is read twice more, by columns and in the order in which it is drawn. Only a number that the lines do not show becomes a part, with
/// the line that names it: nothing is reported twice, and figures that merely stand one above the other are no phone number.
/// </remarks>
internal static partial class PdfColumns
{
    private const int FewestDigits = 11;
    private const double NextLine = 2.6;
    private const int MostBlocksOpen = 200;

    /// <summary>No rule that counts here asks for the day or the town.</summary>
    private static readonly LeakPolicy Neutral = LeakPolicy.Of(new DateOnly(2100, 1, 1));

    /// <param name="firstPart">Index of the first part that is found.</param>
    public static IReadOnlyList<PdfPageText> Of(Page page, PdfPageText lines, int firstPart)
    {
        if (!HasDigits(lines.Text)) return [];
        var prints = PlacedLetter.OfPrints(page.Letters);
        var orders = Blocks(PdfPageText.Lines(prints)).Append(Drawn(prints)).Where(o => o.Count > 1).Select(o => PdfPageText.Of(o, 0, page.Width, page.Height)).Where(t => HasDigits(t.Text)).ToList();
        var found = new List<PdfPageText>();
        HashSet<(string Detector, string Value, PageBox Box)>? known = null;
        foreach (var order in orders)
        {
            foreach (var number in NumbersOf(order))
            {
                known ??= [.. NumbersOf(lines).SelectMany(n => Marks(n, lines))];
                var marks = Marks(number, order).ToList();
                if (!IsOne(number, order.Text) || marks.TrueForAll(known.Contains)) continue;
                known.UnionWith(marks);
                found.Add(Cut(order, number.Span, firstPart + found.Count));
            }
        }

        return found;
    }

    private static bool HasDigits(string text) => text.Count(char.IsDigit) >= FewestDigits;

    private static IEnumerable<Detection> NumbersOf(PdfPageText text) => LeakScanner.Scan(new ScannedDocument([new ScannedPart("", text.Text)]), Neutral)
        .Where(d => d.Finding.Severity == LeakSeverity.Block && d.Finding.Detector is DetectorIds.Identity or DetectorIds.Mobile or DetectorIds.Account);

    private static IEnumerable<(string Detector, string Value, PageBox Box)> Marks(Detection number, PdfPageText text) =>
        text.BoxesOf(number.Span).Select(b => (number.Finding.Detector, number.Value, b));

    /// <summary>Pieces of one number fill their lines: the last is not the longest. Without a check digit, a word must say what it is.</summary>
    private static bool IsOne(Detection number, string text)
    {
        var start = text.LastIndexOf('\n', number.Span.Start) + 1;
        var lines = text[start..number.Span.End].Split('\n');
        return lines.Length == 1 || (lines[^1].Length <= lines[..^1].Max(l => l.Length) && (number.Finding.Detector == DetectorIds.Identity || Label().IsMatch(text.AsSpan(0, number.Span.Start))));
    }

    /// <summary>The lines of the number, after the nearest line above that says what it is.</summary>
    private static PdfPageText Cut(PdfPageText order, TextSpan span, int part)
    {
        var start = order.Text.LastIndexOf('\n', span.Start) + 1;
        var end = order.Text.IndexOf('\n', span.End);
        if (end < 0) end = order.Text.Length;
        var (text, boxes) = (order.Text[start..end], order.Boxes.Skip(start).Take(end - start));
        if (start > 0 && Label().Matches(order.Text[..start]).LastOrDefault() is { } label) (text, boxes) = ($"{label.Value}：{text}", Enumerable.Repeat(default(PageBox), label.Length + 1).Concat(boxes));
        return new PdfPageText(part, order.Width, order.Height, text, [.. boxes]);
    }

    /// <summary>Words of neighbouring lines that stand one above the other.</summary>
    private static List<List<IReadOnlyList<PlacedLetter>>> Blocks(List<List<PlacedLetter>> lines)
    {
        var (blocks, open) = (new List<List<IReadOnlyList<PlacedLetter>>>(), new List<List<IReadOnlyList<PlacedLetter>>>());
        foreach (var line in lines)
        {
            open.RemoveAll(b => b[^1][0].Degrees != line[0].Degrees || b[^1][0].Across - line[0].Across > line[0].Size * NextLine);
            var above = open.ToList();
            foreach (var word in Words(line))
            {
                var block = above.Select(b => (Block: b, Shared: Shared(b[^1], word))).Where(b => b.Shared > 0.3).OrderByDescending(b => b.Shared).FirstOrDefault().Block;
                if (block is not null) above.Remove(block);
                else if (open.Count < MostBlocksOpen) Open(blocks, open, out block);
                block?.Add(word);
            }
        }

        return blocks;
    }

    private static void Open(List<List<IReadOnlyList<PlacedLetter>>> blocks, List<List<IReadOnlyList<PlacedLetter>>> open, out List<IReadOnlyList<PlacedLetter>> block)
    {
        block = [];
        blocks.Add(block);
        open.Add(block);
    }

    private static IEnumerable<List<PlacedLetter>> Words(List<PlacedLetter> line)
    {
        var word = new List<PlacedLetter>();
        foreach (var letter in line)
        {
            if (word.Count > 0 && letter.Along - word[^1].Along - word[^1].Length > letter.Size * PdfPageText.WordGap)
            {
                yield return word;
                word = [];
            }

            word.Add(letter);
        }

        yield return word;
    }

    /// <summary>How much of the narrower word stands above or under the other.</summary>
    private static double Shared(IReadOnlyList<PlacedLetter> above, List<PlacedLetter> below)
    {
        var (from, to) = (Math.Max(above[0].Along, below[0].Along), Math.Min(End(above), End(below)));
        return (to - from) / Math.Max(Math.Min(End(above) - above[0].Along, End(below) - below[0].Along), 0.1);
    }

    private static double End(IReadOnlyList<PlacedLetter> word) => word[^1].Along + word[^1].Length;

    /// <summary>The letters as the page draws them; a line ends where the pen goes back or leaves it.</summary>
    private static List<IReadOnlyList<PlacedLetter>> Drawn(List<PlacedLetter> letters)
    {
        var lines = new List<IReadOnlyList<PlacedLetter>>();
        List<PlacedLetter>? line = null;
        foreach (var letter in letters)
        {
            var last = line?[^1];
            if (last is null || last.Degrees != letter.Degrees || Math.Abs(last.Across - letter.Across) > letter.Size * 0.1 || letter.Along < last.Along + (last.Length * 0.3)) lines.Add(line = []);
            line!.Add(letter);
        }

        return lines;
    }

    [GeneratedRegex("电\\s*话|手\\s*机|联系方式|联系号码|账\\s*号|帐\\s*号|卡\\s*号|存折|一卡通|银行账户|收款账户", RegexOptions.CultureInvariant)]
    private static partial Regex Label();
}
